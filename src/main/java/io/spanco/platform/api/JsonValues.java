package io.spanco.platform.api;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import java.io.IOException;
import java.math.BigDecimal;

/** How single values travel: decimals as strings that say every digit, texts without what no database can keep. */
final class JsonValues {

    private JsonValues() {}

    /** {@code 1234.50} goes out as {@code "1234.50"}, never as a floating point number. */
    static class DecimalOut extends StdScalarSerializer<BigDecimal> {

        DecimalOut() {
            super(BigDecimal.class);
        }

        @Override
        public void serialize(BigDecimal value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(value.toPlainString());
        }
    }

    /** A string or a number comes in, of at most 30 digits on either side: more is no amount but an attack. */
    static class DecimalIn extends StdScalarDeserializer<BigDecimal> {

        private static final int DIGITS = 30;

        DecimalIn() {
            super(BigDecimal.class);
        }

        @Override
        public BigDecimal deserialize(JsonParser json, DeserializationContext context) throws IOException {
            JsonToken token = json.currentToken();
            if (token != JsonToken.VALUE_STRING && !token.isNumeric()) {
                return (BigDecimal) context.handleUnexpectedToken(BigDecimal.class, json);
            }
            String text = json.getText().trim();
            try {
                BigDecimal value = new BigDecimal(text);
                if (value.precision() <= DIGITS && Math.abs((long) value.scale()) <= DIGITS) {
                    return value;
                }
            } catch (NumberFormatException noNumber) {
                // answered below
            }
            return (BigDecimal) context.handleWeirdStringValue(BigDecimal.class, text, "no decimal");
        }
    }

    /** Text is a JSON string, and comes in without blanks around it; NUL and halves of characters are refused. */
    static class TextIn extends StdScalarDeserializer<String> {

        TextIn() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser json, DeserializationContext context) throws IOException {
            if (json.currentToken() != JsonToken.VALUE_STRING) {
                return (String) context.handleUnexpectedToken(String.class, json);
            }
            String text = json.getText();
            if (!isStorable(text)) {
                throw new UnstorableText();
            }
            return text.strip();
        }

        private static boolean isStorable(String text) {
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                boolean pair = Character.isHighSurrogate(c)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1));
                if (c == '\0' || (Character.isSurrogate(c) && !pair)) {
                    return false;
                }
                i += pair ? 1 : 0;
            }
            return true;
        }
    }

    /** Text with a character that PostgreSQL cannot keep. */
    static class UnstorableText extends RuntimeException {}
}
