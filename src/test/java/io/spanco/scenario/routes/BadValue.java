package io.spanco.scenario.routes;

import io.spanco.testing.Today;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** What nobody should type into a field, and somebody does. */
record BadValue(String value) {

    static final String SCRIPT = "<script>alert(1)</script>";

    static final String TOO_LONG = "x".repeat(10_000);
    static final String INJECTION = "anne@client.example\r\nBcc: autre@client.example";

    /** Of the right length, with a wrong check digit. */
    static final Map<String, String> WRONG_KEYS = Map.of(
            "siren", "732829321",
            "siret", "73282932000075",
            "vatNumber", "FR45732829320",
            "iban", "FR7630006000011234567890188",
            "bic", "BIC");

    private static final List<String> INVISIBLE = List.of("a\u0000b");

    /** Values that the field has to refuse. */
    static Stream<BadValue> refusedBy(Element field) {
        Stream<String> bad = switch (Kind.of(field)) {
            case NUMBER -> Stream.of("abc", "9".repeat(40), "1e400000000");
            case DAY -> Stream.of("demain", "31/02/2026", "0001-01-01", "9999-12-31");
            case CHOICE ->
                // Without a street there is no delivery address, whatever its country.
                field.attr("name").equals("deliveryAddress.country") ? Stream.of() : Stream.of("RIEN-DE-TEL");
            case TICK, HIDDEN -> Stream.<String>empty();
            case ADDRESS -> Stream.concat(Stream.of("pas une adresse", INJECTION, TOO_LONG), INVISIBLE.stream());
            case TEXT ->
                Stream.concat(
                        Stream.concat(Stream.of(TOO_LONG), INVISIBLE.stream()),
                        Stream.ofNullable(WRONG_KEYS.get(field.attr("name"))));
        };
        return bad.map(BadValue::new);
    }

    /** Values that may be right for the field, depending on what it means; null leaves the field out. */
    static Stream<String> perhapsTakenBy(Element field) {
        Stream<String> always = Stream.of(null, "");
        Stream<String> also = switch (Kind.of(field)) {
            case NUMBER -> Stream.of("-1", "0", "0,123456789");
            case DAY -> Stream.of("1970-01-01");
            case CHOICE -> Stream.<String>empty();
            case TICK, HIDDEN -> Stream.of("-1", "9".repeat(20), SCRIPT, "a\u0000b");
            case ADDRESS -> Stream.of(SCRIPT);
            case TEXT -> Stream.of(SCRIPT, "x".repeat(300), "a\r\nBcc: autre@client.example");
        };
        return Stream.concat(always, also);
    }

    /** What the field came with, else something right. */
    static String instead(Element field) {
        String value = field.tagName().equals("select") ? chosen(field) : field.val();
        if (!value.isEmpty() || !(field.hasAttr("required") || field.tagName().equals("textarea"))) {
            return value;
        }
        return switch (Kind.of(field)) {
            case NUMBER -> "1";
            case DAY -> Today.inFrance() + (field.attr("type").equals("date") ? "" : "T08:00");
            case ADDRESS -> "anne@client.example";
            case TEXT -> "Essai";
            case CHOICE, TICK, HIDDEN -> "";
        };
    }

    private static String chosen(Element select) {
        Element option = select.selectFirst("option[selected]");
        if (option == null || option.val().isEmpty()) {
            option = select.select("option").stream()
                    .filter(one -> !one.val().isEmpty())
                    .findFirst()
                    .orElse(option);
        }
        return option == null ? "" : option.val();
    }

    /** Whether a page can show it again. */
    boolean isKept() {
        return value.length() < 1000 && value.chars().noneMatch(Character::isISOControl);
    }

    @Override
    public String toString() {
        return value.length() > 60 ? value.substring(0, 10) + "… (" + value.length() + ")" : value;
    }

    private enum Kind {
        TEXT,
        ADDRESS,
        NUMBER,
        DAY,
        CHOICE,
        TICK,
        HIDDEN;

        static Kind of(Element field) {
            String type = field.attr("type");
            if (field.tagName().equals("select") || type.equals("radio")) {
                return CHOICE;
            } else if (type.equals("checkbox")) {
                return TICK;
            } else if (type.equals("hidden")) {
                return HIDDEN;
            } else if (type.matches("date.*|time")) {
                return DAY;
            } else if (type.equals("number") || !field.attr("inputmode").isEmpty()) {
                return NUMBER;
            }
            return type.equals("email") || field.attr("name").matches("to|email|recipients") ? ADDRESS : TEXT;
        }
    }
}
