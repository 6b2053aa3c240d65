package io.spanco.platform.text;

/** A value that people know by a French word, such as a status; English refusals look its word up as they do a sentence. */
public interface Labelled {

    String label();
}
