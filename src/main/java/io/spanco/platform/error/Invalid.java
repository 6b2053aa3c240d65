package io.spanco.platform.error;

import java.util.List;

/** What was given breaks a rule on a field: 422, with every wrong field named. */
public class Invalid extends BusinessException {

    public Invalid(String message) {
        super(message);
    }

    public static Invalid at(String field, String message) {
        return new Invalid(message).and(field, message);
    }

    /** @param errors at least one */
    public static Invalid of(List<FieldError> errors) {
        Invalid invalid =
                new Invalid(errors.size() == 1 ? errors.get(0).message() : errors.size() + " champs sont à corriger.");
        errors.forEach(invalid::add);
        return invalid;
    }

    public Invalid and(String field, String message) {
        add(new FieldError(field, message));
        return this;
    }
}
