package io.spanco.schedule;

import io.spanco.platform.error.Checks;
import io.spanco.platform.identity.Groups;
import io.spanco.platform.identity.Users;
import io.spanco.platform.text.Sentence;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** What a planned operation has to be. */
@Component
class OperationChecks {

    private static final int LONGEST = 100_000;

    private static final int MOST_YEARS_AHEAD = 5;

    private final Users users;
    private final Clock clock;

    OperationChecks(Users users, Clock clock) {
        this.users = users;
        this.clock = clock;
    }

    /** @throws io.spanco.platform.error.Invalid naming every wrong field */
    void check(OperationInput planned) {
        Checks checks = new Checks();
        check(checks, "", planned);
        checks.orRefuse();
    }

    /** @param at path of the operation in the request, such as {@code operations[0].}; empty for the request itself */
    void check(Checks checks, String at, OperationInput planned) {
        checks.name(at + "name", planned.name(), "Nommez l’opération.")
                .that(
                        planned.assignee() == null || users.isMember(planned.assignee(), Groups.WORKSHOP),
                        at + "assignee",
                        "« {0} » n’est pas de l’atelier.",
                        planned.assignee())
                .required(at + "plannedStart", planned.plannedStart(), "Indiquez quand l’opération commence.")
                .that(isNear(planned.plannedStart()), at + "plannedStart", nearDays())
                .required(at + "minutes", planned.minutes(), "Indiquez la durée.")
                .that(
                        planned.minutes() == null || (planned.minutes() >= 1 && planned.minutes() <= LONGEST),
                        at + "minutes",
                        "La durée va de 1 à 100 000 minutes.");
    }

    /** Days beyond are typing errors: nobody plans them, and calendars would not show them. */
    private boolean isNear(Instant start) {
        return start == null || !start.isBefore(begin(earliest())) && start.isBefore(begin(latest().plusDays(1)));
    }

    private Sentence nearDays() {
        return Sentence.of("Le début est attendu entre le {0} et le {1}.", earliest(), latest());
    }

    private LocalDate earliest() {
        return LocalDate.now(clock).minusYears(1);
    }

    private LocalDate latest() {
        return LocalDate.now(clock).plusYears(MOST_YEARS_AHEAD);
    }

    private Instant begin(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }
}
