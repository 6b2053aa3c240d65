package io.spanco.party;

import static io.spanco.party.SampleCompanies.MENUISERIE_DURAND;
import static io.spanco.party.SampleCompanies.SCIERIE_DU_JURA;
import static io.spanco.party.SampleCompanies.WORKSHOP_IN_ROSCOFF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.spanco.platform.error.BusinessException.FieldError;
import io.spanco.platform.error.Invalid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompanyTests {

    @Test
    void everyWrongFieldIsNamedAtOnce() {
        CompanyDetails empty = new CompanyDetails(
                " ",
                "404833049",
                null,
                null,
                null,
                null,
                null,
                null,
                new Address(null, null, "1", "", "France"),
                null,
                -1,
                null);
        Invalid refusal = catchThrowableOfType(Invalid.class, () -> new Company(empty));
        assertThat(refusal.fieldErrors())
                .extracting(FieldError::field)
                .containsExactlyInAnyOrder(
                        "name",
                        "siren",
                        "email",
                        "customer",
                        "supplier",
                        "address.line1",
                        "address.city",
                        "address.country",
                        "paymentTermDays");
    }

    @Test
    void refusedChangeLeavesTheCompanyAsItWas() {
        Company company = new Company(MENUISERIE_DURAND);
        catchThrowableOfType(Invalid.class, () -> company.change(SampleCompanies.customer("X", "1", "x")));
        assertThat(company.name()).isEqualTo("Menuiserie Durand");
    }

    @Test
    void siretAloneGivesTheSiren() {
        CompanyDetails typed = new CompanyDetails(
                "Menuiserie Durand",
                null,
                "404 833 048 00022",
                null,
                "a@b.fr",
                null,
                true,
                false,
                WORKSHOP_IN_ROSCOFF,
                null,
                null,
                null);
        assertThat(new Company(typed).siren()).isEqualTo("404833048");
    }

    @Test
    void goodsGoToTheAddressUnlessThereIsAnother() {
        Company company = new Company(MENUISERIE_DURAND);
        assertThat(company.deliverTo()).isEqualTo(WORKSHOP_IN_ROSCOFF);
        assertThat(company.snapshot().deliveryAddress()).isNull();
    }

    @Test
    void termsAreThoseAgreedOrElseOurs() {
        Seller seller = new Seller();
        seller.change(SampleCompanies.ATELIERS_KERVRAN);
        assertThat(seller.termsFor(new Company(MENUISERIE_DURAND))).isEqualTo(new PaymentTerms(30, false));
        assertThat(seller.termsFor(new Company(SCIERIE_DU_JURA))).isEqualTo(new PaymentTerms(45, true));
    }

    @ParameterizedTest
    @CsvSource({
        "29680, FR, true",
        "2968, FR, false",
        "F-29680, FR, false",
        "EC1A 1BB, GB, true",
        "1000, BE, true",
        "29680, fr, false",
        "29680, XX, false"
    })
    void postalCodeAndCountryAreHeldToTheirForm(String postalCode, String country, boolean accepted) {
        CompanyDetails typed = new CompanyDetails(
                "X",
                null,
                null,
                null,
                "a@b.fr",
                null,
                true,
                false,
                new Address("1 rue A", null, postalCode, "Ville", country),
                null,
                null,
                null);
        assertThat(catchThrowableOfType(Invalid.class, () -> new Company(typed)) == null)
                .isEqualTo(accepted);
    }

    @Test
    void envelopeNamesTheCountryOnlyAbroad() {
        assertThat(WORKSHOP_IN_ROSCOFF.lines()).containsExactly("1 quai de l’Est", "29680 Roscoff");
        assertThat(new Address("Marktplatz 1", null, "28195", "Bremen", "DE").lines())
                .containsExactly("Marktplatz 1", "28195 Bremen", "ALLEMAGNE");
    }

    @Test
    void controlCharactersAndHalvesOfCharactersAreRefused() {
        for (String bad : new String[] {"A\u0000B", "A\nB", "A\u0007B", "A\uD83D"}) {
            Invalid refusal = catchThrowableOfType(
                    Invalid.class, () -> new Company(SampleCompanies.customer(bad, null, "a@b.fr")));
            assertThat(refusal.fieldErrors()).extracting(FieldError::field).contains("name");
        }
        assertThat(new Company(SampleCompanies.customer("Café <b>🌊</b>", null, "a@b.fr")).name())
                .isEqualTo("Café <b>🌊</b>");
    }
}
