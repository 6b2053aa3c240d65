package io.spanco.testing;

import io.spanco.deal.DealService;
import io.spanco.deal.Need;
import io.spanco.deal.NewDeal;
import io.spanco.deal.Qualification;
import io.spanco.document.LineInput;
import io.spanco.party.Address;
import io.spanco.party.CompanyDetails;
import io.spanco.party.CompanyService;
import io.spanco.quote.QuoteInput;
import io.spanco.quote.QuoteKind;
import io.spanco.quote.QuoteService;
import java.math.BigDecimal;
import java.util.List;
import org.springframework.context.ApplicationContext;

/** Deals and quotes for the tests of other rooms, brought there by the real verbs. */
public final class SampleDeals {

    private static final Address ROSCOFF = new Address("1 quai de l’Est", null, "29680", "Roscoff", "FR");

    private final CompanyService companies;
    private final DealService deals;
    private final QuoteService quotes;

    public SampleDeals(ApplicationContext context) {
        companies = context.getBean(CompanyService.class);
        deals = context.getBean(DealService.class);
        quotes = context.getBean(QuoteService.class);
    }

    /** A deal of a new customer whose need is known. @return its number */
    public String inApproach() {
        return Acting.COMMERCIAL.as(() -> {
            long company = companies
                    .register(new CompanyDetails(
                            "Conserverie du Léon",
                            null,
                            null,
                            null,
                            "achats@conserverie-leon.example",
                            null,
                            true,
                            false,
                            ROSCOFF,
                            null,
                            null,
                            false))
                    .id();
            String deal = deals.open(new NewDeal(company, "Ligne d’étiquetage", "3 000 pots à l’heure", "salon"))
                    .number();
            deals.qualify(deal, Qualification.GO, null);
            deals.discoverNeed(deal, new Need("trois formats de pots", null, null));
            return deal;
        });
    }

    /** A quote of 2 500 € net that is being prepared. @return its reference */
    public String draftQuote(String deal) {
        LineInput machine = new LineInput(
                null,
                "Étiqueteuse",
                new BigDecimal("2"),
                "C62",
                new BigDecimal("1250.00"),
                null,
                new BigDecimal("20"),
                null,
                null,
                null);
        return Acting.COMMERCIAL.as(
                () -> quotes.create(deal, new QuoteInput(QuoteKind.NORMAL, List.of(machine), null, null))
                        .number());
    }

    /** A quote that was sent to these addresses; none: to the company's own. @return its reference */
    public String sentQuote(String deal, String... to) {
        String quote = draftQuote(deal);
        Acting.COMMERCIAL.does(() -> quotes.send(quote, null, List.of(to)));
        return quote;
    }
}
