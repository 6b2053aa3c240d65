package io.spanco.deal.web;

import io.spanco.deal.DealHistory;
import io.spanco.deal.DealHistory.Part;
import io.spanco.deal.DealTab;
import io.spanco.deal.Deals;
import io.spanco.platform.engine.ProcessDiagrams;
import io.spanco.platform.engine.ProcessDiagrams.Diagram;
import io.spanco.platform.error.NotFound;
import io.spanco.platform.page.HtmxRequest;
import io.spanco.platform.page.Tab;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The page of a deal: a frame in which every department serves its own panel. */
@Controller
class DealController {

    private static final String PROCESS = "deal";
    private static final String HISTORY = "history";
    private static final List<String> TABS = List.of(HISTORY, "mails", "attachments", "purchases", "need");

    private final DealPage page;
    private final Deals deals;
    private final ProcessDiagrams diagrams;
    private final DealHistory history;
    private final List<DealTab> served;

    DealController(DealPage page, Deals deals, ProcessDiagrams diagrams, DealHistory history, List<DealTab> served) {
        this.history = history;
        this.served = served;
        this.page = page;
        this.deals = deals;
        this.diagrams = diagrams;
    }

    @GetMapping("/deals/{number}")
    String deal(
            @PathVariable String number,
            @RequestParam(defaultValue = HISTORY) String tab,
            @RequestParam(name = "events", defaultValue = "ALL") Part part,
            Model model,
            HttpServletRequest request) {
        putTab(number, TABS.contains(tab) ? tab : HISTORY, part, model);
        if (HtmxRequest.is(request)) {
            page.head(number, model);
            return "deal/tabs :: tabbed";
        }
        page.whole(number, model);
        return "deal/deal";
    }

    @GetMapping("/deals/{number}/history")
    String more(
            @PathVariable String number,
            @RequestParam(name = "events", defaultValue = "ALL") Part part,
            @RequestParam long before,
            Model model) {
        page.head(number, model);
        page.history(number, part, before, model);
        return "deal/tabs :: events";
    }

    @GetMapping("/deals/{number}/diagram")
    @ResponseBody
    Diagram diagram(@PathVariable String number) {
        deals.existing(number);
        Diagram diagram = diagrams.of(PROCESS, number);
        if (diagram == null) {
            throw new NotFound("L’affaire {0} n’a pas de processus.", number);
        }
        return diagram;
    }

    private Tab tab(String number, String id) {
        Tab tab = Tab.of(id, "deal.tab." + id, "/deals/" + number + "?tab=" + id);
        Long things = id.equals(HISTORY)
                ? Long.valueOf(history.count(number))
                : served.stream()
                        .filter(one -> one.id().equals(id))
                        .findFirst()
                        .map(one -> one.count(number))
                        .orElse(null);
        return things == null ? tab : tab.counting(things);
    }

    private void putTab(String number, String tab, Part part, Model model) {
        model.addAttribute("tab", tab);
        model.addAttribute("tabs", TABS.stream().map(id -> tab(number, id)).toList());
        if (tab.equals(HISTORY)) {
            page.history(number, part, null, model);
        }
    }
}
