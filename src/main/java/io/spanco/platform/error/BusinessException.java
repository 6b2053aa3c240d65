package io.spanco.platform.error;

import io.spanco.platform.text.Sentence;
import java.util.ArrayList;
import java.util.List;

/**
 * A request that the business refuses, said to the person who asked, in their language: {@link #sentence()}; the message
 * is French. It always rolls back the transaction it is thrown in. Its subclasses say how REST answers: {@link NotFound}
 * 404, {@link Conflict} 409, {@link Invalid} 422, {@link Forbidden} 403.
 */
public abstract class BusinessException extends RuntimeException {

    /** One field of the request and what is wrong with it. @param field its path, such as {@code lines[0].quantity} */
    public record FieldError(String field, Sentence sentence) {}

    private final transient Sentence sentence;

    private final transient List<FieldError> fieldErrors = new ArrayList<>();

    protected BusinessException(Sentence sentence) {
        super(sentence.french());
        this.sentence = sentence;
    }

    public Sentence sentence() {
        return sentence;
    }

    public List<FieldError> fieldErrors() {
        return List.copyOf(fieldErrors);
    }

    protected void add(FieldError error) {
        fieldErrors.add(error);
    }
}
