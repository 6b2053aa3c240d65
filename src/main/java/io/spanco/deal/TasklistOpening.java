package io.spanco.deal;

import io.spanco.party.Companies;
import io.spanco.party.Company;
import io.spanco.party.CompanyService;
import io.spanco.platform.error.Invalid;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Opens a deal from the start form of Tasklist, where the company is typed as text: its name, its SIREN, or a new name. */
@Component
class TasklistOpening {

    private static final List<String> VARIABLES = List.of("company", "email", "title", "need", "source");

    private final DealService deals;
    private final Companies companies;
    private final CompanyService newCompanies;

    TasklistOpening(DealService deals, Companies companies, CompanyService newCompanies) {
        this.deals = deals;
        this.companies = companies;
        this.newCompanies = newCompanies;
    }

    List<String> variables() {
        return VARIABLES;
    }

    /** @return the number of the new deal */
    String open(Function<String, Object> typed) {
        String company = text(typed, "company");
        if (company == null) {
            throw Invalid.at("company", "Indiquez la société : son nom ou son SIREN.");
        }
        long companyId = companies
                .findByNameOrSiren(company)
                .map(Company::id)
                .orElseGet(() -> newCompanies.prospect(company, text(typed, "email")).id());
        return deals.register(
                        new NewDeal(companyId, text(typed, "title"), text(typed, "need"), text(typed, "source")))
                .number();
    }

    private static String text(Function<String, Object> typed, String name) {
        Object value = typed.apply(name);
        return value == null || value.toString().isBlank() ? null : value.toString().strip();
    }
}
