package io.spanco.platform.page;

import java.math.BigDecimal;
import java.text.ParseException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.beans.propertyeditors.StringTrimmerEditor;
import org.springframework.format.Formatter;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/** How forms are read: numbers and durations as people write them, dates typed or picked, blank fields as nothing. */
@ControllerAdvice(annotations = Controller.class)
class PageBinding {

    /** As many rows as a document may have lines. */
    private static final int MAX_LINES = 1000;

    private static final DateTimeFormatter TYPED =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

    @InitBinder
    void readAsTyped(WebDataBinder binder) {
        binder.setAutoGrowCollectionLimit(MAX_LINES);
        binder.registerCustomEditor(String.class, new StringTrimmerEditor(true));
        binder.addCustomFormatter(new FrenchDecimal(), BigDecimal.class);
        binder.addCustomFormatter(new FrenchDay(), LocalDate.class);
        binder.addCustomFormatter(new TypedDuration(), Duration.class);
    }

    /**
     * "1 234,50", "1234.50", "1,234.50", with the spaces of any width that were copied along. Of at most 30 digits on either
     * side: written out, a short "1e400000000" would fill the memory.
     */
    private static final class FrenchDecimal implements Formatter<BigDecimal> {

        private static final int DIGITS = 30;
        private static final Pattern GROUPED = Pattern.compile("[-−]?\\d{1,3}(,\\d{3})+");

        @Override
        public BigDecimal parse(String text, Locale locale) throws ParseException {
            String number = oneMark(text.replaceAll("[\\s\\u00A0\\u2009\\u202F€%]", ""), locale)
                    .replace(',', '.')
                    .replace('−', '-');
            if (number.isEmpty()) {
                return null;
            }
            try {
                BigDecimal value = new BigDecimal(number);
                if (value.precision() > DIGITS || Math.abs((long) value.scale()) > DIGITS) {
                    throw new ParseException(text, 0);
                }
                return value;
            } catch (NumberFormatException e) {
                throw new ParseException(text, 0);
            }
        }

        /**
         * Of comma and point, only the last is the decimal mark: the other groups thousands. So does, for who reads English, a
         * comma before three digits.
         */
        private static String oneMark(String number, Locale locale) {
            if (locale.getLanguage().equals("en") && GROUPED.matcher(number).matches()) {
                return number.replace(",", "");
            }
            int comma = number.lastIndexOf(',');
            int point = number.lastIndexOf('.');
            if (comma < 0 || point < 0) {
                return number;
            }
            return number.replace(comma < point ? "," : ".", "");
        }

        @Override
        public String print(BigDecimal value, Locale locale) {
            return value.toPlainString().replace('.', ',');
        }
    }

    /** "2026-11-24" of a date field, "24/11/2026" typed. */
    private static final class FrenchDay implements Formatter<LocalDate> {

        @Override
        public LocalDate parse(String text, Locale locale) {
            return text.contains("/") ? LocalDate.parse(text, TYPED) : LocalDate.parse(text);
        }

        @Override
        public String print(LocalDate value, Locale locale) {
            return value.toString();
        }
    }
}
