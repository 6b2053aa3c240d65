package io.spanco.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.spanco.document.LineInput;
import io.spanco.party.Address;
import io.spanco.party.CompanyDetails;
import io.spanco.party.CompanyService;
import io.spanco.purchase.PurchaseService;
import io.spanco.testing.Acting;
import io.spanco.testing.SampleDeals;
import io.spanco.testing.SpancoTest;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;

/** What suppliers charge is found by those only who may see costs. */
@SpancoTest
@AutoConfigureMockMvc
class SearchRightsTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    CompanyService companies;

    @Autowired
    PurchaseService purchases;

    @Autowired
    SearchService search;

    @Test
    void purchasesAreFoundByWhoMaySeeCostsOnly() {
        String deal = new SampleDeals(context).inApproach();
        String purchase = Acting.ACHATS.as(
                () -> purchases.create(deal, supplier(), List.of(planks())).number());
        assertThat(references(Acting.ACHATS, "planches de mélèze")).contains(purchase);
        assertThat(references(Acting.ACHATS, purchase)).contains(purchase);
        assertThat(references(Acting.ATELIER, "planches de mélèze")).doesNotContain(purchase);
        assertThat(references(Acting.ATELIER, "planchse melezze")).doesNotContain(purchase);
        assertThat(references(Acting.ATELIER, purchase)).doesNotContain(purchase);
    }

    private List<String> references(Acting who, String words) {
        return who.as(() -> search.everywhere(words, 10).groups().stream()
                .flatMap(group -> group.hits().stream())
                .map(SearchHit::reference)
                .toList());
    }

    private long supplier() {
        return Acting.COMMERCIAL.as(() -> companies
                .register(new CompanyDetails(
                        "Scierie du Queyras",
                        null,
                        null,
                        null,
                        "commandes@queyras.example",
                        null,
                        false,
                        true,
                        new Address("2 rue du Bois", null, "05350", "Molines", "FR"),
                        null,
                        null,
                        false))
                .id());
    }

    private static LineInput planks() {
        return new LineInput(
                null,
                "Planches de mélèze",
                BigDecimal.TEN,
                "C62",
                new BigDecimal("12.50"),
                null,
                new BigDecimal("20"),
                null,
                null,
                null);
    }
}
