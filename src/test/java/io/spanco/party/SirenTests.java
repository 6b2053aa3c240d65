package io.spanco.party;

import static org.assertj.core.api.Assertions.assertThat;

import io.spanco.platform.error.BusinessException.FieldError;
import io.spanco.platform.error.Checks;
import io.spanco.platform.error.Invalid;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SirenTests {

    @ParameterizedTest
    @ValueSource(strings = {"123456782", "404833048", "303265045", "356000000", "732829320"})
    void acceptsNineDigitsWhoseLastIsTheLuhnKey(String siren) {
        assertThat(Siren.isValid(siren)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    40483304     | Il manque un chiffre
                    404833       | Il manque 3 chiffres
                    4048330481   | Trop de chiffres
                    404833O48    | n’a que des chiffres
                    404833049    | n’existe pas
                    000000000    | n’existe pas
                    """)
    void saysWhatIsWrongWithTheNumber(String siren, String says) {
        Checks checks = new Checks();
        Siren.check(checks, "siren", siren);
        assertThat(errorsOf(checks)).singleElement().satisfies(error -> {
            assertThat(error.field()).isEqualTo("siren");
            assertThat(error.sentence().french()).contains(says);
        });
    }

    @Test
    void groupsOfDigitsAreTakenTogether() {
        assertThat(Siren.tidy(" 404 833\u00A0048 ")).isEqualTo("404833048");
        assertThat(Siren.tidy("  ")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"40483304800022", "35600000000048", "35600000049837", "73282932000074"})
    void acceptsSiretsAmongThemOnesOfLaPosteThatOnlyAddUpToAMultipleOfFive(String siret) {
        assertThat(Siret.isValid(siret)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"40483304800023", "35600000049838", "4048330480002", "40483304900022"})
    void refusesSiretsWhoseKeyDoesNotHold(String siret) {
        assertThat(Siret.isValid(siret)).isFalse();
    }

    @Test
    void siretOfAnotherCompanyIsRefused() {
        Checks checks = new Checks();
        Siret.check(checks, "siret", "73282932000074", "404833048");
        assertThat(errorsOf(checks))
                .extracting(error -> error.sentence().french())
                .containsExactly("Un SIRET commence par le SIREN.");
    }

    static List<FieldError> errorsOf(Checks checks) {
        try {
            checks.orRefuse();
            return List.of();
        } catch (Invalid invalid) {
            return invalid.fieldErrors();
        }
    }
}
