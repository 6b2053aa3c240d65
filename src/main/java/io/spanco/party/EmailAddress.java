package io.spanco.party;

import com.sanctionco.jmail.EmailValidator;
import com.sanctionco.jmail.JMail;
import io.spanco.platform.error.Checks;

/** One address of one person or box, as a mail may be sent to: no display name, no comment, no line break. */
public final class EmailAddress {

    private static final int MAX_LENGTH = 254;

    private static final EmailValidator VALIDATOR = JMail.strictValidator()
            .requireTopLevelDomain()
            .disallowQuotedIdentifiers()
            .withRule(email -> email.comments().isEmpty() && !email.isIpAddress());

    private EmailAddress() {}

    public static String tidy(String typed) {
        return Tidy.text(typed);
    }

    public static boolean isValid(String address) {
        return address != null
                && address.length() <= MAX_LENGTH
                && address.chars().noneMatch(Character::isISOControl)
                && VALIDATOR.isValid(address);
    }

    /** @param address tidied; null is allowed; {@code field} is the path in the body, such as {@code to[1]} */
    public static void check(Checks checks, String field, String address) {
        checks.that(
                address == null || isValid(address),
                field,
                "Cette adresse e-mail n’est pas valable. Écrivez-la sous la forme nom@domaine.fr.");
    }
}
