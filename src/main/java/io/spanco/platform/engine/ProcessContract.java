package io.spanco.platform.engine;

import java.util.Set;

/**
 * What the code relies on in a diagram. A deployment of this process without one of the elements is refused, with a
 * sentence that names it.
 *
 * @param processKey id of the process
 * @param elements ids of the tasks and events that the code completes, correlates or implements
 */
public record ProcessContract(String processKey, Set<String> elements) {}
