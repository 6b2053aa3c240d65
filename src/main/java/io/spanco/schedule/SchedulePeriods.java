package io.spanco.schedule;

import io.spanco.platform.page.Formats;
import io.spanco.platform.time.WorkingDays;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** How the templates of schedules name weeks, months and days. */
@Component("periods")
public class SchedulePeriods {

    private final MessageSource messages;
    private final Formats formats;

    SchedulePeriods(MessageSource messages, Formats formats) {
        this.messages = messages;
        this.formats = formats;
    }

    /** "Semaine 48 · du lundi 23 au vendredi 27 novembre 2026", "Novembre 2026". */
    public String title(SchedulePeriod period) {
        if (period.view() == SchedulePeriod.View.MONTH) {
            return capital(format("LLLL uuuu", period.on()));
        }
        if (period.view() == SchedulePeriod.View.DAY) {
            return capital(format("EEEE d MMMM uuuu", period.on()));
        }
        LocalDate first = period.first();
        LocalDate last = first.plusDays(4);
        boolean sameMonth = first.getMonth() == last.getMonth();
        return say(
                "schedule.week",
                Integer.toString(formats.week(first)),
                format(sameMonth ? "EEEE d" : "EEEE d MMMM", first),
                format("EEEE d MMMM uuuu", last));
    }

    /** "Lun." */
    public String shortName(LocalDate day) {
        return capital(format("EEE", day));
    }

    /** "lundi". */
    public String name(LocalDate day) {
        return format("EEEE", day);
    }

    /** "mar. 24 novembre". */
    public String day(LocalDate day) {
        return format("EEE d MMMM", day);
    }

    /** "33 h sur 35 h", "38,5 h sur 35 h · +3,5 h": minutes of work and minutes that can be worked. */
    public String load(int minutes, int capacity) {
        String planned = formats.duration(minutes);
        String possible = formats.duration(capacity);
        return minutes > capacity
                ? say("schedule.overload", planned, possible, formats.duration(minutes - capacity))
                : say("schedule.load", planned, possible);
    }

    /** "libre · 7 h". */
    public String free(int capacity) {
        return say("schedule.free", formats.duration(capacity));
    }

    /** " sur 7 h". */
    public String of(int capacity) {
        return say("schedule.of", formats.duration(capacity));
    }

    public boolean isWorked(LocalDate day) {
        return WorkingDays.isWorked(day);
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale());
    }

    private static String format(String pattern, LocalDate day) {
        return DateTimeFormatter.ofPattern(pattern, locale()).format(day);
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(locale()) + text.substring(1);
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
