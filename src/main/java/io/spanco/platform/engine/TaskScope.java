package io.spanco.platform.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.spanco.platform.error.Invalid;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;

/** Variables as a task's action reads and answers them, whatever type a form or a program gave. */
public final class TaskScope {

    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private final Function<String, TypedValue> read;
    private final BiConsumer<String, Object> write;
    private final String businessKey;
    private final String taskId;

    TaskScope(Function<String, TypedValue> read, BiConsumer<String, Object> write, String businessKey, String taskId) {
        this.read = read;
        this.write = write;
        this.businessKey = businessKey;
        this.taskId = taskId;
    }

    public String businessKey() {
        return businessKey;
    }

    public String taskId() {
        return taskId;
    }

    /** The text, trimmed; null when missing or blank. */
    public String text(String name) {
        Object value = value(name);
        return value == null || value.toString().isBlank()
                ? null
                : value.toString().trim();
    }

    /** Whether the variable is a text, not a list, a number or nothing. */
    boolean isPlainText(String name) {
        TypedValue typed = read.apply(name);
        return typed != null && !(typed instanceof SerializableValue) && typed.getValue() instanceof String;
    }

    /** @throws Invalid at the variable's name when it is not a number */
    public BigDecimal decimal(String name) {
        String text = text(name);
        try {
            return text == null ? null : new BigDecimal(text.replace(',', '.').replaceAll("[\\s\u00a0\u202f]", ""));
        } catch (NumberFormatException e) {
            throw Invalid.at(name, "Un nombre est attendu.");
        }
    }

    /** @throws Invalid at the variable's name when it is not a whole number */
    public Long whole(String name) {
        BigDecimal number = decimal(name);
        try {
            return number == null ? null : number.longValueExact();
        } catch (ArithmeticException e) {
            throw Invalid.at(name, "Un nombre entier est attendu.");
        }
    }

    public boolean isTrue(String name) {
        return Boolean.parseBoolean(text(name));
    }

    /** A day, from a date or the beginning of a date-time. */
    public LocalDate day(String name) {
        String text = text(name);
        try {
            return text == null ? null : LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text);
        } catch (DateTimeParseException e) {
            throw Invalid.at(name, "Une date est attendue (AAAA-MM-JJ).");
        }
    }

    /** One of an enum's names; null when missing. */
    public <E extends Enum<E>> E oneOf(String name, Class<E> type) {
        String text = text(name);
        try {
            return text == null ? null : Enum.valueOf(type, text);
        } catch (IllegalArgumentException e) {
            throw Invalid.at(name, "Valeur inconnue : {0}.", text);
        }
    }

    /** Rows of a form's list; null when the variable is missing. */
    public List<Map<String, Object>> rows(String name) {
        return json(name, new TypeReference<>() {});
    }

    /** Texts of a form's multiple choice; null when the variable is missing. */
    public List<String> texts(String name) {
        return json(name, new TypeReference<>() {});
    }

    public void set(String name, Object value) {
        write.accept(name, value);
    }

    private <T> T json(String name, TypeReference<T> type) {
        String text = text(name);
        if (text == null) {
            return null;
        }
        try {
            return JSON.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw Invalid.at(name, "Une liste est attendue.");
        }
    }

    private Object value(String name) {
        TypedValue typed = read.apply(name);
        if (typed == null) {
            return null;
        }
        return typed instanceof SerializableValue serial ? serial.getValueSerialized() : typed.getValue();
    }
}
