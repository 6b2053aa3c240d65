package io.spanco.deal;

import java.util.Optional;

/** A department's say on giving up a deal. */
public interface ClosingObjection {

    /** Why the deal cannot be closed now, in French, with what to do first; empty for no objection. */
    Optional<String> objectionTo(String dealNumber);
}
