package io.spanco.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class IcsCalendarTests {

    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

    @Test
    void longLinesAreFoldedAndNoCharacterIsTornApart() {
        String title = "Réglage de l’étiqueteuse à très haute cadence ".repeat(4) + "🙂, puis essais ; fin";
        String written = calendar(title);
        assertThat(written.split("\r\n")).allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
        assertThat(written.replace("\r\n ", ""))
                .contains("SUMMARY:" + title.replace(",", "\\,").replace(";", "\\;") + "\r\n");
    }

    @Test
    void whatTakesTheWholeDayIsADate() {
        assertThat(calendar("Livrer"))
                .contains("DTSTART;VALUE=DATE:20261127\r\n", "DTEND;VALUE=DATE:20261128\r\n")
                .contains("DTSTAMP:20261124T090000Z\r\n", "UID:delivery-BL-1@spanco\r\n", "SEQUENCE:3\r\n")
                .endsWith("END:VEVENT\r\nEND:VCALENDAR\r\n");
    }

    @Test
    void lineBreaksInATextAreWritten() {
        assertThat(calendar("a\nb\\c")).contains("SUMMARY:a\\nb\\\\c\r\n");
    }

    @Test
    void whatIsAboutNothingHasNoDescription() {
        assertThat(calendar("Rappeler", null)).contains("SUMMARY:Rappeler\r\n").doesNotContain("DESCRIPTION");
    }

    private static String calendar(String title) {
        return calendar(title, "Moulin");
    }

    private static String calendar(String title, String about) {
        AgendaEntry entry = new AgendaEntry(
                "delivery-BL-1",
                3,
                "DELIVERY_NOTE",
                "PREPARED",
                LocalDate.of(2026, 11, 27),
                null,
                null,
                title,
                about,
                "Valréas",
                "/deliveries/BL-1",
                false);
        return new IcsCalendar("SPANCO")
                .add(entry, "https://spanco.example/deliveries/BL-1", NOW)
                .end();
    }
}
