package io.spanco.platform.engine;

import io.spanco.platform.error.BusinessException;
import io.spanco.platform.error.Invalid;
import jakarta.servlet.http.HttpServletRequest;
import org.camunda.bpm.engine.impl.cmd.GetTaskFormVariablesCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.variable.VariableMap;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Outermost around every command of the engine. A refusal thrown deep inside surfaces as itself, with its
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
        BusinessException refusal = refusalIn(failure);
        HttpServletRequest door = engineDoor();
        if (door == null) {
            return refusal == null ? failure : refusal;
        }
        BusinessException shown = refusal instanceof Invalid invalid ? invalid.spelledOut() : refusal;
        if (shown == null && LostRaces.isOne(failure)) {
            shown = LostRaces.refusal();
        }
        if (shown == null) {
            return failure;
        }
        door.setAttribute(EngineRefusals.SENTENCE, shown.sentence());
        return shown;
    }

    private static BusinessException refusalIn(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BusinessException refusal) {
                return refusal;
            }
        }
        return null;
    }

    /**
     * What is asked of the engine's own web interface; null elsewhere: our services need the original to try again, and so
     * does a job.
     */
    private static HttpServletRequest engineDoor() {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes web)) {
            return null;
        }
        String path = web.getRequest().getRequestURI();
        return path.startsWith("/camunda/") || path.startsWith("/engine-rest/") ? web.getRequest() : null;
    }
}
