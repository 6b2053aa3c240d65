package io.spanco.schedule.web;

import io.spanco.platform.error.Forbidden;
import io.spanco.platform.page.DialogForms;
import io.spanco.platform.page.HtmxRequest;
import io.spanco.schedule.ScheduleService;
import io.spanco.schedule.ScheduledOperation;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.function.Supplier;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** An operation seen from a schedule: moved, started and finished there. */
@Controller
@RequestMapping("/schedule/operations/{id}")
class OperationMoveController {

    private static final String CARD = "schedule/operation";
    private static final String FINISH = "schedule/finish";

    private final ScheduleService service;
    private final OperationMoves moves;
    private final DialogForms dialogs;
    private final Clock clock;

    OperationMoveController(ScheduleService service, OperationMoves moves, DialogForms dialogs, Clock clock) {
        this.service = service;
        this.moves = moves;
        this.dialogs = dialogs;
        this.clock = clock;
    }

    @GetMapping
    String card(@PathVariable long id, @ModelAttribute("origin") ScheduleOrigin origin, Model model) {
        model.addAttribute("form", OperationMoveForm.of(moves.fill(id, origin, model), clock));
        return dialogs.show(CARD);
    }

    @GetMapping("/finish")
    String finishing(@PathVariable long id, @ModelAttribute("origin") ScheduleOrigin origin, Model model) {
        ScheduledOperation operation = moves.fill(id, origin, model).operation();
        model.addAttribute("form", OperationMoveForm.finishing(operation, clock));
        if (!service.mayPerform(operation.assignee())) {
            throw new Forbidden("Cette opération est celle d’une autre personne.");
        }
        return dialogs.show(FINISH);
    }

    @PostMapping("/move")
    ModelAndView move(
            @PathVariable long id,
            @ModelAttribute("form") OperationMoveForm form,
            BindingResult binding,
            @ModelAttribute("origin") ScheduleOrigin origin,
            Model model,
            HttpServletResponse response) {
        Supplier<ModelAndView> action = () -> {
            service.move(id, form.version(), form.day(), form.assignee());
            return moves.again(id, origin, "schedule.operation.moved", model);
        };
        return form.isTyped()
                ? inDialog(
                        response,
                        dialogs.submit(CARD, form, binding, model, () -> moves.fill(id, origin, model), action))
                : action.get();
    }

    @PostMapping("/start")
    ModelAndView start(@PathVariable long id, @ModelAttribute("origin") ScheduleOrigin origin, Model model) {
        service.start(id);
        return moves.again(id, origin, "schedule.operation.started", model);
    }

    @PostMapping("/finish")
    ModelAndView finish(
            @PathVariable long id,
            @ModelAttribute("form") OperationMoveForm form,
            BindingResult binding,
            @ModelAttribute("origin") ScheduleOrigin origin,
            Model model,
            HttpServletResponse response) {
        Supplier<ModelAndView> action = () -> {
            service.complete(id, form.spent());
            return moves.again(id, origin, "schedule.operation.finished", model);
        };
        return inDialog(
                response, dialogs.submit(FINISH, form, binding, model, () -> moves.fill(id, origin, model), action));
    }

    /** Refused, the form comes again in its dialog, not where the schedule stands. */
    private static ModelAndView inDialog(HttpServletResponse response, ModelAndView answer) {
        if (answer != null && answer.getStatus() != null && answer.getStatus().is4xxClientError()) {
            response.setHeader(HtmxRequest.RETARGET, "#operation-form");
            response.setHeader(HtmxRequest.RESWAP, "outerHTML");
        }
        return answer;
    }
}
