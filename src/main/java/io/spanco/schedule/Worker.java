package io.spanco.schedule;

import java.util.Set;

/** Whose schedule it is. @param groups ids of the engine's groups */
public record Worker(String login, Set<String> groups) {}
