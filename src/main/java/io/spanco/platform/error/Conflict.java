package io.spanco.platform.error;

import io.spanco.platform.text.Sentence;
import java.util.HashMap;
import java.util.Map;

/** The state of things forbids the request: already done, not awaited, changed meanwhile: 409. */
public class Conflict extends BusinessException {

    private final transient Map<String, Object> properties = new HashMap<>();

    public Conflict(String french, Object... arguments) {
        this(Sentence.of(french, arguments));
    }

    public Conflict(Sentence sentence) {
        super(sentence);
    }

    /**
     * The thing was changed since the caller read it.
     *
     * @param current the version it has now, answered as {@code current}
     */
    public static Conflict staleVersion(long current) {
        Conflict conflict = new Conflict("Modifié entre-temps par quelqu’un d’autre. Rechargez avant de recommencer.");
        conflict.add(new FieldError("version", Sentence.of("La version actuelle est {0}.", current)));
        conflict.properties.put("current", current);
        return conflict;
    }

    public Conflict at(String field, String french, Object... arguments) {
        return at(field, Sentence.of(french, arguments));
    }

    public Conflict at(String field, Sentence sentence) {
        add(new FieldError(field, sentence));
        return this;
    }

    /** Members that the problem detail carries beside the standard ones. */
    public Map<String, Object> properties() {
        return Map.copyOf(properties);
    }
}
