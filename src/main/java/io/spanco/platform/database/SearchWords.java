package io.spanco.platform.database;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
        String storable = typed == null ? "" : typed.replace('\0', ' ').strip();
        return new SearchWords(Arrays.stream(storable.split("[\\s\\u00A0\\u202F]+"))
                .filter(word -> !word.isEmpty())
                .limit(MOST)
                .map(word -> word.substring(0, Math.min(word.length(), LONGEST)))
                .toList());
    }

    /** SQL that is true for a row that matches, to be put behind {@code where} or {@code and}. */
    public String condition(String column) {
        List<String> conditions = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            conditions.add(column + " like '%' || spanco.plain(:word" + i + ") || '%'");
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

    private static String escaped(String word) {
        return word.replaceAll("([\\\\%_])", "\\\\$1");
    }
}
