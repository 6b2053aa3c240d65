package io.spanco.platform.error;

import java.sql.SQLException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What was given breaks a rule on a field: 422, with every wrong field named. */
public class Invalid extends BusinessException {

    /** Class of the SQL states that blame a value. */
    private static final String DATA_EXCEPTION = "22";

    private static final Pattern ROW = Pattern.compile("\\w+\\[(\\d+)].*");

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

    public Invalid and(String field, String message) {
        add(new FieldError(field, message));
        return this;
    }

    /** The same with everything that is wrong in its sentence and rows counted from 1, for who is shown no fields. */
    public Invalid spelledOut() {
        return fieldErrors().isEmpty()
                ? this
                : new Invalid(fieldErrors().stream().map(Invalid::sentence).collect(Collectors.joining(" ")));
    }

    private static String sentence(FieldError error) {
        Matcher row = ROW.matcher(error.field());
        return row.matches()
                ? "Ligne " + (Integer.parseInt(row.group(1)) + 1) + "\u00a0: " + error.message()
                : error.message();
    }
}
