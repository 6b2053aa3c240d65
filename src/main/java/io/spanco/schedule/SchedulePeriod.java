package io.spanco.schedule;

import io.spanco.platform.time.WorkingDays;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What a page of a schedule shows: the week around a day, its month, that week as a list, or the day alone as a list.
 *
 * @param on a day of it; on a telephone the day of the week that is shown
 */
public record SchedulePeriod(View view, LocalDate on) {

    /** How a schedule is looked at. */
    public enum View {
        WEEK,
        MONTH,
        LIST,
        DAY;

        /** Whether it is a list. */
        public boolean isList() {
            return this == LIST || this == DAY;
        }

        /** As it stands in an address. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Years of which calendars are shown; what lies beyond is a typing error. */
    private static final int FIRST_YEAR = 1901;

    private static final int LAST_YEAR = 2199;

    /** @param view code of a view; null or unknown: a week @param on null for today */
    public static SchedulePeriod of(String view, LocalDate on, LocalDate today) {
        boolean known = on != null && on.getYear() >= FIRST_YEAR && on.getYear() <= LAST_YEAR;
        View asked = List.of(View.values()).stream()
                .filter(one -> one.code().equals(view))
                .findFirst()
                .orElse(View.WEEK);
        return new SchedulePeriod(asked, known ? on : today);
    }

    /** The day, the Monday of the week, or of the month's first week. */
    public LocalDate first() {
        if (view == View.DAY) {
            return on;
        }
        LocalDate begin = view == View.MONTH ? on.withDayOfMonth(1) : on;
        return monday(begin);
    }

    /** The first day that is not shown any more; of more than a day a Monday. */
    public LocalDate end() {
        if (view == View.DAY) {
            return on.plusDays(1);
        }
        LocalDate last = view == View.MONTH ? on.with(TemporalAdjusters.lastDayOfMonth()) : on;
        return monday(last).plusWeeks(1);
    }

    public Instant from(ZoneId zone) {
        return first().atStartOfDay(zone).toInstant();
    }

    public Instant to(ZoneId zone) {
        return end().atStartOfDay(zone).toInstant();
    }

    /** Mondays of the weeks that are shown. */
    public List<LocalDate> weeks() {
        return first().datesUntil(end())
                .filter(day -> day.getDayOfWeek() == DayOfWeek.MONDAY)
                .toList();
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(first()) && day.isBefore(end());
    }

    public SchedulePeriod previous() {
        return with(on.minus(1, step()));
    }

    public SchedulePeriod next() {
        return with(on.plus(1, step()));
    }

    private ChronoUnit step() {
        return switch (view) {
            case MONTH -> ChronoUnit.MONTHS;
            case DAY -> ChronoUnit.DAYS;
            case WEEK, LIST -> ChronoUnit.WEEKS;
        };
    }

    /** The same view around another day. */
    public SchedulePeriod with(LocalDate day) {
        return new SchedulePeriod(view, day);
    }

    /** Another view around the same day. */
    public SchedulePeriod as(String code) {
        return of(code, on, on);
    }

    /** On a telephone one day of the week stands for it: a working day, if it is the one asked for. */
    public LocalDate shownDay() {
        return WorkingDays.isWeekend(on) ? first() : on;
    }

    /** What follows an address. @param more filters; those without value are left out */
    public String query(Map<String, ? extends Iterable<?>> more) {
        UriComponentsBuilder query = UriComponentsBuilder.newInstance()
                .queryParam("view", view.code())
                .queryParam("on", on);
        more.forEach((name, values) -> values.forEach(value -> query.queryParam(name, value)));
        return query.build().encode().toUriString();
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
