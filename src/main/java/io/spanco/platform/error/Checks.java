package io.spanco.platform.error;

import io.spanco.platform.text.Sentence;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Collects everything that is wrong with a request, so that the person mends it in one go. Each check adds a French
 * sentence at its field; {@link #orRefuse()} throws {@link Invalid} when there is any.
 */
public final class Checks {

    private static final Pattern LINE_BREAK = Pattern.compile("\\R");

    private final List<BusinessException.FieldError> errors = new ArrayList<>();

    public Checks required(String field, Object value, String french, Object... arguments) {
        return that(value != null && !(value instanceof String text && text.isBlank()), field, french, arguments);
    }

    /** Text of at most {@code max} characters that the database can keep, null allowed. */
    public Checks maxLength(String field, String value, int max) {
        return that(value == null || value.length() <= max, field, "Au plus {0} caractères.", max)
                .that(value == null || isStorable(value), field, "Un caractère invisible est refusé ici.");
    }

    /** Text of one line and at most {@code max} characters, null allowed. */
    public Checks line(String field, String value, int max) {
        return maxLength(field, value, max)
                .that(value == null || !LINE_BREAK.matcher(value).find(), field, "Une seule ligne est attendue.");
    }

    /** A name: required, one line of at most 200 characters. */
    public Checks name(String field, String value, String french) {
        return required(field, value, french).line(field, value, 200);
    }

    /** A longer text: at most 4,000 characters. */
    public Checks text(String field, String value) {
        return maxLength(field, value, 4000);
    }

    public Checks maxDecimals(String field, BigDecimal value, int max) {
        boolean fits = value == null || Math.max(0, value.stripTrailingZeros().scale()) <= max;
        return max == 0
                ? that(fits, field, "Un nombre entier est attendu.")
                : that(fits, field, "Au plus {0} décimales.", max);
    }

    /** A day between 1900 and 2200: what lies beyond is a typing error, and no calendar of ours reaches there. */
    public Checks day(String field, LocalDate day) {
        return that(
                day == null || (day.getYear() >= 1900 && day.getYear() <= 2200),
                field,
                "Cette date n’est pas plausible.");
    }

    public Checks that(boolean holds, String field, String french, Object... arguments) {
        return that(holds, field, Sentence.of(french, arguments));
    }

    public Checks that(boolean holds, String field, Sentence sentence) {
        if (!holds) {
            errors.add(new BusinessException.FieldError(field, sentence));
        }
        return this;
    }

    /**
     * What a step gives; what it refuses is added to the rest, so that all of it is mended in one go.
     *
     * @param field where the refusal belongs that names none
     * @return null when it refuses
     */
    public <T> T from(String field, Supplier<T> step) {
        try {
            return step.get();
        } catch (Invalid refusal) {
            that(!refusal.fieldErrors().isEmpty(), field, refusal.sentence());
            errors.addAll(refusal.fieldErrors());
            return null;
        }
    }

    /** How many checks have failed so far. */
    public int count() {
        return errors.size();
    }

    public boolean failed() {
        return !errors.isEmpty();
    }

    /** No control character but tab and line break, and no half of a surrogate pair. */
    private static boolean isStorable(String value) {
        return value.codePoints()
                .noneMatch(character -> Character.isISOControl(character) && "\t\n\r".indexOf(character) < 0
                        || Character.getType(character) == Character.SURROGATE);
    }

    /**
     * A reason that somebody has to give.
     *
     * @throws Invalid at {@code reason} when there is none, or it is too long
     */
    public static void reason(String reason) {
        text("reason", reason, "Indiquez le motif.");
    }

    /**
     * A text that somebody has to give.
     *
     * @param french what is said when there is none
     * @throws Invalid at the field when there is none, or it is too long
     */
    public static void text(String field, String text, String french) {
        new Checks().required(field, text, french).text(field, text).orRefuse();
    }

    /**
     * The version that a change is based on.
     *
     * @throws Invalid when none was given
     * @throws Conflict when it is no longer the current one
     */
    public static void version(Long given, long current) {
        if (given == null) {
            throw Invalid.at("version", "La version lue manque.");
        }
        if (given != current) {
            throw Conflict.staleVersion(current);
        }
    }

    /** Names every field that failed; null when none has. */
    public Invalid refusal() {
        return failed() ? Invalid.of(errors) : null;
    }

    /** @throws Invalid naming every field that failed */
    public void orRefuse() {
        if (failed()) {
            throw refusal();
        }
    }
}
