package io.spanco.platform.engine;

import org.camunda.bpm.engine.AuthorizationException;

/** Tells the engine's own refusals apart, for who answers them to a person. */
public final class EngineRefusals {

    private EngineRefusals() {}

    /** Whether the engine refused because the person has no authorization. */
    public static boolean isForbidden(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof AuthorizationException) {
                return true;
            }
        }
        return false;
    }
}
