package io.spanco.platform.error;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Collects everything that is wrong with a request, so that the person mends it in one go. Each check adds a French
 * sentence at its field; {@link #orRefuse()} throws {@link Invalid} when there is any.
 */
public final class Checks {

    private final List<BusinessException.FieldError> errors = new ArrayList<>();

    public Checks required(String field, Object value, String message) {
        return that(value != null && !(value instanceof String text && text.isBlank()), field, message);
    }

    /** Text of at most {@code max} characters, null allowed. */
    public Checks maxLength(String field, String value, int max) {
        return that(value == null || value.length() <= max, field, "Au plus " + max + " caractères.");
    }

    /** A name: required, at most 200 characters. */
    public Checks name(String field, String value, String message) {
        return required(field, value, message).maxLength(field, value, 200);
    }

    /** A longer text: at most 4,000 characters. */
    public Checks text(String field, String value) {
        return maxLength(field, value, 4000);
    }

    public Checks maxDecimals(String field, BigDecimal value, int max) {
        return that(
                value == null || Math.max(0, value.stripTrailingZeros().scale()) <= max,
                field,
                max == 0 ? "Un nombre entier est attendu." : "Au plus " + max + " décimales.");
    }

    public Checks that(boolean holds, String field, String message) {
        if (!holds) {
            errors.add(new BusinessException.FieldError(field, message));
        }
        return this;
    }

    public boolean failed() {
        return !errors.isEmpty();
    }

    /** @throws Invalid naming every field that failed */
    public void orRefuse() {
        if (failed()) {
            throw Invalid.of(errors);
        }
    }
}
