package io.spanco.platform.error;

import io.spanco.platform.text.Sentence;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What was given breaks a rule on a field: 422, with every wrong field named. */
public class Invalid extends BusinessException {

    /** Class of the SQL states that blame a value. */
    private static final String DATA_EXCEPTION = "22";

    private static final Pattern ROW = Pattern.compile("\\w+\\[(\\d+)].*");

    public Invalid(String french, Object... arguments) {
        this(Sentence.of(french, arguments));
    }

    public Invalid(Sentence sentence) {
        super(sentence);
    }

    public static Invalid at(String field, String french, Object... arguments) {
        return at(field, Sentence.of(french, arguments));
    }

    public static Invalid at(String field, Sentence sentence) {
        return new Invalid(sentence).and(field, sentence);
    }

    /** @param errors at least one */
    public static Invalid of(List<FieldError> errors) {
        Invalid invalid = new Invalid(
                errors.size() == 1
                        ? errors.get(0).sentence()
                        : Sentence.of("{0} champs sont à corriger.", errors.size()));
        errors.forEach(invalid::add);
        return invalid;
    }

    /**
     * What no service checked and the database cannot keep, such as a NUL in the words that are searched for.
     *
     * @return null when it failed for another reason
     */
    public static Invalid unstorable(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException database
                    && database.getSQLState() != null
                    && database.getSQLState().startsWith(DATA_EXCEPTION)) {
                return new Invalid("Une valeur dépasse ce qui peut être enregistré.");
            }
        }
        return null;
    }

    public Invalid and(String field, Sentence sentence) {
        add(new FieldError(field, sentence));
        return this;
    }

    /** The same with everything that is wrong in its sentence and rows counted from 1, for who is shown no fields. */
    public Invalid spelledOut() {
        return fieldErrors().stream()
                .map(Invalid::spelledOut)
                .reduce((before, next) -> Sentence.of("{0} {1}", before, next))
                .map(Invalid::new)
                .orElse(this);
    }

    private static Sentence spelledOut(FieldError error) {
        Matcher row = ROW.matcher(error.field());
        return row.matches()
                ? Sentence.of("Ligne {0} : {1}", Integer.parseInt(row.group(1)) + 1, error.sentence())
                : error.sentence();
    }
}
