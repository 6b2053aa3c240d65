package io.spanco.platform.rendering;

import io.spanco.platform.error.Conflict;

/** A template that cannot be merged with its values or drawn; the French message names it and what to mend. */
public class Unprintable extends Conflict {

    private static final long serialVersionUID = 1L;

    Unprintable(String template, String why, RuntimeException cause) {
        super("Le modèle « " + template + " » ne s’imprime pas. À corriger : " + why);
        initCause(cause);
    }
}
