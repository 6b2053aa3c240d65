package io.spanco.platform.engine;

import java.util.HashMap;
import java.util.Map;

/** Answers to a task or variables of a message, where a value may be null. */
public final class Answers {

    private Answers() {}

    /** @param namesAndValues a name and its value in turn; the map may be added to */
    public static Map<String, Object> of(Object... namesAndValues) {
        Map<String, Object> answers = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            answers.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return answers;
    }
}
