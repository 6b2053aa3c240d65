package io.spanco.party;

import static io.spanco.party.SirenTests.errorsOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.spanco.platform.error.Checks;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VatNumberTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    FR40303265045    | (12 + 3 × (303265045 mod 97 = 74)) mod 97 = 234 mod 97 = 40
                    FR83404833048    | (12 + 3 × (404833048 mod 97 = 56)) mod 97 = 180 mod 97 = 83
                    FR44732829320    | (12 + 3 × (732829320 mod 97 = 43)) mod 97 = 141 mod 97 = 44
                    FR4Z123456782    | a key with a letter, modulo 11
                    FRK7399859412    | a key with a letter first, modulo 11
                    DE123456789      | Germany
                    BE0123456789     | Belgium
                    NL123456789B12   | the Netherlands
                    EL123456789      | Greece, whose code is not that of ISO
                    CHE123456789MWST | outside the Union, any letters and digits
                    """)
    void accepts(String number, String because) {
        assertThat(refused(number)).as(because).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FR41303265045",
                "FR4030326504",
                "FR403032650451",
                "FRO0303265045",
                "FR5Z123456782",
                "DE12345678",
                "BE9123456789",
                "303265045",
                "F",
                "IT<script>"
            })
    void refuses(String number) {
        assertThat(refused(number)).isTrue();
    }

    private static boolean refused(String number) {
        Checks checks = new Checks();
        VatNumber.check(checks, "vatNumber", VatNumber.tidy(number));
        return !errorsOf(checks).isEmpty();
    }
}
