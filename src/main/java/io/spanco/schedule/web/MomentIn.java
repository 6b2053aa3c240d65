package io.spanco.schedule.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import io.spanco.schedule.HouseTime;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.springframework.beans.factory.annotation.Autowired;

/** A moment comes in as ISO 8601, with or without an offset. */
class MomentIn extends StdScalarDeserializer<Instant> {

    private final transient Clock clock;

    @Autowired
    MomentIn(Clock clock) {
        super(Instant.class);
        this.clock = clock;
    }

    @Override
    public Instant deserialize(JsonParser json, DeserializationContext context) throws IOException {
        if (json.currentToken() != JsonToken.VALUE_STRING) {
            return (Instant) context.handleUnexpectedToken(Instant.class, json);
        }
        try {
            return HouseTime.read(json.getText(), clock.getZone());
        } catch (DateTimeParseException e) {
            return (Instant) context.handleWeirdStringValue(Instant.class, json.getText(), "no date-time");
        }
    }
}
