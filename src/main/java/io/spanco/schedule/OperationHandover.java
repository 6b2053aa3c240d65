package io.spanco.schedule;

import io.spanco.platform.engine.TaskHandover;
import io.spanco.platform.error.Invalid;
import io.spanco.platform.identity.Groups;
import io.spanco.platform.identity.Users;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Whoever the task of an operation is handed to is its collaborator on the schedule, and nobody when it is given back. */
@Component
class OperationHandover implements TaskHandover {

    private final Operations operations;
    private final Users users;
    private final OperationNews news;

    OperationHandover(Operations operations, Users users, OperationNews news) {
        this.operations = operations;
        this.users = users;
        this.news = news;
    }

    @Override
    public String taskKey() {
        return WorkshopProcess.PERFORM_OPERATION;
    }

    @Override
    public void lock(String subject) {
        operations.lock(Long.parseLong(subject));
    }

    /** @throws Invalid when the assignee is not of the workshop */
    @Override
    public void assigned(String subject, String assignee) {
        WorkshopOperation operation = operations.lock(Long.parseLong(subject));
        if (Objects.equals(operation.assignee(), assignee)) {
            return;
        }
        if (assignee != null && !users.isMember(assignee, Groups.WORKSHOP)) {
            throw Invalid.at("assignee", "« {0} » n’est pas de l’atelier.", assignee);
        }
        operation.handTo(assignee);
        news.handedOver(operation);
    }
}
