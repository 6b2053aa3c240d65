package io.spanco.platform.error;

/** The person may not do what they asked for: 403. */
public class Forbidden extends BusinessException {

    public Forbidden(String message) {
        super(message);
    }
}
