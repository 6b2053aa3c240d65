package io.spanco.platform.page;

import io.spanco.platform.text.Languages;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.Temporal;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * How numbers and days are written for a French reader; templates call it {@code @fmt}. Spaces are U+00A0, minus is U+2212,
 * what is missing is "—". In English the decimal comma is a point. Times are instants in the zone of the house.
 */
@Component("fmt")
public class Formats {

    private static final String NONE = "—";
    private static final int PRICE_DECIMALS = 6;
    private static final char NBSP = '\u00A0';
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final DateTimeFormatter DAY_MONTH = DateTimeFormatter.ofPattern("dd/MM");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final Clock clock;
    private final MessageSource messages;

    Formats(Clock clock, MessageSource messages) {
        this.clock = clock;
        this.messages = messages;
    }

    /** "1 234,50 €". */
    public String money(BigDecimal euros) {
        return euros == null ? NONE : decimal(euros, 2, 2) + NBSP + "€";
    }

    /** "1 235 €", as on cards, where cents are noise. */
    public String roundMoney(BigDecimal euros) {
        return euros == null ? NONE : decimal(euros, 0, 0) + NBSP + "€";
    }

    /** "+1 630,00 €": a difference. */
    public String change(BigDecimal euros) {
        return euros == null ? NONE : (euros.signum() > 0 ? "+" : "") + money(euros);
    }

    /** "0,125 €": a price of one unit, two to six decimals. */
    public String unitPrice(BigDecimal euros) {
        return euros == null ? NONE : decimal(euros, 2, PRICE_DECIMALS) + NBSP + "€";
    }

    /** "1234,5": as a number stands in a field that is to be typed over; null for an empty field. */
    public String input(BigDecimal value) {
        return value == null ? null : value.toPlainString().replace('.', decimalMark());
    }

    /** "1 234,50": as euros stand in a field that is to be typed over, two to six decimals; null for an empty field. */
    public String price(BigDecimal euros) {
        return euros == null || euros.stripTrailingZeros().scale() > PRICE_DECIMALS
                ? input(euros)
                : decimal(euros, 2, PRICE_DECIMALS);
    }

    /** "1 200", "0,5": up to four decimals, no more than needed. */
    public String quantity(BigDecimal quantity) {
        return quantity == null ? NONE : decimal(quantity, 0, 4);
    }

    /** "1 284": how many. */
    public String count(Number things) {
        return things == null ? NONE : decimal(BigDecimal.valueOf(things.longValue()), 0, 0);
    }

    /** "34,2 %" of 34.2; one decimal. */
    public String percent(BigDecimal percent) {
        return percent == null ? NONE : decimal(percent, 1, 1) + NBSP + "%";
    }

    /** "5,5 %", "20 %": as many decimals as the rate has. */
    public String rate(BigDecimal percent) {
        return percent == null ? NONE : decimal(percent, 0, 2) + NBSP + "%";
    }

    /** "7,5 h" of 450 minutes, "45 min" under an hour. */
    public String duration(Number minutes) {
        if (minutes == null) {
            return NONE;
        }
        BigDecimal value = BigDecimal.valueOf(minutes.longValue());
        return minutes.longValue() > 0 && minutes.longValue() < 60
                ? decimal(value, 0, 0) + NBSP + "min"
                : decimal(value.divide(BigDecimal.valueOf(60), 2, RoundingMode.HALF_UP), 0, 1) + NBSP + "h";
    }

    /** As {@link #duration}, to the minute where tenths of an hour are not: "1 h 35". Null for an empty field. */
    public String input(Duration length) {
        if (length == null) {
            return null;
        }
        long minutes = length.toMinutes();
        return minutes < 60 || minutes % 6 == 0
                ? duration(minutes)
                : "%d%sh%s%02d".formatted(minutes / 60, NBSP, NBSP, minutes % 60);
    }

    /** "1,2 Mo", "840 ko". */
    public String size(Number bytes) {
        if (bytes == null) {
            return NONE;
        }
        BigDecimal kilo = BigDecimal.valueOf(bytes.longValue()).movePointLeft(3);
        return kilo.compareTo(BigDecimal.valueOf(1000)) < 0
                ? decimal(kilo.max(BigDecimal.ONE), 0, 0) + NBSP + say("fmt.kilobytes")
                : decimal(kilo.movePointLeft(3), 0, 1) + NBSP + say("fmt.megabytes");
    }

