package io.spanco.party;

import io.spanco.platform.error.Checks;
import io.spanco.platform.text.Sentence;

/** The number of a French legal unit in the SIRENE register: nine digits, the last a Luhn key. */
public final class Siren {

    private static final int DIGITS = 9;

    private Siren() {}

    /** Digits only, whatever way they were grouped: {@code "404 833 048"} becomes {@code "404833048"}. */
    public static String tidy(String typed) {
        return Tidy.identifier(typed);
    }

    public static boolean isValid(String siren) {
        return siren != null && siren.matches("[0-9]{9}") && !siren.equals("000000000") && luhn(siren);
    }

    /** @param siren tidied; null is allowed */
    static void check(Checks checks, String field, String siren) {
        if (siren != null && !isValid(siren)) {
            checks.that(false, field, complaint(siren));
        }
    }

    private static Sentence complaint(String siren) {
        if (!siren.matches("[0-9]+")) {
            return Sentence.of("Un SIREN n’a que des chiffres : il en a 9.");
        }
        int missing = DIGITS - siren.length();
        if (missing > 0) {
            return missing == 1
                    ? Sentence.of("Il manque un chiffre : un SIREN en a 9.")
                    : Sentence.of("Il manque {0} chiffres : un SIREN en a 9.", missing);
        }
        return missing < 0
                ? Sentence.of("Trop de chiffres : un SIREN en a 9, les 9 premiers du SIRET.")
                : Sentence.of("Ce SIREN n’existe pas : sa clé de contrôle ne correspond pas. Vérifiez chaque chiffre.");
    }

    /** Whether the last digit is the Luhn key of those before it. */
    static boolean luhn(String digits) {
        int sum = 0;
        for (int fromRight = 0; fromRight < digits.length(); fromRight++) {
            int digit = digits.charAt(digits.length() - 1 - fromRight) - '0';
            int weighted = fromRight % 2 == 0 ? digit : digit * 2;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum % 10 == 0;
    }
}
