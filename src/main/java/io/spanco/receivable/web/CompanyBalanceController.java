package io.spanco.receivable.web;

import io.spanco.party.Companies;
import io.spanco.party.CompanyPanel;
import io.spanco.platform.identity.Right;
import io.spanco.platform.page.HtmxRequest;
import io.spanco.receivable.AgedBalance;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What a customer owes, on the page of the company. */
@Controller
class CompanyBalanceController {

    private static final String PATH = "/companies/{id}/balance";

    private final Companies companies;
    private final AgedBalance balance;
    private final Clock clock;

    CompanyBalanceController(Companies companies, AgedBalance balance, Clock clock) {
        this.companies = companies;
        this.balance = balance;
        this.clock = clock;
    }

    @GetMapping(PATH)
    String panel(@PathVariable long id, Model model, HttpServletRequest request) {
        companies.existing(id);
        model.addAttribute("id", id);
        model.addAttribute("owed", balance.of(id).orElse(null));
        model.addAttribute("today", LocalDate.now(clock));
        return HtmxRequest.is(request) ? "receivable/of-company :: panel" : "redirect:/companies/{id}";
    }

    @Configuration
    static class Panel {

        @Bean
        CompanyPanel balanceOfACompany() {
            return new CompanyPanel(20, PATH, Right.SEE_MONEY_LISTS);
        }
    }
}
