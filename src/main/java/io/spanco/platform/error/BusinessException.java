package io.spanco.platform.error;

import java.util.ArrayList;
import java.util.List;

/**
 * A request that the business refuses, said in French to the person who asked. It always rolls back the transaction it
 * is thrown in. Its subclasses say how REST answers: {@link NotFound} 404, {@link Conflict} 409, {@link Invalid} 422,
 * {@link Forbidden} 403.
 */
public abstract class BusinessException extends RuntimeException {

    /** One field of the request and what is wrong with it; {@code field} is the path in the body, such as {@code lines[0].quantity}. */
    public record FieldError(String field, String message) {}

    private final transient List<FieldError> fieldErrors = new ArrayList<>();

    protected BusinessException(String message) {
        super(message);
    }

    public List<FieldError> fieldErrors() {
        return List.copyOf(fieldErrors);
    }

    protected void add(FieldError error) {
        fieldErrors.add(error);
    }
}
