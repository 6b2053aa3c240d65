package io.spanco.schedule.web;

import io.spanco.platform.identity.Groups;
import io.spanco.platform.identity.People;
import io.spanco.platform.identity.Users;
import io.spanco.platform.identity.Users.Person;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who works in the workshop. */
@Component
class WorkshopTeam {

    private final Users users;
    private final People people;

    WorkshopTeam(Users users, People people) {
        this.users = users;
        this.people = people;
    }

    /** Whom work may be handed to, by name. */
    List<Person> members() {
        return users.membersOf(Groups.WORKSHOP);
    }

    /**
     * Who has a row: the members, and whoever has work there; administrators, who belong to every group, only with work.
     *
     * @param busy logins of those who have work
     */
    List<Person> rows(Set<String> busy) {
        Set<String> administrators = users.membersOf(Groups.CAMUNDA_ADMIN).stream()
                .map(Person::login)
                .collect(Collectors.toSet());
        List<Person> members = members().stream()
                .filter(person -> busy.contains(person.login()) || !administrators.contains(person.login()))
                .toList();
        Set<String> known = members.stream().map(Person::login).collect(Collectors.toSet());
        Stream<Person> others = busy.stream()
                .filter(login -> !known.contains(login))
                .map(login -> new Person(login, people.name(login)));
        return Stream.concat(members.stream(), others)
                .sorted(Comparator.comparing(Person::name))
                .toList();
    }
}
