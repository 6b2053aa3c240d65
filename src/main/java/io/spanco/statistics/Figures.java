package io.spanco.statistics;

import java.util.Map;
import java.util.Set;

/** The figures of one fact. @param total over all keys */
public record Figures(Map<String, Figure> byKey, Figure total) {

    public Figure of(String key) {
        return byKey.getOrDefault(key, Figure.NONE);
    }

    /** In their order. */
    public Set<String> keys() {
        return byKey.keySet();
    }
}
