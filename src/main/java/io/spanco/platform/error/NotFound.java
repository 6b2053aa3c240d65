package io.spanco.platform.error;

/** The thing that the address names does not exist: 404. */
public class NotFound extends BusinessException {

    public NotFound(String message) {
        super(message);
    }
}
