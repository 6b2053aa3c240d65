package io.spanco.schedule.web;

import io.spanco.platform.page.HtmxRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The workshop's schedule: a week by collaborator, a month by order, or a week or a day as a list. */
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
    String show(@ModelAttribute("origin") ScheduleOrigin asked, Model model, HttpServletRequest request) {
        board.layOut(asked.period(LocalDate.now(clock)), asked.filter(), asked.position(), model);
        return HtmxRequest.is(request) ? "schedule/workshop :: board" : "schedule/workshop";
    }
}
