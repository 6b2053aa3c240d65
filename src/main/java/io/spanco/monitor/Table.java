package io.spanco.monitor;

import java.util.List;

/**
 * A decision table as its author wrote it.
 *
 * @param hitPolicy code of DMN: UNIQUE, FIRST, COLLECT …
 * @param inputs heads of the conditions, and {@code outputs} of the answers
 */
public record Table(String description, String hitPolicy, List<Head> inputs, List<Head> outputs, List<Rule> rules) {

    /** @param label what a reader calls it @param expression what the engine reads or answers */
    public record Head(String label, String expression) {}

    /** @param inputs one condition each head, empty for any value @param note of the author, null for none */
    public record Rule(List<String> inputs, List<String> outputs, String note) {}
}
