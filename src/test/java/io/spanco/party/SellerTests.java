package io.spanco.party;

import static io.spanco.party.SampleCompanies.ATELIERS_KERVRAN;
import static io.spanco.party.SirenTests.errorsOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spanco.platform.error.Checks;
import io.spanco.platform.error.Invalid;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SellerTests {

    @Test
    void completeSellerMissesNothing() {
        Seller seller = new Seller();
        seller.change(ATELIERS_KERVRAN);
        assertThat(seller.missing()).isEmpty();
        assertThat(seller.snapshot().penaltyRate()).isEqualTo("Taux de refinancement de la BCE majoré de 10 points");
    }

    @Test
    void sellerWithItsNameAloneMissesWhatAnInvoiceMustSay() {
        Seller seller = new Seller();
        seller.change(named("Ateliers Kervran", null, false));
        assertThat(seller.missing())
                .extracting(Seller.MissingField::field)
                .containsExactly("legalForm", "capital", "siren", "rcs", "vatNumber", "iban", "address");
    }

    @Test
    void soleTraderNeedsNoCapitalNorRcsAndTheFranchiseNoVatNumber() {
        Seller seller = new Seller();
        seller.change(named("Anne Kervran", "EI", true));
        assertThat(seller.missing()).extracting(Seller.MissingField::field).containsExactly("siren", "iban", "address");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1.234", "100000000000000"})
    void capitalIsAnAmountOfEurosAndCents(BigDecimal capital) {
        SellerDetails typed = new SellerDetails(
                "Ateliers Kervran",
                "SARL",
                capital,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        assertThatThrownBy(() -> new Seller().change(typed)).isInstanceOf(Invalid.class);
    }

    @ParameterizedTest
    @CsvSource({
        "FR7630006000011234567890189, true",
        "FR76 3000 6000 0112 3456 7890 189, true",
        "FR1420041010050500013M02606, true",
        "DE89370400440532013000, true",
        "FR7630006000011234567890188, false",
        "FR3330006000011234567890188, false",
        "FR76, false",
        "XX7630006000011234567890189, false"
    })
    void ibanIsHeldToItsCheckDigitsAndTheFrenchOneToItsRibKey(String iban, boolean valid) {
        Checks checks = new Checks();
        BankAccount.checkIban(checks, "iban", BankAccount.tidy(iban));
        assertThat(errorsOf(checks).isEmpty()).isEqualTo(valid);
    }

    @ParameterizedTest
    @CsvSource({"AGRIFRPP882, true", "AGRIFRPP, true", "AGRIFR, false", "AGRIXXPP, false"})
    void bicHasEightOrElevenCharacters(String bic, boolean valid) {
        Checks checks = new Checks();
        BankAccount.checkBic(checks, "bic", bic);
        assertThat(errorsOf(checks).isEmpty()).isEqualTo(valid);
    }

    @ParameterizedTest
    @CsvSource({
        "30, false, DAYS_THEN_MONTH_END, 2026-12-10, 30 jours",
        "45, true,  DAYS_THEN_MONTH_END, 2026-12-31, 45 jours fin de mois",
        "45, true,  MONTH_END_THEN_DAYS, 2027-01-14, 45 jours fin de mois",
        "0,  false, DAYS_THEN_MONTH_END, 2026-11-10, à réception"
    })
    void invoiceOfTheTenthOfNovemberFallsDue(
            int days, boolean endOfMonth, PaymentTerms.EndOfMonth reading, LocalDate due, String label) {
        PaymentTerms terms = new PaymentTerms(days, endOfMonth);
        assertThat(terms.dueDate(LocalDate.of(2026, 11, 10), reading)).isEqualTo(due);
        assertThat(terms.label()).isEqualTo(label);
    }

    private static SellerDetails named(String name, String legalForm, boolean franchise) {
        return new SellerDetails(
                name, legalForm, null, null, null, null, franchise, null, null, null, null, null, null, null, null,
                null, null);
    }
}
