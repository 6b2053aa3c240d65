package io.spanco.party;

import static io.spanco.party.SampleCompanies.ATELIERS_KERVRAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.spanco.platform.error.BusinessException.FieldError;
import io.spanco.platform.error.Conflict;
import io.spanco.platform.error.Forbidden;
import io.spanco.testing.SpancoTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.annotation.Transactional;

@SpancoTest(properties = "spanco.test.database=companies-and-products")
@AutoConfigureMockMvc
@WithMockUser(username = "admin", authorities = "camunda-admin")
@Transactional
class SellersTests {

    @Autowired
    Sellers sellers;

    @Autowired
    JdbcClient jdbc;

    @Test
    void untilOurCompanyIsEnteredWhatIsMissingIsNamed() {
        empty();
        Conflict refusal = catchThrowableOfType(Conflict.class, sellers::required);
        assertThat(refusal)
                .hasMessageContaining("il manque le nom, la forme juridique, le capital, le SIREN, la ville du RCS, "
                        + "le numéro de TVA, l’IBAN, l’adresse.");
        assertThat(refusal.fieldErrors()).extracting(FieldError::field).contains("seller.iban", "seller.siren");
    }

    @Test
    void enteredOurCompanyIsRequiredWithoutComplaint() {
        long version = sellers.current().version();
        Seller entered = sellers.change(version, ATELIERS_KERVRAN);
        assertThat(entered.version()).isEqualTo(version + 1);
        assertThat(sellers.required().snapshot().name()).isEqualTo("Ateliers Kervran");
        assertThatThrownBy(() -> sellers.change(version, ATELIERS_KERVRAN)).isInstanceOf(Conflict.class);
    }

    @Test
    @WithMockUser(username = "direction", authorities = "sales-management")
    void onlyAnAdministratorEntersIt() {
        assertThatThrownBy(() -> sellers.change(0L, ATELIERS_KERVRAN)).isInstanceOf(Forbidden.class);
    }

    private void empty() {
        jdbc.sql("""
                        update spanco.seller set name = null, legal_form = null, capital = null, siren = null, rcs = null,
                        vat_number = null, iban = null, line1 = null, line2 = null, postal_code = null, city = null,
                        country = null
                        """).update();
    }
}
