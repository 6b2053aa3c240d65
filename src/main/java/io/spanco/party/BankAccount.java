package io.spanco.party;

import io.spanco.platform.error.Checks;
import java.util.Locale;
import org.iban4j.BicFormatException;
import org.iban4j.BicUtil;
import org.iban4j.IbanUtil;
import org.iban4j.UnsupportedCountryException;

/** IBAN and BIC. A French IBAN is also held to its RIB key, which the IBAN's own check digits do not cover. */
final class BankAccount {

    private BankAccount() {}

    static String tidy(String typed) {
        String identifier = Tidy.identifier(typed);
        return identifier == null ? null : identifier.toUpperCase(Locale.ROOT);
    }

    /** @param iban tidied; null is allowed */
    static void checkIban(Checks checks, String field, String iban) {
        if (iban == null) {
            return;
        }
        boolean valid = IbanUtil.isValid(iban);
        checks.that(valid, field, "Cet IBAN n’est pas valable. Vérifiez chaque caractère.");
        if (valid && iban.startsWith("FR")) {
            checks.that(ribKeyHolds(iban), field, "La clé RIB de cet IBAN ne correspond pas.");
        }
    }

    /** @param bic tidied; null is allowed */
    static void checkBic(Checks checks, String field, String bic) {
        checks.that(bic == null || isBic(bic), field, "Un BIC a 8 ou 11 caractères, par exemple AGRIFRPP882.");
    }

    private static boolean isBic(String bic) {
        try {
            BicUtil.validate(bic);
            return true;
        } catch (BicFormatException | UnsupportedCountryException refused) {
            return false;
        }
    }

    /** Key = 97 − ((89 × bank + 15 × branch + 3 × account) mod 97), letters of the account read as digits. */
    private static boolean ribKeyHolds(String iban) {
        long bank = Long.parseLong(iban.substring(4, 9));
        long branch = Long.parseLong(iban.substring(9, 14));
        long account = Long.parseLong(lettersAsDigits(iban.substring(14, 25)));
        int key = Integer.parseInt(iban.substring(25, 27));
        return key == 97 - (89 * bank + 15 * branch + 3 * account) % 97;
    }

    /** A to I are 1 to 9, J to R are 1 to 9, S to Z are 2 to 9. */
    private static String lettersAsDigits(String account) {
        StringBuilder digits = new StringBuilder();
        for (char character : account.toCharArray()) {
            int letter = character - 'A';
            digits.append(Character.isDigit(character) ? character - '0' : letter < 18 ? letter % 9 + 1 : letter - 16);
        }
        return digits.toString();
    }
}
