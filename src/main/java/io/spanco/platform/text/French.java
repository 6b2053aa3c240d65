package io.spanco.platform.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Writes values as printed documents, forms and pages show them: 1 234,50 € with no-break spaces, a true minus, a dash
 * for what is missing.
 */
public final class French {

    public static final String MISSING = "—";

    private static final int MINUTES_AN_HOUR = 60;
    private static final char NO_BREAK_SPACE = '\u00a0';
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private static final DateTimeFormatter LONG_DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.FRANCE);

    private French() {}

    /** A sentence with no-break spaces where French has a space that no line may end at: before : ; ? ! » and after «. */
    public static String spaced(String sentence) {
        return sentence.replaceAll(" (?=[:;?!»])", NO_BREAK_SPACE + "").replace("« ", "«" + NO_BREAK_SPACE);
    }

    /** Euros with cents, such as 1 234,50 €. */
    public static String money(BigDecimal euros) {
        return euros == null ? MISSING : amount(euros) + NO_BREAK_SPACE + "€";
    }

    /** The same with its sign, such as +10,00 €. */
    public static String change(BigDecimal euros) {
        return (euros.signum() > 0 ? "+" : "") + money(euros);
    }

    /** Cents without the sign, for columns whose head says euros. */
    public static String amount(BigDecimal euros) {
        return euros == null ? MISSING : format("#,##0.00", euros.setScale(2, RoundingMode.HALF_UP));
    }

    /** A unit price: at least cents, at most six decimals. */
    public static String price(BigDecimal euros) {
        return euros == null ? MISSING : format("#,##0.00####", euros);
    }

    public static String quantity(BigDecimal quantity) {
        return quantity == null ? MISSING : format("#,##0.####", quantity);
    }

    /** Such as 5,5 %. */
    public static String percent(BigDecimal percent) {
        return percent == null ? MISSING : format("#,##0.##", percent) + NO_BREAK_SPACE + "%";
    }

    /** Such as 24/11/2026. */
    public static String day(LocalDate day) {
        return day == null ? MISSING : day.format(DAY);
    }

    /** Such as 24 novembre 2026. */
    public static String longDay(LocalDate day) {
        return day == null ? MISSING : day.format(LONG_DAY);
    }

    /** To the minute, such as 45 min, 14 h or 1 h 05. */
    public static String duration(int minutes) {
        if (minutes < MINUTES_AN_HOUR) {
            return minutes + "\u00a0min";
        }
        int rest = minutes % MINUTES_AN_HOUR;
        String hours = minutes / MINUTES_AN_HOUR + "\u00a0h";
        return rest == 0 ? hours : hours + "\u00a0" + (rest < 10 ? "0" : "") + rest;
    }

    /** A SIREN in its groups: 123 456 782. */
    public static String siren(String siren) {
        return siren == null ? "" : siren.replaceAll("(\\d{3})(?=\\d)", "$1" + NO_BREAK_SPACE);
    }

    private static String format(String pattern, BigDecimal value) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.FRANCE);
        symbols.setGroupingSeparator(NO_BREAK_SPACE);
        symbols.setMinusSign('−');
        return new DecimalFormat(pattern, symbols).format(value);
    }
}
