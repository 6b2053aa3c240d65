package io.spanco.deal;

import io.spanco.platform.text.Sentence;
import java.util.Optional;

/** A department's say on giving up a deal. */
public interface ClosingObjection {

    /** Why the deal cannot be closed now, with what to do first; empty for no objection. */
    Optional<Sentence> objectionTo(String dealNumber);
}
