package io.spanco.platform.page;

import java.text.ParseException;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.format.Formatter;

/**
 * How long something takes, as people write it: "1 h 30", "1h30", "1,5 h", "90 min", or "90", which are minutes. A number of
 * hours without its unit ("1,5" or "1 30") is not guessed at. Parts of a minute are rounded.
 */
final class TypedDuration implements Formatter<Duration> {

    private static final Pattern TWO_NUMBERS = Pattern.compile("\\d[\\s\\u00A0\\u202F]+(?!\\d{3}(?!\\d))\\d");
    private static final String HOURS = "(\\d{1,6})(?:h|hrs?|heures?|hours?|:)";
    private static final String MINUTES = "(?:mn|min|mins|minutes?|m)?";
    private static final Pattern CLOCK = Pattern.compile(HOURS + "(?:([0-5]?\\d)" + MINUTES + ")?");
    private static final Pattern DECIMAL = Pattern.compile("(\\d{1,6})[.,](\\d{1,2})(?:h|hrs?|heures?|hours?)");
    private static final Pattern PLAIN = Pattern.compile("(\\d{1,8})" + MINUTES);

    @Override
    public Duration parse(String text, Locale locale) throws ParseException {
        if (TWO_NUMBERS.matcher(text).find()) {
            throw new ParseException(text, 0);
        }
        String typed = text.replaceAll("[\\s\\u00A0\\u202F]", "").toLowerCase(Locale.ROOT);
        Matcher clock = CLOCK.matcher(typed);
        if (clock.matches()) {
            long rest = clock.group(2) == null ? 0 : Long.parseLong(clock.group(2));
            return Duration.ofHours(Long.parseLong(clock.group(1))).plusMinutes(rest);
        }
        Matcher decimal = DECIMAL.matcher(typed);
        if (decimal.matches()) {
            long hundredths = Long.parseLong((decimal.group(2) + "0").substring(0, 2));
            return Duration.ofHours(Long.parseLong(decimal.group(1))).plusMinutes((hundredths * 60 + 50) / 100);
        }
        Matcher plain = PLAIN.matcher(typed);
        if (plain.matches()) {
            return Duration.ofMinutes(Long.parseLong(plain.group(1)));
        }
        throw new ParseException(text, 0);
    }

    @Override
    public String print(Duration value, Locale locale) {
        return value.toMinutes() + " min";
    }
}