    /** "21 j". */
    public String days(Number days) {
        return days == null ? NONE : decimal(BigDecimal.valueOf(days.longValue()), 0, 0) + NBSP + say("fmt.days");
    }

    /** "+4 j": a difference. */
    public String daysMore(Number days) {
        return days == null ? NONE : (days.longValue() > 0 ? "+" : "") + days(days);
    }

    /** "24/11/2026" of a day or an instant. */
    public String date(Temporal when) {
        return when == null ? NONE : DATE.format(dayOf(when));
    }

    /** "10:42". */
    public String time(Temporal when) {
        return when == null ? NONE : TIME.format(localOf(when));
    }

    /** "aujourd’hui", "hier", "demain", "mer. 25/11", "25/11/2027" in another year. */
    public String day(Temporal when) {
        if (when == null) {
            return NONE;
        }
        LocalDate day = dayOf(when);
        long ahead = ChronoUnit.DAYS.between(today(), day);
        if (Math.abs(ahead) <= 1) {
            return say(ahead == 0 ? "fmt.today" : ahead > 0 ? "fmt.tomorrow" : "fmt.yesterday");
        }
        return day.getYear() == today().getYear()
                ? DateTimeFormatter.ofPattern("EEE", locale()).format(day) + NBSP + DAY_MONTH.format(day)
                : DATE.format(day);
    }

    /** As {@link #day}, but "depuis 4 j" for what is overdue since more than a day. */
    public String due(Temporal when) {
        long late = when == null ? 0 : ChronoUnit.DAYS.between(dayOf(when), today());
        return late > 1 ? say("fmt.since", days(late)) : day(when);
    }

    /** "aujourd’hui à 08:02", "23/11 à 15:05", "23/11/2025 à 15:05". */
    public String moment(Temporal when) {
        if (when == null) {
            return NONE;
        }
        LocalDate day = dayOf(when);
        String said = Math.abs(ChronoUnit.DAYS.between(today(), day)) <= 1
                ? day(when)
                : (day.getYear() == today().getYear() ? DAY_MONTH : DATE).format(day);
        return say("fmt.at", said, time(when));
    }

    /** "Mardi 24 novembre 2026". */
    public String longDay(Temporal when) {
        String text = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", locale()).format(dayOf(when));
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    /** Number of the ISO week. */
    public int week(Temporal when) {
        return dayOf(when).get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }

    /** The day it is in the house. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    public boolean isPast(Temporal when) {
        return when != null && dayOf(when).isBefore(today());
    }

    /** "CM" of "Claire Morvan"; the first two letters of a login. */
    public String initials(String name) {
        if (name == null || name.isBlank()) {
            return NONE;
        }
        String[] words = name.trim().split("\\s+");
        String letters = words.length > 1 ? "" + words[0].charAt(0) + words[words.length - 1].charAt(0) : name.trim();
        return letters.substring(0, Math.min(2, letters.length())).toUpperCase(Locale.FRENCH);
    }

    private LocalDate dayOf(Temporal when) {
        return when instanceof LocalDate day ? day : localOf(when).toLocalDate();
    }

    private LocalDateTime localOf(Temporal when) {
        if (when instanceof LocalDateTime local) {
            return local;
        }
        Instant instant = when instanceof OffsetDateTime offset ? offset.toInstant() : Instant.from(when);
        return LocalDateTime.ofInstant(instant, clock.getZone());
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale());
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }

    private static char decimalMark() {
        return Languages.isEnglish(locale()) ? '.' : ',';
    }

    private static String decimal(BigDecimal value, int minDecimals, int maxDecimals) {
        DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.FRENCH);
        symbols.setDecimalSeparator(decimalMark());
        symbols.setGroupingSeparator(NBSP);
        symbols.setMinusSign('−');
        DecimalFormat format = new DecimalFormat("#,##0", symbols);
        format.setMinimumFractionDigits(minDecimals);
        format.setMaximumFractionDigits(maxDecimals);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(value.setScale(Math.min(Math.max(value.scale(), 0), maxDecimals), RoundingMode.HALF_UP));
    }
}
