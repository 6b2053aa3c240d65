package io.spanco.schedule;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Writes a calendar as RFC 5545 wants it: lines of at most 75 octets that end in CRLF, texts escaped, times in UTC. */
final class IcsCalendar {

    private static final int LONGEST_LINE = 75;
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final StringBuilder text = new StringBuilder();

    /** @param name as calendars show it */
    IcsCalendar(String name) {
        line("BEGIN:VCALENDAR");
        line("VERSION:2.0");
        line("PRODID:-//SPANCO//Planning//FR");
        line("CALSCALE:GREGORIAN");
        line("METHOD:PUBLISH");
        line("NAME:" + escaped(name));
        line("X-WR-CALNAME:" + escaped(name));
        line("REFRESH-INTERVAL;VALUE=DURATION:PT1H");
        line("X-PUBLISHED-TTL:PT1H");
    }

    /** @param url where the entry is seen or done @param stamp when the calendar is written */
    IcsCalendar add(AgendaEntry entry, String url, Instant stamp) {
        line("BEGIN:VEVENT");
        line("UID:" + entry.uid() + "@spanco");
        line("SEQUENCE:" + entry.version());
        line("DTSTAMP:" + MOMENT.format(stamp));
        if (entry.isWholeDay()) {
            line("DTSTART;VALUE=DATE:" + day(entry.day()));
            line("DTEND;VALUE=DATE:" + day(entry.day().plusDays(1)));
        } else {
            line("DTSTART:" + MOMENT.format(entry.start()));
            line("DTEND:" + MOMENT.format(entry.end()));
        }
        line("SUMMARY:" + escaped(entry.title()));
        if (entry.about() != null) {
            line("DESCRIPTION:" + escaped(entry.about()));
        }
        if (entry.place() != null) {
            line("LOCATION:" + escaped(entry.place()));
        }
        line("URL:" + url);
        line("TRANSP:" + (entry.minutes() > 0 ? "OPAQUE" : "TRANSPARENT"));
        line("STATUS:CONFIRMED");
        line("END:VEVENT");
        return this;
    }

    String end() {
        line("END:VCALENDAR");
        return text.toString();
    }

    private static String day(LocalDate day) {
        return DateTimeFormatter.BASIC_ISO_DATE.format(day);
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n")
                .replaceAll("\\p{Cntrl}", " ");
    }

    /** A longer line goes on after a line break and a space; no character is torn apart. */
    private void line(String content) {
        int octets = 0;
        for (int at = 0; at < content.length(); ) {
            int character = content.codePointAt(at);
            String one = Character.toString(character);
            int size = one.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > LONGEST_LINE) {
                text.append("\r\n ");
                octets = 1;
            }
            text.append(one);
            octets += size;
            at += one.length();
        }
        text.append("\r\n");
    }
}
