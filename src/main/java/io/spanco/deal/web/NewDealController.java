package io.spanco.deal.web;

import io.spanco.deal.Deal;
import io.spanco.deal.DealService;
import io.spanco.deal.NewDeal;
import io.spanco.party.Address;
import io.spanco.party.Companies;
import io.spanco.party.CompanyDetails;
import io.spanco.party.CompanyQueries;
import io.spanco.platform.error.Invalid;
import io.spanco.platform.identity.Requires;
import io.spanco.platform.identity.Right;
import io.spanco.platform.page.DialogForms;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
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
    private static final Map<String, String> FIELDS =
            Map.of("name", "companyName", "companyId", "companyName", "address", "line1");

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

        /** Whether something of a company is typed that is not known yet. */
        public boolean isNewCompany() {
            return companyId == null
                    && Stream.of(email, line1, postalCode, city).anyMatch(Objects::nonNull);
        }

        CompanyDetails company() {
            return CompanyDetails.ofCustomer(
                    companyName, email, new Address(line1, null, postalCode, city, Address.FRANCE));
        }
    }

    private final DealService deals;
    private final Companies companies;
    private final CompanyQueries queries;
    private final DialogForms forms;

    NewDealController(DealService deals, Companies companies, CompanyQueries queries, DialogForms forms) {
        this.deals = deals;
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
            try {
                String number = opened(form).number();
                return forms.leave("/deals/" + number, "deals.new.done", number);
            } catch (Invalid refusal) {
                throw atItsFields(refusal);
            }
        });
    }

    private Deal opened(Form form) {
        NewDeal deal = new NewDeal(form.companyId(), form.title(), form.need(), form.source());
        return form.companyId() == null ? deals.open(form.company(), deal) : deals.open(deal);
    }

    /** What a company calls its fields is named as on this page. */
    private static Invalid atItsFields(Invalid refusal) {
        Invalid moved = new Invalid(refusal.sentence());
        refusal.fieldErrors()
                .forEach(error -> moved.and(
                        FIELDS.getOrDefault(error.field(), error.field().replaceFirst("^address\\.", "")),
                        error.sentence()));
        return moved;
    }
}
