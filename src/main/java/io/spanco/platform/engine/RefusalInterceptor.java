package io.spanco.platform.engine;

import io.spanco.platform.error.BusinessException;
import io.spanco.platform.error.Conflict;
import io.spanco.platform.error.Invalid;
import org.camunda.bpm.engine.impl.cmd.GetTaskFormVariablesCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.variable.VariableMap;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Outermost around every command of the engine. A refusal thrown deep inside surfaces as itself, with its French
 * sentence; who completes a task that is gone is told so; a form that is opened gets what its task's action shows.
 */
class RefusalInterceptor extends CommandInterceptor {

    private final TaskForms forms;

    RefusalInterceptor(TaskForms forms) {
        this.forms = forms;
    }

    @Override
    public <T> T execute(Command<T> command) {
        try {
            T result = next.execute(command);
            if (command instanceof GetTaskFormVariablesCmd opened && result instanceof VariableMap variables) {
                forms.fill(opened.resourceId, variables);
            }
            return result;
        } catch (RuntimeException failure) {
            throw readable(failure);
        }
    }

    private static RuntimeException readable(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BusinessException refusal) {
                return refusal instanceof Invalid invalid && isTasklist() ? invalid.spelledOut() : refusal;
            }
        }
        return isTasklist() && LostRaces.isOne(failure) ? new Conflict(LostRaces.MESSAGE) : failure;
    }

    /** Whether the engine's own web interface asks; our services need the original to try again, and so does a job. */
    private static boolean isTasklist() {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes web)) {
            return false;
        }
        String path = web.getRequest().getRequestURI();
        return path.startsWith("/camunda/") || path.startsWith("/engine-rest/");
    }
}
