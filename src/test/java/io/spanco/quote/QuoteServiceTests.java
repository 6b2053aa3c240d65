package io.spanco.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spanco.deal.Deal;
import io.spanco.deal.DealService;
import io.spanco.deal.Deals;
import io.spanco.deal.Need;
import io.spanco.deal.NewDeal;
import io.spanco.deal.Qualification;
import io.spanco.deal.Stage;
import io.spanco.document.LineInput;
import io.spanco.party.Address;
import io.spanco.party.CompanyDetails;
import io.spanco.party.CompanyService;
import io.spanco.platform.error.Conflict;
import io.spanco.testing.Acting;
import io.spanco.testing.SpancoTest;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SpancoTest
class QuoteServiceTests {

    @Autowired
    CompanyService companies;

    @Autowired
    DealService dealService;

    @Autowired
    Deals deals;

    @Autowired
    QuoteService service;

    @Autowired
    Quotes quotes;

    private String dealInApproach() {
        return Acting.COMMERCIAL.as(() -> {
            Address address = new Address("1 quai de l'Est", null, "29680", "Roscoff", "FR");
            long company = companies
                    .register(new CompanyDetails(
                            "Conserverie",
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
            Deal deal = dealService.open(new NewDeal(company, "Ligne", "3 000 pots/h", "salon"));
            dealService.qualify(deal.number(), Qualification.GO, null);
            dealService.discoverNeed(deal.number(), new Need("trois formats", null, null));
            return deal.number();
        });
    }

    private static QuoteInput input(String price) {
        return new QuoteInput(
                QuoteKind.NORMAL,
                List.of(new LineInput(
                        null,
                        "Étiqueteuse",
                        new BigDecimal("2"),
                        "C62",
                        new BigDecimal(price),
                        null,
                        new BigDecimal("20"),
                        null,
                        null,
                        null)),
                null,
                null);
    }

    @Test
    void revisesTheFirstQuoteWhileTheSecondIsOut() {
        String deal = dealInApproach();
        Acting.COMMERCIAL.does(() -> {
            assertThat(deals.existing(deal).stage()).isEqualTo(Stage.APPROACH);
            String first = service.create(deal, input("1250.00")).number();
            service.send(first, null, null);
            String second = service.revise(first).number();
            assertThat(second).isEqualTo(first + "-R1");
            service.send(second, null, List.of("a@example.org"));
            assertThat(deals.existing(deal).stage()).isEqualTo(Stage.NEGOTIATION);
            String third = service.revise(first).number();
            assertThat(third).isEqualTo(first + "-R2");
            assertThat(quotes.existing(first).status()).isEqualTo(QuoteStatus.SENT);
            assertThatThrownBy(() -> service.revise(third)).isInstanceOf(Conflict.class);
        });
    }
}
