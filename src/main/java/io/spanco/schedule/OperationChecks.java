package io.spanco.schedule;

import io.spanco.platform.error.Checks;
import io.spanco.platform.identity.Groups;
import io.spanco.platform.identity.Users;
import org.springframework.stereotype.Component;

/** What a planned operation has to be. */
@Component
class OperationChecks {

    private static final int LONGEST = 100_000;

    private final Users users;

    OperationChecks(Users users) {
        this.users = users;
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
                        "« " + planned.assignee() + " » n’est pas de l’atelier.")
                .required(at + "plannedStart", planned.plannedStart(), "Indiquez quand l’opération commence.")
                .required(at + "minutes", planned.minutes(), "Indiquez la durée, en minutes.")
                .that(
                        planned.minutes() == null || (planned.minutes() >= 1 && planned.minutes() <= LONGEST),
                        at + "minutes",
                        "La durée va de 1 à 100 000 minutes.");
    }
}
