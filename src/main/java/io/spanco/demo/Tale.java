package io.spanco.demo;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/**
 * What happens to one deal, in the order of its days. Its documents go by names of the story, such as « commande »; a name
 * with a slash, « léon-pots/livraison », belongs to another tale.
 */
class Tale {

    static final String DEAL = "affaire";

    private static final LocalTime MORNING = LocalTime.of(8, 20);
    private static final int MINUTES_OF_A_DAY = 530;
    private static final Duration BREATH = Duration.ofMinutes(25);

    private final String key;
    private final String title;
    private final StoryDays days;
    private final Names names;
    private final List<Step> steps = new ArrayList<>();

    /** @param key short, and this tale's alone */
    Tale(String key, String title, StoryDays days, Names names) {
        this.key = key;
        this.title = title;
        this.days = days;
        this.names = names;
    }

    /** @param offset days from today, never before that of the act before */
    void on(int offset, DemoActor actor, Act act) {
        Instant planned = days.at(offset, MORNING.plusMinutes(minuteOf(steps.size() + 1)));
        Instant at = steps.isEmpty() ? planned : later(planned, last().plus(BREATH));
        steps.add(new Step(this, steps.size() + 1, earlier(at, days.present()), actor, act));
    }

    /** The hours of a story are not all the same, but are the same each time that it is told. */
    private int minuteOf(int position) {
        return Math.floorMod(key.hashCode() + 31 * 7919 * position, MINUTES_OF_A_DAY);
    }

    private Instant last() {
        return steps.get(steps.size() - 1).at();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    String key() {
        return key;
    }

    String title() {
        return title;
    }

    List<Step> steps() {
        return steps;
    }

    /** Number of the deal. */
    String deal() {
        return reference(DEAL);
    }

    void remember(String name, String reference) {
        names.keep(key, name, reference);
    }

    /** @throws IllegalStateException when nothing of that name was told */
    String reference(String name) {
        int slash = name.indexOf('/');
        return slash < 0 ? names.of(key, name) : names.of(name.substring(0, slash), name.substring(slash + 1));
    }

    /** A day of the present week, or of another counted from it. */
    LocalDate weekday(DayOfWeek weekday, int weeksAhead) {
        return days.weekday(weekday, weeksAhead);
    }

    /** How many days away a day of the present week is, negative for one that is over. */
    int offset(DayOfWeek weekday) {
        return days.offset(weekday);
    }

    Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(days.zone()).toInstant();
    }

    LocalDate day(int offset) {
        return days.day(offset);
    }

    Instant at(int offset, LocalTime time) {
        return days.at(offset, time);
    }

    /** What the story calls things, and what they are called in the product. */
    interface Names {

        void keep(String tale, String name, String reference);

        String of(String tale, String name);
    }
}
