package io.spanco.statistics.web;

import io.spanco.platform.identity.People;
import io.spanco.statistics.Statistics;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whose figures may be asked for. */
@Component
class OwnerChoice {

    record Owner(String login, String name) {}

    private final Statistics statistics;
    private final People people;

    OwnerChoice(Statistics statistics, People people) {
        this.statistics = statistics;
        this.people = people;
    }

    /** Who owns a deal; nobody to choose from for who sees only their own figures. */
    List<Owner> offered() {
        return statistics.owners().stream()
                .map(login -> new Owner(login, people.name(login)))
                .toList();
    }

    /** Null for null. */
    String name(String login) {
        return people.name(login);
    }
}
