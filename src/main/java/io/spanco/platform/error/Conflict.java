package io.spanco.platform.error;

import java.util.HashMap;
import java.util.Map;

/** The state of things forbids the request: already done, not awaited, changed meanwhile: 409. */
public class Conflict extends BusinessException {

    private final transient Map<String, Object> properties = new HashMap<>();

    public Conflict(String message) {
        super(message);
    }

    /**
     * The thing was changed since the caller read it.
     *
     * @param current the version it has now, answered as {@code current}
     */
    public static Conflict staleVersion(long current) {
        Conflict conflict = new Conflict("Modifié entre-temps par quelqu’un d’autre. Rechargez avant de recommencer.");
        conflict.add(new FieldError("version", "La version actuelle est " + current + "."));
        conflict.properties.put("current", current);
        return conflict;
    }

    public Conflict at(String field, String message) {
        add(new FieldError(field, message));
        return this;
    }

    /** Members that the problem detail carries beside the standard ones. */
    public Map<String, Object> properties() {
        return Map.copyOf(properties);
    }
}
