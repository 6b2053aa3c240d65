package io.spanco.platform.api;

import java.util.List;

/**
 * One page of a list.
 *
 * @param total how many there are over all pages
 */
public record Listing<T>(List<T> items, long total) {}
