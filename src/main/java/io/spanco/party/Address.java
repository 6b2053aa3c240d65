package io.spanco.party;

import io.spanco.platform.error.Checks;
import jakarta.persistence.Embeddable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A postal address.
 *
 * @param line2 may be null
 * @param country ISO 3166-1 alpha-2, such as {@code FR}
 */
@Embeddable
public record Address(String line1, String line2, String postalCode, String city, String country) {

    public static final String FRANCE = "FR";

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    /** As it is written on an envelope: a line each, the country in French and in capitals when it is not France. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(line1);
        if (line2 != null) {
            lines.add(line2);
        }
        lines.add(postalCode + " " + city);
        if (!FRANCE.equals(country)) {
            lines.add(new Locale("fr", country).getDisplayCountry(Locale.FRENCH).toUpperCase(Locale.FRENCH));
        }
        return lines;
    }

    /** As a form sends it: null when nothing was typed but the country, which is chosen beforehand. */
    public static Address typed(Address form) {
        return form == null || form.line1 == null && form.line2 == null && form.postalCode == null && form.city == null
                ? null
                : form;
    }

    /** Null when nothing at all was typed. */
    static Address tidy(Address typed) {
        if (typed == null) {
            return null;
        }
        Address tidy = new Address(
                Tidy.text(typed.line1),
                Tidy.text(typed.line2),
                Tidy.text(typed.postalCode),
                Tidy.text(typed.city),
                Tidy.text(typed.country));
        return tidy.isEmpty() ? null : tidy;
    }

    private boolean isEmpty() {
        return line1 == null && line2 == null && postalCode == null && city == null && country == null;
    }

    /** @param field the path of the address in the body, such as {@code deliveryAddress} */
    void check(Checks checks, String field) {
        checks.name(field + ".line1", line1, "La rue manque.");
        checks.line(field + ".line2", line2, 200);
        checks.required(field + ".postalCode", postalCode, "Le code postal manque.");
        checks.line(field + ".postalCode", postalCode, 20);
        checks.name(field + ".city", city, "La ville manque.");
        checks.required(field + ".country", country, "Le pays manque.");
        checks.that(
                country == null || COUNTRIES.contains(country),
                field + ".country",
                "Ce pays n’est pas connu : deux lettres capitales de la norme ISO 3166, par exemple FR.");
        checks.that(
                postalCode == null || !FRANCE.equals(country) || postalCode.matches("[0-9]{5}"),
                field + ".postalCode",
                "Un code postal français a 5 chiffres.");
    }
}
