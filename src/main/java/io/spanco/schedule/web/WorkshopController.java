package io.spanco.schedule.web;

import io.spanco.platform.page.HtmxRequest;
import io.spanco.schedule.SchedulePeriod;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The workshop's schedule: a week by collaborator, a month by order, or a week as a list. */
@Controller
class WorkshopController {

    static final String PATH = "/schedule/workshop";

    private final WorkshopBoard board;
    private final Clock clock;

    WorkshopController(WorkshopBoard board, Clock clock) {
        this.board = board;
        this.clock = clock;
    }

    @GetMapping(PATH)
    String show(
            @RequestParam(required = false) String view,
            @RequestParam(required = false) LocalDate on,
            @RequestParam(required = false) String who,
            @RequestParam(required = false) String order,
            @RequestParam(required = false) List<String> state,
            Model model,
            HttpServletRequest request) {
        board.layOut(SchedulePeriod.of(view, on, LocalDate.now(clock)), new WorkshopFilter(who, order, state), model);
        return HtmxRequest.is(request) ? "schedule/workshop :: board" : "schedule/workshop";
    }
}
