package io.spanco.platform.database;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * What a person typed into a search field, as a condition on a column that holds {@code spanco.plain(...)} text: every
 * word must occur in it, at any place, whatever its case and accents. A trigram index on the column answers it.
 */
public final class SearchWords {

    private static final int MOST = 10;
    private static final int LONGEST = 100;

    private final List<String> words;

    private SearchWords(List<String> words) {
        this.words = words;
    }

    /** @param typed may be null or blank, and then everything matches; words beyond the tenth are left out */
    public static SearchWords of(String typed) {
        return new SearchWords(Arrays.stream(storable(typed).split("[\\s\\u00A0\\u202F]+"))
                .filter(word -> !word.isEmpty())
                .limit(MOST)
                .map(word -> word.substring(0, Math.min(word.length(), LONGEST)))
                .toList());
    }

    /** What was typed as the database can read it: without the NUL that it does not know. @param typed may be null */
    public static String storable(String typed) {
        return typed == null ? "" : typed.replace('\0', ' ').strip();
    }

    /** SQL that is true for a row that matches, to be put behind {@code where} or {@code and}. */
    public String condition(String column) {
        return each(pattern -> column + " like " + pattern);
    }

    /** SQL that is true when every word has it. @param condition made of the SQL of a word's pattern, to stand behind {@code like} */
    public String each(UnaryOperator<String> condition) {
        List<String> conditions = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            conditions.add(condition.apply("'%' || spanco.plain(:word" + i + ") || '%'"));
        }
        return conditions.isEmpty() ? "true" : String.join(" and ", conditions);
    }

    /** The named parameters of the condition. */
    public Map<String, Object> parameters() {
        Map<String, Object> parameters = new LinkedHashMap<>();
        for (int i = 0; i < words.size(); i++) {
            parameters.put("word" + i, escaped(words.get(i)));
        }
        return parameters;
    }

    /** Whether there is no word at all. */
    public boolean isEmpty() {
        return words.isEmpty();
    }

    /**
     * SQL that is true for a row in which every word, or one that is written much alike, occurs: for what {@link
     * #condition} does not find because it is misspelt. Words of less than four characters have to occur as they are.
     */
    public String resemblance(String column) {
        List<String> conditions = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            conditions.add(
                    isGuessable(i)
                            ? column + " operator(public.%>) spanco.plain(:alike" + i + ")"
                            : column + " like '%' || spanco.plain(:word" + i + ") || '%'");
        }
        return conditions.isEmpty() ? "false" : String.join(" and ", conditions);
    }

    /** SQL of how much alike the words are, the higher the better. */
    public String likeness(String column) {
        List<String> degrees = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            if (isGuessable(i)) {
                degrees.add("public.word_similarity(spanco.plain(:alike" + i + "), " + column + ")");
            }
        }
        return degrees.isEmpty() ? "0" : String.join(" + ", degrees);
    }

    /** The named parameters of the resemblance and the likeness. */
    public Map<String, Object> parametersOfResemblance() {
        Map<String, Object> parameters = new LinkedHashMap<>(parameters());
        for (int i = 0; i < words.size(); i++) {
            parameters.put("alike" + i, words.get(i));
        }
        return parameters;
    }

    private boolean isGuessable(int word) {
        return words.get(word).length() > 3;
    }

    private static String escaped(String word) {
        return word.replaceAll("([\\\\%_])", "\\\\$1");
    }
}
