package io.spanco.platform.rendering.layout;

import java.util.LinkedHashSet;
import java.util.Set;

/** What the renderer could not draw as written, without refusing the document. */
public final class Warnings {
    private final Set<Integer> missing = new LinkedHashSet<>();

    void missing(int codePoint) {
        missing.add(codePoint);
    }

    /** The characters that no font has, each once; a question mark stands in their place. */
    public Set<Integer> missingCharacters() {
        return missing;
    }
}
