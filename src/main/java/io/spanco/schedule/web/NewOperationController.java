package io.spanco.schedule.web;

import io.spanco.platform.identity.Requires;
import io.spanco.platform.identity.Right;
import io.spanco.platform.page.DialogForms;
import io.spanco.schedule.ScheduleQueries;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** An operation that is added from the schedule: first the order that it is for, then the order's own form. */
@Controller
class NewOperationController {

    private static final int MOST = 500;

    private final ScheduleQueries queries;
    private final DialogForms dialogs;

    NewOperationController(ScheduleQueries queries, DialogForms dialogs) {
        this.queries = queries;
        this.dialogs = dialogs;
    }

    @GetMapping("/schedule/operations/new")
    @Requires(Right.PLAN_WORK)
    String choose(@RequestParam(required = false) String order, Model model) {
        if (order != null) {
            return "redirect:"
                    + UriComponentsBuilder.fromPath("/orders/{order}/operations/new")
                            .encode()
                            .buildAndExpand(order);
        }
        model.addAttribute("orders", queries.ordersInProgress(MOST));
        return dialogs.show("schedule/choose");
    }
}
