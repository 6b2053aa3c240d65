package io.spanco.deal;

import io.spanco.party.Address;
import io.spanco.party.CompanyDetails;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Opens a deal from the start form of Tasklist, where the company is typed as text: its name, its SIREN, or a new name. */
@Component
class TasklistOpening {

    private static final List<String> VARIABLES =
            List.of("company", "email", "addressLine", "postalCode", "city", "title", "need", "source");

    private final DealService deals;

    TasklistOpening(DealService deals) {
        this.deals = deals;
    }

    List<String> variables() {
        return VARIABLES;
    }

    /** @return the number of the new deal */
    String open(Function<String, Object> typed) {
        Address address = new Address(
                text(typed, "addressLine"), null, text(typed, "postalCode"), text(typed, "city"), Address.FRANCE);
        CompanyDetails company = CompanyDetails.ofCustomer(text(typed, "company"), text(typed, "email"), address);
        NewDeal deal = new NewDeal(null, text(typed, "title"), text(typed, "need"), text(typed, "source"));
        return deals.register(company, deal).number();
    }

    private static String text(Function<String, Object> typed, String name) {
        Object value = typed.apply(name);
        return value == null || value.toString().isBlank()
                ? null
                : value.toString().strip();
    }
}
