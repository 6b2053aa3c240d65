package io.spanco.deal.web;

import io.spanco.deal.DealService;
import io.spanco.deal.NewDeal;
import io.spanco.party.Address;
import io.spanco.party.Companies;
import io.spanco.party.Company;
import io.spanco.party.CompanyDetails;
import io.spanco.party.CompanyQueries;
import io.spanco.party.CompanyService;
import io.spanco.platform.error.Checks;
import io.spanco.platform.error.Invalid;
import io.spanco.platform.identity.Requires;
import io.spanco.platform.identity.Right;
import io.spanco.platform.page.DialogForms;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Opens a deal, for a company that is known or for a new one typed on the same page. */
@Controller
class NewDealController {

    private static final String VIEW = "deal/new";
    private static final int PROPOSALS = 8;

    /** @param email of a company that is not known yet, as is the address; null when one is chosen */
    record Form(
            Long companyId,
            String companyName,
            String email,
            String line1,
            String postalCode,
            String city,
            String title,
            String need,
            String source) {

        public boolean isNewCompany() {
            return companyId == null && email != null;
        }

        CompanyDetails company() {
            Address address = new Address(line1, null, postalCode, city, Address.FRANCE);
            return new CompanyDetails(
                    companyName, null, null, null, email, null, true, false, address, null, null, false);
        }
    }

    private final DealService deals;
    private final CompanyService newCompanies;
    private final Companies companies;
    private final CompanyQueries queries;
    private final DialogForms forms;

    NewDealController(
            DealService deals,
            CompanyService newCompanies,
            Companies companies,
            CompanyQueries queries,
            DialogForms forms) {
        this.deals = deals;
        this.newCompanies = newCompanies;
        this.companies = companies;
        this.queries = queries;
        this.forms = forms;
    }

    @GetMapping("/deals/new")
    @Requires(Right.SELL)
    public String blank(@RequestParam(required = false) Long company, Model model) {
        String name = company == null ? null : companies.existing(company).name();
        model.addAttribute("form", new Form(company, name, null, null, null, null, null, null, null));
        return VIEW;
    }

    /** Companies whose name holds the words, for the list under the field. */
    @GetMapping("/deals/new/companies")
    @Requires(Right.SELL)
    String proposals(@RequestParam(name = "companyName", required = false) String typed, Model model) {
        model.addAttribute(
                "found",
                typed == null
                        ? List.of()
                        : queries.byName(new CompanyQueries.Filter(typed, true, null), null, PROPOSALS));
        model.addAttribute("typed", typed);
        return VIEW + " :: proposals";
    }

    @PostMapping("/deals/new")
    @Requires(Right.SELL)
    ModelAndView open(@ModelAttribute("form") Form form, Model model) {
        return forms.submit(VIEW, form, null, model, () -> {}, () -> {
            String number = deals.open(new NewDeal(companyOf(form), form.title(), form.need(), form.source()))
                    .number();
            return forms.leave("/deals/" + number, "deals.new.done", number);
        });
    }

    private Long companyOf(Form form) {
        if (form.companyId() != null) {
            return form.companyId();
        }
        if (form.isNewCompany()) {
            return newCompanies.register(form.company()).id();
        }
        new Checks().line("companyName", form.companyName(), 200).orRefuse();
        return companies
                .findByNameOrSiren(form.companyName())
                .map(Company::id)
                .orElseThrow(() -> Invalid.at(
                        "companyName",
                        "Choisissez une société de la liste, ou donnez l’e-mail et l’adresse de la nouvelle."));
    }
}
