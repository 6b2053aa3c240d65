package io.spanco.statistics.web;

import io.spanco.statistics.web.Sheet.Cell;
import io.spanco.statistics.web.Sheet.Line;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A table as a file for spreadsheets: semicolons, decimal commas, UTF-8 with a byte order mark. */
@Component
class SheetFile {

    private static final String MARK = "\ufeff";

    private final MessageSource messages;

    SheetFile(MessageSource messages) {
        this.messages = messages;
    }

    byte[] write(Sheet sheet, Locale locale) {
        String head = Stream.concat(
                        Stream.of(say("statistics." + sheet.id(), locale)),
                        sheet.columns().stream().map(column -> say("statistics.column." + column, locale)))
                .map(SheetFile::text)
                .collect(Collectors.joining(";"));
        String body = sheet.lines().stream().map(line -> line(line, locale)).collect(Collectors.joining("\r\n"));
        return (MARK + head + "\r\n" + body + "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    private String line(Line line, Locale locale) {
        String label = line.labelKey() == null ? line.text() : say(line.labelKey(), locale);
        return Stream.concat(Stream.of(text(label)), line.cells().stream().map(SheetFile::number))
                .collect(Collectors.joining(";"));
    }

    private static String number(Cell cell) {
        return cell.plain().replace('.', ',');
    }

    /** What begins like a formula is told apart from one. */
    private static String text(String said) {
        String safe = said.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + said : said;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }

    private String say(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
