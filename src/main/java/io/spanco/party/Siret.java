package io.spanco.party;

import io.spanco.platform.error.Checks;

/**
 * The number of an establishment: the SIREN of its company and five digits more, Luhn over all fourteen. The
 * establishments of La Poste (SIREN 356000000) have outgrown Luhn: there the sum of the digits is a multiple of five.
 */
final class Siret {

    private static final String LA_POSTE = "356000000";

    private Siret() {}

    static String tidy(String typed) {
        return Tidy.identifier(typed);
    }

    static boolean isValid(String siret) {
        return siret != null
                && siret.matches("[0-9]{14}")
                && Siren.isValid(siren(siret))
                && (Siren.luhn(siret) || siret.startsWith(LA_POSTE) && digitSum(siret) % 5 == 0);
    }

    /** The company that the establishment belongs to. */
    static String siren(String siret) {
        return siret.substring(0, 9);
    }

    /** @param siret tidied; null is allowed; {@code siren} must be its beginning where it is given */
    static void check(Checks checks, String field, String siret, String siren) {
        if (siret == null) {
            return;
        }
        if (!siret.matches("[0-9]{14}")) {
            checks.that(false, field, "Un SIRET a 14 chiffres : le SIREN, puis 5 chiffres.");
        } else if (!isValid(siret)) {
            checks.that(false, field, "Ce SIRET n’existe pas : sa clé de contrôle ne correspond pas.");
        } else {
            checks.that(siren == null || siret.startsWith(siren), field, "Un SIRET commence par le SIREN.");
        }
    }

    private static int digitSum(String digits) {
        return digits.chars().map(digit -> digit - '0').sum();
    }
}
