package io.spanco.invoice;

import io.spanco.deal.Deal;
import io.spanco.deal.DealService;
import io.spanco.deal.Deals;
import io.spanco.deal.Need;
import io.spanco.deal.NewDeal;
import io.spanco.deal.Qualification;
import io.spanco.delivery.DeliveryService;
import io.spanco.document.CommercialDocument;
import io.spanco.document.LineInput;
import io.spanco.document.PartRequest;
import io.spanco.party.CompanyService;
import io.spanco.party.SampleCompanies;
import io.spanco.quote.Becomes;
import io.spanco.quote.QuoteInput;
import io.spanco.quote.QuoteKind;
import io.spanco.quote.QuoteService;
import io.spanco.testing.Acting;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationContext;

/** Brings deals to the point where something is to be invoiced, by the real verbs. */
public final class Sales {

    private final CompanyService companies;
    private final DealService deals;
    private final Deals allDeals;
    private final QuoteService quotes;
    private final DeliveryService deliveries;
    private final Clock clock;

    public Sales(ApplicationContext context) {
        companies = context.getBean(CompanyService.class);
        deals = context.getBean(DealService.class);
        allDeals = context.getBean(Deals.class);
        quotes = context.getBean(QuoteService.class);
        deliveries = context.getBean(DeliveryService.class);
        clock = context.getBean(Clock.class);
    }

    public long customer(String name) {
        return Acting.COMMERCIAL.as(() -> companies
                .register(SampleCompanies.customer(name, null, "compta@client.example"))
                .id());
    }

    /** A line at 20 % VAT; below 100,000 euros no approval is asked for. */
    public static LineInput line(String description, String quantity, String price) {
        return line(description, quantity, price, "20");
    }

    public static LineInput line(String description, String quantity, String price, String vatRate) {
        return new LineInput(
                null,
                description,
                new BigDecimal(quantity),
                "C62",
                new BigDecimal(price),
                null,
                new BigDecimal(vatRate),
                null,
                null,
                null);
    }

    /** A deal whose quote the customer accepted. @return what the quote became */
    public CommercialDocument accepted(long customer, Becomes becomes, LineInput... lines) {
        return Acting.COMMERCIAL.as(() -> {
            Deal deal = deals.open(new NewDeal(customer, "Étiquetage", "une ligne", "salon"));
            deals.qualify(deal.number(), Qualification.GO, null);
            deals.discoverNeed(deal.number(), new Need("une ligne complète", null, null));
            String quote = quotes.create(
                            deal.number(), new QuoteInput(QuoteKind.NORMAL, Arrays.asList(lines), null, null))
                    .number();
            quotes.send(quote, null, List.of());
            return quotes.accept(quote, null, becomes, "BC-77");
        });
    }

    /** A draft made directly of an accepted quote. */
    public Invoice draft(LineInput... lines) {
        return (Invoice) accepted(customer("Conserverie du Léon"), Becomes.INVOICE, lines);
    }

    /** Delivers so many units of each line of the order, and confirms it. @return the note */
    public String delivered(String order, String... quantities) {
        return Acting.LIVRAISON.as(() -> {
            List<PartRequest> parts = IntStream.range(0, quantities.length)
                    .filter(index -> !quantities[index].equals("0"))
                    .mapToObj(index -> new PartRequest(index + 1, new BigDecimal(quantities[index])))
                    .toList();
            String note = deliveries.prepare(order, parts).number();
            return deliveries.confirm(note, LocalDate.now(clock)).number();
        });
    }

    public Deal deal(String number) {
        return allDeals.existing(number);
    }
}
