package io.spanco.desk.web;

import io.spanco.desk.DeskService;
import io.spanco.desk.MyDay;
import io.spanco.desk.MyDeals;
import io.spanco.desk.QueuePart;
import io.spanco.desk.QueueQueries;
import io.spanco.platform.identity.CurrentUser;
import io.spanco.platform.identity.Right;
import io.spanco.platform.page.HtmxRequest;
import io.spanco.platform.page.Toast;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The start page: what waits for me or for my team, my day, my deals. */
@Controller
class DeskController {

    private static final int FORGOTTEN = 5;
    private static final int DELIVERIES = 6;

    private final QueueReading queue;
    private final DeskService service;
    private final MyDay day;
    private final MyDeals deals;
    private final CurrentUser user;
    private final MessageSource messages;

    DeskController(
            QueueReading queue,
            DeskService service,
            MyDay day,
            MyDeals deals,
            CurrentUser user,
            MessageSource messages) {
        this.queue = queue;
        this.service = service;
        this.day = day;
        this.deals = deals;
        this.user = user;
        this.messages = messages;
    }

    /** Whose queue one sees; who has nothing of their own begins with the team's. */
    enum View {
        MINE,
        TEAM;

        public boolean isTeam() {
            return this == TEAM;
        }
    }

    @GetMapping("/")
    String day(
            @RequestParam(required = false) View view,
            @RequestParam(required = false) QueuePart part,
            @RequestParam(defaultValue = QueueQueries.BEGINNING) String after,
            Model model,
            HttpServletRequest request) {
        if (part != null && view != null) {
            model.addAttribute("blocks", List.of(queue.block(view.isTeam(), part, after)));
            model.addAttribute("view", view);
            if (HtmxRequest.is(request)) {
                return "desk/queue :: rows";
            }
        }
        layOut(view, model);
        return "desk/day";
    }

    @PostMapping("/tasks/{id}/take")
    String take(
            @PathVariable String id,
            @RequestParam(defaultValue = "TEAM") View view,
            RedirectAttributes redirect,
            Locale locale) {
        service.take(id);
        return done("desk.taken", "/tasks/" + id + "/give-back", view, redirect, locale);
    }

    @PostMapping("/tasks/{id}/give-back")
    String giveBack(
            @PathVariable String id,
            @RequestParam(defaultValue = "MINE") View view,
            RedirectAttributes redirect,
            Locale locale) {
        service.giveBack(id);
        return done("desk.givenBack", "/tasks/" + id + "/take", view, redirect, locale);
    }

    /** Back to the same queue, with the way to undo it. */
    private String done(String message, String undo, View view, RedirectAttributes redirect, Locale locale) {
        redirect.addFlashAttribute(
                "toast", Toast.done(messages.getMessage(message, null, locale)).undoneBy(undo + "?view=" + view));
        return "redirect:/?view=" + view;
    }

    private void layOut(View asked, Model model) {
        View view = asked != null ? asked : queue.beginsWithTeam() ? View.TEAM : View.MINE;
        model.addAttribute("mine", queue.count(false));
        model.addAttribute("team", queue.count(true));
        model.addAttribute("view", view);
        if (!model.containsAttribute("blocks")) {
            model.addAttribute("blocks", queue.all(view.isTeam()));
        }
        model.addAttribute("day", day.of(user.login()));
        model.addAttribute("deliveries", user.may(Right.DELIVER) ? day.deliveries(DELIVERIES) : null);
        if (user.may(Right.SELL)) {
            List<MyDeals.Forgotten> forgotten = deals.forgotten(user.login(), FORGOTTEN + 1);
            model.addAttribute("forgotten", forgotten.subList(0, Math.min(FORGOTTEN, forgotten.size())));
            model.addAttribute("moreForgotten", forgotten.size() > FORGOTTEN);
            model.addAttribute("pipeline", deals.pipeline(user.login()));
            model.addAttribute("me", user.login());
        }
        model.addAttribute("supervises", user.may(Right.SEE_PROCESSES));
        model.addAttribute("administers", user.may(Right.ADMINISTER));
    }
}
