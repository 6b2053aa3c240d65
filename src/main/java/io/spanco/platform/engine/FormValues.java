package io.spanco.platform.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.plugin.variable.SpinValues;

/** Writes plain values as the engine's forms exchange them: lists and maps as JSON, decimals as doubles, never Java objects. */
final class FormValues {

    private static final ObjectMapper JSON = new ObjectMapper().findAndRegisterModules();

    private FormValues() {}

    static TypedValue typed(Object value) {
        if (value instanceof Collection<?> || value instanceof Map<?, ?>) {
            return SpinValues.jsonValue(json(value)).create();
        }
        if (value instanceof BigDecimal number) {
            return Variables.doubleValue(number.doubleValue());
        }
        return value instanceof Long || value instanceof Integer || value instanceof Boolean || value == null
                ? Variables.untypedValue(value)
                : Variables.stringValue(value.toString());
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What a form shows or answers must be plain lists and maps", e);
        }
    }
}
