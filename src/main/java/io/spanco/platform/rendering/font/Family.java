package io.spanco.platform.rendering.font;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A font family that the application carries, with the names under which documents ask for it. */
public enum Family {
    SANS("/liberation/LiberationSans-"),
    SERIF("/liberation/LiberationSerif-"),
    MONO("/liberation/LiberationMono-"),
    CARLITO("/fonts/Carlito/Carlito-"),
    CALADEA("/fonts/Caladea/Caladea-");

    private static final Map<String, Family> NAMES = Map.ofEntries(
            Map.entry("arial", SANS),
            Map.entry("helvetica", SANS),
            Map.entry("helvetica neue", SANS),
            Map.entry("liberation sans", SANS),
            Map.entry("sans-serif", SANS),
            Map.entry("symbol", SANS),
            Map.entry("times new roman", SERIF),
            Map.entry("times", SERIF),
            Map.entry("liberation serif", SERIF),
            Map.entry("serif", SERIF),
            Map.entry("courier new", MONO),
            Map.entry("courier", MONO),
            Map.entry("liberation mono", MONO),
            Map.entry("monospace", MONO),
            Map.entry("calibri", CARLITO),
            Map.entry("calibri light", CARLITO),
            Map.entry("carlito", CARLITO),
            Map.entry("cambria", CALADEA),
            Map.entry("caladea", CALADEA));

    private final String resource;

    Family(String resource) {
        this.resource = resource;
    }

    /** The family that has the measures of the named font; empty when no such font is carried. */
    public static Optional<Family> named(String name) {
        return Optional.ofNullable(NAMES.get(name.toLowerCase(Locale.ROOT).strip()));
    }

    String resource(boolean bold, boolean italic) {
        String cut = bold ? (italic ? "BoldItalic" : "Bold") : (italic ? "Italic" : "Regular");
        return resource + cut + ".ttf";
    }
}
