package io.spanco.platform.engine;

import org.camunda.bpm.engine.AuthorizationException;

/** Tells the engine's own refusals apart, and hands ours over, for who answers them to a person. */
public final class EngineRefusals {

    /** Of a request to the engine's interfaces: the sentence of ours that it is refused with. */
    public static final String SENTENCE = EngineRefusals.class.getName() + ".sentence";

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
