package io.spanco.platform.time;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class TimeConfiguration {

    /** The clock of every room, in the zone of {@code SPANCO_ZONE}; tests and demo data put their own in its place. */
    @Bean
    MovableClock clock(@Value("${spanco.zone:Europe/Paris}") ZoneId zone) {
        return new MovableClock(Clock.system(zone));
    }
}
