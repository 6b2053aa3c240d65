package io.spanco.party;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "achats@example.org",
                "jean.dupont+devis@menuiserie-durand.fr",
                "o'brien@example.com",
                "m.kerbrat@cidrerie-kerbrat.example",
                "compta@sous.domaine.example.fr"
            })
    void accepts(String address) {
        assertThat(EmailAddress.isValid(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "a@localhost",
                "a@b@c.fr",
                "Jean <a@b.fr>",
                "a(b)@c.fr",
                "a@b.fr, c@d.fr",
                "a@b.fr;c@d.fr",
                "a b@c.fr",
                "a@[127.0.0.1]",
                "a@b..fr",
                "a@b.fr\r\nBcc: x@y.fr",
                "a@b.fr\nBcc: x@y.fr",
                "a@b.fr\r\n",
                "a\u0000@b.fr"
            })
    void refuses(String address) {
        assertThat(EmailAddress.isValid(EmailAddress.tidy(address))).isFalse();
    }
}
