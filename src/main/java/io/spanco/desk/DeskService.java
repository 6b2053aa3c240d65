package io.spanco.desk;

import io.spanco.platform.engine.BusinessAction;
import io.spanco.platform.engine.TaskClaims;
import io.spanco.platform.identity.Requires;
import io.spanco.platform.identity.Right;
import org.springframework.stereotype.Service;

/** Who does a task: taking it out of the team's queue, giving it back. */
@Service
public class DeskService {

    private final TaskClaims claims;

    DeskService(TaskClaims claims) {
        this.claims = claims;
    }

    /**
     * Makes a task of my groups mine. The engine's own rights decide.
     *
     * @throws io.spanco.platform.error.Conflict when somebody else has taken it
     */
    @BusinessAction
    @Requires(Right.READ)
    public void take(String taskId) {
        claims.take(taskId);
    }

    /**
     * Leaves a task of mine to its groups again.
     *
     * @throws io.spanco.platform.error.Conflict when it is not mine
     */
    @BusinessAction
    @Requires(Right.READ)
    public void giveBack(String taskId) {
        claims.giveBack(taskId);
    }
}
