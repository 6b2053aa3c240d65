package io.spanco.platform.engine;

import io.spanco.platform.error.Conflict;
import io.spanco.platform.error.Forbidden;
import io.spanco.platform.error.NotFound;
import io.spanco.platform.identity.CurrentUser;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/**
 * Takes a task out of a group's queue and puts it back, on behalf of the person signed in and by the engine's own rights:
 * candidates and assignees may, and whoever the engine lets work on the task. Runs in the caller's transaction.
 */
@Component
public class TaskClaims {

    private final TaskService tasks;
    private final IdentityService identity;
    private final TaskHandovers handovers;
    private final CurrentUser user;

    TaskClaims(TaskService tasks, IdentityService identity, TaskHandovers handovers, CurrentUser user) {
        this.tasks = tasks;
        this.identity = identity;
        this.handovers = handovers;
        this.user = user;
    }

    /**
     * @throws NotFound when no such task is open, or the person may not see it
     * @throws Conflict when somebody else has taken it
     * @throws Forbidden when the engine does not let the person work on it
     */
    public void take(String taskId) {
        asMyself(taskId, task -> {
            String taken = task.getAssignee();
            if (taken != null && !taken.equals(user.login())) {
                throw new Conflict("Cette tâche vient d’être prise par quelqu’un d’autre.");
            }
            tasks.claim(taskId, user.login());
        });
    }

    /**
     * Leaves the task to its groups again.
     *
     * @throws NotFound when no such task is open, or the person may not see it
     * @throws Conflict when it is not the person's own, or no group could take it
     */
    public void giveBack(String taskId) {
        asMyself(taskId, task -> {
            if (!Objects.equals(task.getAssignee(), user.login())) {
                throw new Conflict("Cette tâche n’est pas à vous.");
            }
            if (tasks.getIdentityLinksForTask(taskId).stream()
                    .noneMatch(
                            link -> IdentityLinkType.CANDIDATE.equals(link.getType()) && link.getGroupId() != null)) {
                throw new Conflict("Aucun groupe ne peut reprendre cette tâche.");
            }
            tasks.claim(taskId, null);
        });
    }

    /** Its room's lock comes before the engine's row, as wherever else; the task is read when it is held. */
    private void lockSubject(String taskId) {
        for (Task task : tasks.createTaskQuery().taskId(taskId).list()) {
            handovers
                    .of(task.getTaskDefinitionKey())
                    .ifPresent(room -> Optional.ofNullable(tasks.getVariableLocal(taskId, TaskActionListener.SUBJECT))
                            .ifPresent(subject -> room.lock((String) subject)));
        }
    }

    private void asMyself(String taskId, Consumer<Task> work) {
        lockSubject(taskId);
        Authentication before = identity.getCurrentAuthentication();
        identity.setAuthentication(user.login(), List.copyOf(user.groups()));
        try {
            Task task = tasks.createTaskQuery().taskId(taskId).active().singleResult();
            if (task == null) {
                throw new NotFound("Cette tâche n’attend plus.");
            }
            work.accept(task);
        } catch (AuthorizationException refusal) {
            throw new Forbidden("Vous n’avez pas le droit de prendre cette tâche. Demandez-le à un administrateur.");
        } finally {
            identity.setAuthentication(before);
        }
    }
}
