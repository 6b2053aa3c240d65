package io.spanco.schedule.web;

import io.spanco.platform.page.DialogForms;
import io.spanco.platform.page.HtmxRequest;
import io.spanco.platform.page.Toast;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.ModelAndView;

/** What is shown of an operation in a dialog above a schedule, and the schedule again once something was done. */
@Component
class OperationMoves {

    private final WorkshopBlocks blocks;
    private final WorkshopTeam team;
    private final WorkshopBoard board;
    private final DialogForms dialogs;
    private final MessageSource messages;
    private final HttpServletRequest request;
    private final Clock clock;

    OperationMoves(
            WorkshopBlocks blocks,
            WorkshopTeam team,
            WorkshopBoard board,
            DialogForms dialogs,
            MessageSource messages,
            HttpServletRequest request,
            Clock clock) {
        this.blocks = blocks;
        this.team = team;
        this.board = board;
        this.dialogs = dialogs;
        this.messages = messages;
        this.request = request;
        this.clock = clock;
    }

    WorkshopBlock fill(long id, ScheduleOrigin origin, Model model) {
        LocalDate today = LocalDate.now(clock);
        WorkshopBlock block = blocks.existing(id);
        model.addAttribute("block", block);
        model.addAttribute("team", team.members());
        model.addAttribute("carried", origin.carried(today));
        model.addAttribute("back", origin.address(block.operation(), today));
        return block;
    }

    /** The workshop's schedule takes the change in place; elsewhere the page is shown anew. */
    ModelAndView again(long id, ScheduleOrigin origin, String messageKey, Model model) {
        LocalDate today = LocalDate.now(clock);
        if (!origin.isWorkshop() || !HtmxRequest.is(request)) {
            return dialogs.leave(origin.address(blocks.existing(id).operation(), today), messageKey);
        }
        board.layOut(origin.period(today), origin.filter(), origin.position(), model);
        model.addAttribute("toast", Toast.done(messages.getMessage(messageKey, null, LocaleContextHolder.getLocale())));
        return new ModelAndView("schedule/workshop :: answered", model.asMap());
    }
}
