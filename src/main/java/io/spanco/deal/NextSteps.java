package io.spanco.deal;

import io.spanco.platform.engine.DiagramWords;
import io.spanco.platform.engine.WaitingTask;
import io.spanco.platform.identity.CurrentUser;
import io.spanco.platform.identity.GroupNames;
import io.spanco.platform.identity.Groups;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Says of open tasks where they are done, and whether the person signed in may do them. */
@Component
public class NextSteps {

    private static final String TASKLIST = "/camunda/app/tasklist/default/#/?task=";
    private static final String SEPARATOR = " · ";

    /**
     * A task as a page offers it.
     *
     * @param title what the diagram calls it, a verb, in the reader's language
     * @param about what it is about, null when the deal itself
     * @param waitsFor assignee's login, else null
     * @param groups names of the groups that it waits for, in the reader's language
     * @param path where it is done
     * @param dialog whether the path opens above the page
     * @param mine whether the person signed in may do it
     */
    public record Step(
            String id,
            String title,
            String about,
            String waitsFor,
            List<String> groups,
            Instant due,
            String path,
            String icon,
            boolean dialog,
            boolean mine) {}

    private final Map<String, TaskPlace> places;
    private final DiagramWords words;
    private final GroupNames groups;
    private final CurrentUser user;

    NextSteps(ObjectProvider<TaskPlace> places, DiagramWords words, GroupNames groups, CurrentUser user) {
        this.places = places.stream().collect(Collectors.toMap(TaskPlace::taskKey, Function.identity()));
        this.words = words;
        this.groups = groups;
        this.user = user;
    }

    public List<Step> of(List<WaitingTask> tasks) {
        return tasks.stream().map(this::of).toList();
    }

    private Step of(WaitingTask task) {
        TaskPlace place = task.subject() == null ? null : places.get(task.key());
        String[] name = task.name().split(SEPARATOR);
        return new Step(
                task.id(),
                words.of(name[0]),
                name.length > 2 ? name[1] : null,
                task.assignee(),
                task.groups().stream().map(groups::of).toList(),
                task.due(),
                place == null ? TASKLIST + task.id() : place.path().replace("{subject}", task.subject()),
                place == null ? "list-check" : place.icon(),
                place != null && place.dialog(),
                place == null ? waitsForMe(task) : user.may(place.right()) || isNamed(task));
    }

    /** Whether the task is offered to the person by name, such as a refused address to who sent the message. */
    private boolean isNamed(WaitingTask task) {
        return task.people().contains(user.login());
    }

    private boolean waitsForMe(WaitingTask task) {
        Set<String> mine = user.groups();
        return Objects.equals(task.assignee(), user.login())
                || isNamed(task)
                || mine.contains(Groups.CAMUNDA_ADMIN)
                || task.groups().stream().anyMatch(mine::contains);
    }
}
