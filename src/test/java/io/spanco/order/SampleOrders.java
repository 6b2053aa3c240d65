package io.spanco.order;

import io.spanco.catalog.Unit;
import io.spanco.deal.DealService;
import io.spanco.deal.Need;
import io.spanco.deal.NewDeal;
import io.spanco.deal.Qualification;
import io.spanco.document.LineInput;
import io.spanco.party.Address;
import io.spanco.party.CompanyDetails;
import io.spanco.party.CompanyService;
import io.spanco.quote.Becomes;
import io.spanco.quote.QuoteInput;
import io.spanco.quote.QuoteKind;
import io.spanco.quote.QuoteService;
import io.spanco.testing.Acting;
import java.math.BigDecimal;
import java.util.List;
import org.springframework.beans.factory.BeanFactory;

/** Deals with an accepted quote, reached by what people do. */
public class SampleOrders {

    private final CompanyService companies;
    private final DealService deals;
    private final QuoteService quotes;

    public SampleOrders(BeanFactory beans) {
        companies = beans.getBean(CompanyService.class);
        deals = beans.getBean(DealService.class);
        quotes = beans.getBean(QuoteService.class);
    }

    /** An order of as many pieces and of as many hours. @return its reference */
    public String order(String pieces, String hours) {
        return accepted(Becomes.ORDER, pieces, hours);
    }

    /** The same as a direct delivery note. @return its reference */
    public String directNote(String pieces, String hours) {
        return accepted(Becomes.DELIVERY_NOTE, pieces, hours);
    }

    private String accepted(Becomes becomes, String pieces, String hours) {
        return Acting.COMMERCIAL.as(() -> {
            String quote = quotes.create(deal(), quote(pieces, hours)).number();
            quotes.send(quote, null, null);
            return quotes.accept(quote, null, becomes, "BC 4711").reference();
        });
    }

    private String deal() {
        Address address = new Address("1 quai de l'Est", null, "29680", "Roscoff", "FR");
        long company = companies
                .register(new CompanyDetails(
                        "Conserverie de Roscoff",
                        null,
                        null,
                        null,
                        "achats@example.org",
                        null,
                        true,
                        false,
                        address,
                        null,
                        null,
                        false))
                .id();
        String number = deals.open(new NewDeal(company, "Ligne d’étiquetage", "3 000 pots/h", "salon"))
                .number();
        deals.qualify(number, Qualification.GO, null);
        deals.discoverNeed(number, new Need("trois formats", null, null));
        return number;
    }

    private static QuoteInput quote(String pieces, String hours) {
        return new QuoteInput(
                QuoteKind.NORMAL,
                List.of(line("Étiqueteuse", pieces, Unit.C62, "1250.00"), line("Pose", hours, Unit.HUR, "62.50")),
                null,
                null);
    }

    private static LineInput line(String description, String quantity, Unit unit, String price) {
        return new LineInput(
                null,
                description,
                new BigDecimal(quantity),
                unit.name(),
                new BigDecimal(price),
                null,
                new BigDecimal("20"),
                null,
                null,
                null);
    }
}
