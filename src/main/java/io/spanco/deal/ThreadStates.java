package io.spanco.deal;

import java.util.Map;

/** A department's documents whose state is computed from their lines for those who look at them. */
public interface ThreadStates {

    /** Codes of the states of those of the deal, by the document's id; one statement. */
    Map<Long, String> of(String dealNumber);
}
