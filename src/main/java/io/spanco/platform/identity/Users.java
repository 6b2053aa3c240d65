package io.spanco.platform.identity;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/** The people that the engine knows, for a room that hands work to one of them. */
@Component
public class Users {

    /** @param name first and last name; the login when neither is known */
    public record Person(String login, String name) {}

    private final IdentityService identity;

    Users(IdentityService identity) {
        this.identity = identity;
    }

    public boolean isMember(String login, String group) {
        return identity.createUserQuery().userId(login).memberOfGroup(group).count() > 0;
    }

    /** Ids of the groups of a person, empty for a login that nobody has. */
    public Set<String> groupsOf(String login) {
        return identity.createGroupQuery().groupMember(login).list().stream()
                .map(Group::getId)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** By name. */
    public List<Person> membersOf(String group) {
        return identity.createUserQuery().memberOfGroup(group).list().stream()
                .map(Users::person)
                .sorted(Comparator.comparing(Person::name))
                .toList();
    }

    private static Person person(User user) {
        String name = Stream.of(user.getFirstName(), user.getLastName())
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" "));
        return new Person(user.getId(), name.isEmpty() ? user.getId() : name);
    }
}
