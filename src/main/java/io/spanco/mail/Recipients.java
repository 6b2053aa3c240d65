package io.spanco.mail;

import io.spanco.party.EmailAddress;
import io.spanco.platform.error.Checks;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Addresses of a message, as a list or as one line of text separated by commas. */
public final class Recipients {

    private static final int MOST = 20;
    private static final int LONGEST = 2000;

    private Recipients() {}

    /**
     * @param addresses null and empty are fine: the company's own address is used then
     * @throws io.spanco.platform.error.Invalid at {@code field[1]} and so on
     */
    public static void check(String field, List<String> addresses) {
        Checks checks = new Checks();
        check(checks, field, addresses);
        checks.orRefuse();
    }

    static void check(Checks checks, String field, List<String> addresses) {
        if (addresses == null) {
            return;
        }
        checks.that(addresses.size() <= MOST, field, "Au plus {0} destinataires.", MOST)
                .that(lengthOf(addresses) <= LONGEST, field, "Ces adresses sont trop longues ensemble.");
        for (int i = 0; i < addresses.size(); i++) {
            String at = field + "[" + i + "]";
            checks.required(at, addresses.get(i), "L’adresse manque.");
            EmailAddress.check(checks, at, addresses.get(i));
        }
    }

    /**
     * Addresses typed into one field, at least one.
     *
     * @throws io.spanco.platform.error.Invalid at that field
     */
    public static List<String> typed(String field, String text) {
        List<String> addresses = split(text);
        Checks checks = new Checks()
                .that(!addresses.isEmpty(), field, "Indiquez au moins une adresse.")
                .that(addresses.size() <= MOST, field, "Au plus {0} destinataires.", MOST);
        addresses.forEach(address -> checks.that(
                EmailAddress.isValid(address),
                field,
                "L’adresse « {0} » n’est pas valable. Écrivez-la sous la forme nom@domaine.fr.",
                address));
        checks.orRefuse();
        return addresses;
    }

    private static int lengthOf(List<String> addresses) {
        return addresses.stream()
                .filter(Objects::nonNull)
                .mapToInt(address -> address.length() + 1)
                .sum();
    }

    /** Empty for nothing typed. */
    public static List<String> split(String typed) {
        return typed == null
                ? List.of()
                : Arrays.stream(typed.split("[,;]"))
                        .map(String::strip)
                        .filter(address -> !address.isEmpty())
                        .toList();
    }

    /** As one line to be read and typed over. */
    public static String line(List<String> addresses) {
        return String.join(", ", addresses);
    }

    /** Null for none. */
    public static String joined(List<String> addresses) {
        return addresses == null || addresses.isEmpty() ? null : String.join(",", addresses);
    }
}
