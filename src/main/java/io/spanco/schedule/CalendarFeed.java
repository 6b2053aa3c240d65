package io.spanco.schedule;

import io.spanco.deal.DealFacts;
import io.spanco.platform.identity.People;
import io.spanco.platform.identity.Users;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A person's schedule as their calendar reads it: a month back, a year ahead. */
@Component
public class CalendarFeed {

    private static final int MONTHS_BACK = 1;
    private static final int MONTHS_AHEAD = 12;

    private final CalendarFeeds feeds;
    private final Agenda agenda;
    private final Users users;
    private final People people;
    private final DealFacts facts;
    private final Clock clock;

    CalendarFeed(CalendarFeeds feeds, Agenda agenda, Users users, People people, DealFacts facts, Clock clock) {
        this.feeds = feeds;
        this.agenda = agenda;
        this.users = users;
        this.people = people;
        this.facts = facts;
        this.clock = clock;
    }

    /** The calendar behind a secret; empty when nobody has it, or whoever had it belongs to no group any more. */
    public Optional<String> read(String token) {
        return feeds.loginOf(token).flatMap(this::write);
    }

    private Optional<String> write(String login) {
        Set<String> groups = users.groupsOf(login);
        if (groups.isEmpty()) {
            return Optional.empty();
        }
        LocalDate today = LocalDate.now(clock);
        Instant now = clock.instant();
        IcsCalendar calendar = new IcsCalendar("SPANCO · " + people.name(login));
        agenda.of(new Worker(login, groups), today.minusMonths(MONTHS_BACK), today.plusMonths(MONTHS_AHEAD))
                .forEach(entry -> calendar.add(entry, facts.link(entry.path()), now));
        return Optional.of(calendar.end());
    }
}
