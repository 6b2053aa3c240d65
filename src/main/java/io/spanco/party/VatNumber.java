package io.spanco.party;

import static java.util.Map.entry;

import io.spanco.platform.error.Checks;
import java.util.Locale;
import java.util.Map;

/**
 * The number under which a company is identified for VAT. The French one carries a key over the SIREN, the others are
 * held to the pattern of their country as the European Commission publishes it for VIES. It need not contain the
 * company's own SIREN: members of a VAT group invoice under the number of the group (CGI art. 256 C).
 */
final class VatNumber {

    private static final Map<String, String> EUROPEAN = Map.ofEntries(
            entry("AT", "U[0-9]{8}"),
            entry("BE", "[01][0-9]{9}"),
            entry("BG", "[0-9]{9,10}"),
            entry("CY", "[0-9]{8}[A-Z]"),
            entry("CZ", "[0-9]{8,10}"),
            entry("DE", "[0-9]{9}"),
            entry("DK", "[0-9]{8}"),
            entry("EE", "[0-9]{9}"),
            entry("EL", "[0-9]{9}"),
            entry("ES", "[A-Z0-9][0-9]{7}[A-Z0-9]"),
            entry("FI", "[0-9]{8}"),
            entry("HR", "[0-9]{11}"),
            entry("HU", "[0-9]{8}"),
            entry("IE", "[0-9][A-Z0-9+*][0-9]{5}[A-Z]{1,2}"),
            entry("IT", "[0-9]{11}"),
            entry("LT", "([0-9]{9}|[0-9]{12})"),
            entry("LU", "[0-9]{8}"),
            entry("LV", "[0-9]{11}"),
            entry("MT", "[0-9]{8}"),
            entry("NL", "[A-Z0-9+*]{10}[0-9]{2}"),
            entry("PL", "[0-9]{10}"),
            entry("PT", "[0-9]{9}"),
            entry("RO", "[0-9]{2,10}"),
            entry("SE", "[0-9]{12}"),
            entry("SI", "[0-9]{8}"),
            entry("SK", "[0-9]{10}"),
            entry("XI", "[0-9]{9}([0-9]{3})?"));

    private static final String ELSEWHERE = "[A-Z0-9]{2,16}";
    private static final String KEY_DIGITS = "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private VatNumber() {}

    static String tidy(String typed) {
        String identifier = Tidy.identifier(typed);
        return identifier == null ? null : identifier.toUpperCase(Locale.ROOT);
    }

    /** @param number tidied; null is allowed */
    static void check(Checks checks, String field, String number) {
        if (number == null) {
            return;
        }
        if (!number.startsWith("FR")) {
            checks.that(
                    isForeign(number),
                    field,
                    "Ce numéro de TVA n’a pas la forme de son pays : deux lettres de pays, puis le numéro.");
        } else if (!number.matches("FR[0-9A-HJ-NP-Z]{2}[0-9]{9}")) {
            checks.that(false, field, "Un numéro de TVA français s’écrit FR, une clé de 2 caractères, puis le SIREN.");
        } else {
            checks.that(
                    frenchKeyHolds(number.substring(2, 4), Long.parseLong(number.substring(4))),
                    field,
                    "La clé de ce numéro de TVA ne correspond pas. Vérifiez chaque chiffre.");
        }
    }

    private static boolean isForeign(String number) {
        return number.matches("[A-Z]{2}.{2,}")
                && number.substring(2).matches(EUROPEAN.getOrDefault(number.substring(0, 2), ELSEWHERE));
    }

    /** Two digits: (12 + 3 × (SIREN mod 97)) mod 97. With a letter: the newer key, modulo 11. */
    private static boolean frenchKeyHolds(String key, long siren) {
        if (key.matches("[0-9]{2}")) {
            return Integer.parseInt(key) == (12 + 3 * (siren % 97)) % 97;
        }
        int first = KEY_DIGITS.indexOf(key.charAt(0));
        int second = KEY_DIGITS.indexOf(key.charAt(1));
        int value = first < 10 ? first * 24 + second - 10 : first * 34 + second - 100;
        return (siren + 1 + value / 11) % 11 == value % 11;
    }
}
