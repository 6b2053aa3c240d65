package io.spanco.schedule.web;

import io.spanco.platform.identity.PublicPaths;
import io.spanco.schedule.CalendarFeed;
import java.nio.charset.StandardCharsets;
import org.springframework.context.annotation.Bean;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A person's schedule for their calendar, which does not sign in: the address itself is the secret. */
@Controller
class CalendarFeedController {

    static final String PATH = "/schedule/ics/";

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final CalendarFeed feed;

    CalendarFeedController(CalendarFeed feed) {
        this.feed = feed;
    }

    @Bean
    static PublicPaths calendarAddresses() {
        return PublicPaths.of(PATH + "*.ics");
    }

    @GetMapping(PATH + "{token}.ics")
    ResponseEntity<byte[]> read(@PathVariable String token) {
        return feed.read(token)
                .map(calendar -> ResponseEntity.ok()
                        .contentType(CALENDAR)
                        .header("Content-Disposition", "inline; filename=\"spanco.ics\"")
                        .body(calendar.getBytes(StandardCharsets.UTF_8)))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
