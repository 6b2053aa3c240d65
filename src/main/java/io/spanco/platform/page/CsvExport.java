package io.spanco.platform.page;

import io.spanco.platform.text.French;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * A list as a file that a French spreadsheet opens by itself: UTF-8 with its mark, semicolons, decimal commas, days as
 * 24/11/2026. The rows are written as they are read, a part at a time, so that no list is too long.
 */
@Component
public class CsvExport {

    /** Rows that are read at a time. */
    public static final int PART = 500;

    private static final char MARK = '\uFEFF';

    /** A text that stands in the messages. */
    public record Said(String key) {}

    /** @param heading key of its message */
    public record Column<R>(String heading, Function<R, ?> value) {}

    /** Reads the rows behind the one given, null to begin; at most {@link #PART}. */
    @FunctionalInterface
    public interface Rows<R> {
        List<R> after(R last);
    }

    private final MessageSource messages;
    private final Clock clock;

    CsvExport(MessageSource messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * Writes the file into the answer.
     *
     * @param name what its rows are, as {@code export.file.} calls it in the reader's language
     */
    public <R> void write(String name, List<Column<R>> columns, Rows<R> rows, HttpServletResponse response) {
        List<R> part = rows.after(null);
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        Locale locale = LocaleContextHolder.getLocale();
        String file = messages.getMessage("export.file." + name, null, locale);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + file + ".csv\"");
        try {
            PrintWriter out = response.getWriter();
            out.print(MARK);
            out.print(line(
                    columns.stream()
                            .map(column -> (Object) new Said(column.heading()))
                            .toList(),
                    locale));
            while (!part.isEmpty()) {
                for (R row : part) {
                    out.print(line(
                            columns.stream()
                                    .map(column -> (Object) column.value().apply(row))
                                    .toList(),
                            locale));
                }
                out.flush();
                part = part.size() < PART ? List.of() : rows.after(part.get(part.size() - 1));
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private String line(List<Object> values, Locale locale) {
        return values.stream().map(value -> cell(value, locale)).collect(Collectors.joining(";", "", "\r\n"));
    }

    private String cell(Object value, Locale locale) {
        if (value == null) {
            return "";
        }
        if (value instanceof BigDecimal number) {
            return number.toPlainString().replace('.', ',');
        }
        if (value instanceof Number number) {
            return number.toString();
        }
        if (value instanceof LocalDate day) {
            return French.day(day);
        }
        if (value instanceof Instant at) {
            return French.day(LocalDate.ofInstant(at, clock.getZone()));
        }
        if (value instanceof Said said) {
            return quoted(messages.getMessage(said.key(), null, said.key(), locale));
        }
        return quoted(value.toString());
    }

    /** What begins like a formula is kept from being worked out by the spreadsheet. */
    private static String quoted(String text) {
        String safe = text.isEmpty() || "=+-@\t\r".indexOf(text.charAt(0)) < 0 ? text : "'" + text;
        return safe.matches("(?s).*[;\"\\r\\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
