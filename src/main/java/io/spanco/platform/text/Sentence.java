package io.spanco.platform.text;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a person is told, written in French where it is thought of, and said in the reader's language at the door. The
 * French is its own key to the English in {@code messages/refusals/}; {@code {0}}, {@code {1}} stand for the arguments.
 * Sentences, labels, days, money and quantities among them are said in the reader's language too, lists with commas
 * between, all else as it is.
 */
public record Sentence(String source, List<Object> arguments) {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)}");

    private record Written(String french) {}

    public static Sentence of(String french, Object... arguments) {
        return new Sentence(french, Collections.unmodifiableList(Arrays.asList(arguments)));
    }

    /** An argument that is written as 1 234,50 €. */
    public static Object money(BigDecimal euros) {
        return new Written(French.money(euros));
    }

    /** An argument that is written as +1 234,50 €. */
    public static Object change(BigDecimal euros) {
        return new Written(French.change(euros));
    }

    public String french() {
        return in(Locale.FRENCH);
    }

    /** In English where the reader's language is that and the sentence is known there; in French otherwise. */
    public String in(Locale reader) {
        String english = Languages.isEnglish(reader) ? EnglishSentences.of(source) : null;
        return english == null ? filled(French.spaced(source), Locale.FRENCH) : filled(english, Locale.ENGLISH);
    }

    @Override
    public String toString() {
        return french();
    }

    private String filled(String pattern, Locale language) {
        return PLACE.matcher(pattern)
                .replaceAll(place ->
                        Matcher.quoteReplacement(said(arguments.get(Integer.parseInt(place.group(1))), language)));
    }

    private static String said(Object argument, Locale language) {
        if (argument instanceof Sentence sentence) {
            return sentence.in(language);
        } else if (argument instanceof Labelled word) {
            return of(word.label()).in(language);
        } else if (argument instanceof LocalDate day) {
            return French.day(day);
        } else if (argument instanceof Written amount) {
            return mark(amount.french(), language);
        } else if (argument instanceof BigDecimal number) {
            return mark(French.quantity(number), language);
        } else if (argument instanceof Collection<?> several) {
            return several.stream().map(each -> said(each, language)).collect(Collectors.joining(", "));
        }
        return String.valueOf(argument);
    }

    private static String mark(String number, Locale language) {
        return Languages.isEnglish(language) ? number.replace(',', '.') : number;
    }
}
