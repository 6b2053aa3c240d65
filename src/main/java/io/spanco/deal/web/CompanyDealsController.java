package io.spanco.deal.web;

import io.spanco.deal.DealQueries;
import io.spanco.deal.DealQueries.Filter;
import io.spanco.deal.DealQueries.Row;
import io.spanco.party.Companies;
import io.spanco.party.CompanyPanel;
import io.spanco.platform.identity.Right;
import io.spanco.platform.page.HtmxRequest;
import io.spanco.platform.page.Rows;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The deals of a company, on its page. */
@Controller
class CompanyDealsController {

    private static final String PATH = "/companies/{id}/deals";
    private static final CompanyPanel PANEL = new CompanyPanel(10, PATH, Right.READ);
    private static final int ROWS = 8;

    private final Companies companies;
    private final DealQueries queries;

    CompanyDealsController(Companies companies, DealQueries queries) {
        this.companies = companies;
        this.queries = queries;
    }

    /** @param before id of the deal that came last, null to begin with the newest */
    @GetMapping(PATH)
    String panel(
            @PathVariable long id,
            @RequestParam(required = false) Long before,
            Model model,
            HttpServletRequest request) {
        companies.existing(id);
        if (!HtmxRequest.is(request)) {
            return "redirect:/companies/{id}";
        }
        Rows<Row> rows =
                Rows.of(queries.newest(new Filter(null, null, null, null, id, null, null), before, ROWS + 1), ROWS);
        model.addAttribute("rows", rows.shown());
        model.addAttribute("next", rows.next(last -> PANEL.pathFor(id) + "?before=" + last.id()));
        return "deal/of-company :: panel";
    }

    @Configuration
    static class Panel {

        @Bean
        CompanyPanel dealsOfACompany() {
            return PANEL;
        }
    }
}
