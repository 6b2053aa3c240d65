package io.spanco.platform.engine;

import io.spanco.platform.error.Conflict;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.springframework.dao.ConcurrencyFailureException;

/** Tells a failure that another transaction caused by being faster from one that would fail again. */
public final class LostRaces {

    private LostRaces() {}

    /** What is said to who came second. */
    static Conflict refusal() {
        return new Conflict("Cette tâche vient d’être traitée par quelqu’un d’autre.");
    }

    /** Whether a cause of the failure is a stale row of ours or of the engine, or a task that is gone. */
    public static boolean isOne(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockingException
                    || cause instanceof ConcurrencyFailureException
                    || isTaskGone(cause)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTaskGone(Throwable cause) {
        return cause instanceof NullValueException
                && cause.getMessage() != null
                && cause.getMessage().contains("task is null");
    }
}
