package io.spanco.party.web;

import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The countries of ISO 3166 for a choice, in the order of their names. */
final class Countries {

    private static final Map<Locale, List<Country>> BY_LANGUAGE = new ConcurrentHashMap<>();

    private Countries() {}

    /** @param code ISO 3166-1 alpha-2 */
    record Country(String code, String name) {}

    static List<Country> in(Locale language) {
        return BY_LANGUAGE.computeIfAbsent(language, Countries::sorted);
    }

    private static List<Country> sorted(Locale language) {
        Comparator<Object> order = Collator.getInstance(language);
        return Arrays.stream(Locale.getISOCountries())
                .map(code -> new Country(code, new Locale("", code).getDisplayCountry(language)))
                .sorted(Comparator.comparing(Country::name, order))
                .toList();
    }
}
