package io.spanco.deal;

import io.spanco.party.Address;
import io.spanco.party.Companies;
import io.spanco.party.Company;
import io.spanco.party.CompanyDetails;
import io.spanco.party.CompanyService;
import io.spanco.platform.error.Invalid;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Opens a deal from the start form of Tasklist, where the company is typed as text: its name, its SIREN, or a new name. */
@Component
class TasklistOpening {

    private static final List<String> VARIABLES =
            List.of("company", "email", "addressLine", "postalCode", "city", "title", "need", "source");

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
                .orElseGet(() -> register(company, typed).id());
        return deals.register(new NewDeal(companyId, text(typed, "title"), text(typed, "need"), text(typed, "source")))
                .number();
    }

    private Company register(String name, Function<String, Object> typed) {
        Address address =
                new Address(text(typed, "addressLine"), null, text(typed, "postalCode"), text(typed, "city"), "FR");
        if (text(typed, "email") == null || address.line1() == null) {
            throw Invalid.at("company", "« {0} » n’est pas connue : donnez aussi son e-mail et son adresse.", name);
        }
        return newCompanies.register(new CompanyDetails(
                name, null, null, null, text(typed, "email"), null, true, false, address, null, null, false));
    }

    private static String text(Function<String, Object> typed, String name) {
        Object value = typed.apply(name);
        return value == null || value.toString().isBlank()
                ? null
                : value.toString().strip();
    }
}
