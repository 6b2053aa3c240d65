package io.spanco.platform.page;

import io.spanco.platform.error.BusinessException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;

/**
 * What is wrong with a form, by field; the model attribute {@code errors} that the fragments of {@code form.html} read.
 * A controller catches the refusal, keeps what was typed and shows the form again.
 */
public final class FormErrors {

    /** One wrong field. */
    public record Entry(String field, String message) {}

    private final String message;
    private final Map<String, String> byField = new LinkedHashMap<>();
    private final Map<String, String> unreadable = new HashMap<>();

    private FormErrors(String message) {
        this.message = message;
    }

    /** The refusal of a service, in the reader's language. */
    public static FormErrors of(BusinessException refusal) {
        Locale reader = LocaleContextHolder.getLocale();
        FormErrors errors = new FormErrors(refusal.sentence().in(reader));
        refusal.fieldErrors()
                .forEach(e -> errors.byField.putIfAbsent(e.field(), e.sentence().in(reader)));
        return errors;
    }

    /** What could not be read (a letter in a number, no such date), worded by the messages {@code typeMismatch.*}. */
    public static FormErrors of(BindingResult binding, MessageSource messages) {
        FormErrors errors = new FormErrors(null);
        for (FieldError error : binding.getFieldErrors()) {
            errors.byField.putIfAbsent(error.getField(), messages.getMessage(error, LocaleContextHolder.getLocale()));
            errors.unreadable.put(error.getField(), Objects.toString(error.getRejectedValue(), null));
        }
        return errors;
    }

    /** Adds what a service refuses besides; a field that could not be read keeps its own sentence. */
    public void add(BusinessException refusal) {
        of(refusal).byField.forEach(byField::putIfAbsent);
    }

    public boolean has(String field) {
        return byField.containsKey(field);
    }

    /** What is wrong with the field, null when nothing is. */
    public String at(String field) {
        return byField.get(field);
    }

    /** What was typed into the field and could not be read; null when it could. */
    public String typed(String field) {
        return unreadable.get(field);
    }

    public List<Entry> entries() {
        return byField.entrySet().stream()
                .map(e -> new Entry(e.getKey(), e.getValue()))
                .toList();
    }

    /** The sentence above the form; null when only fields are to be mended. */
    public String message() {
        return message;
    }

    /** How many fields are to be mended. */
    public int count() {
        return byField.size();
    }
}
