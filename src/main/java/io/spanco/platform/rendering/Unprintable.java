package io.spanco.platform.rendering;

/** A template that cannot be merged with its values or drawn; the French message names it and what to mend. */
public class Unprintable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Unprintable(String template, String why, RuntimeException cause) {
        super("le modèle « " + template + " » ne s’imprime pas. À corriger : " + why, cause);
    }
}
