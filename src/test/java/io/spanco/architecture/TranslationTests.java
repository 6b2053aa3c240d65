package io.spanco.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Camunda's applications speak French: every text of their English file, with the same placeholders and markup. */
class TranslationTests {

    private static final String APPS = "META-INF/resources/webjars/camunda/app/";

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*\\w+\\s*}}|%[sd]");
    private static final Pattern MARKUP = Pattern.compile("</?[a-z][^>]*>");
    private static final Pattern LOOSE_PUNCTUATION = Pattern.compile("\\w'\\w|\\p{L} [:;!?»]|« ");

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "cockpit", "admin"})
    void everyTextIsTranslated(String app) throws IOException {
        assertThat(texts(app, "fr").keySet())
                .containsExactlyInAnyOrderElementsOf(texts(app, "en").keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "cockpit", "admin"})
    void placeholdersAndMarkupAreKept(String app) throws IOException {
        Map<String, String> english = texts(app, "en");
        texts(app, "fr").forEach((key, french) -> {
            assertThat(found(PLACEHOLDER, french))
                    .as(app + " " + key)
                    .containsExactlyInAnyOrderElementsOf(found(PLACEHOLDER, english.get(key)));
            assertThat(found(MARKUP, french))
                    .as(app + " " + key)
                    .containsExactlyInAnyOrderElementsOf(found(MARKUP, english.get(key)));
            assertThat(french.isBlank())
                    .as(app + " " + key)
                    .isEqualTo(english.get(key).isBlank());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "cockpit", "admin"})
    void typographyIsFrench(String app) throws IOException {
        texts(app, "fr")
                .forEach((key, french) -> assertThat(french.replaceAll("<[^>]*>", ""))
                        .as(app + " " + key)
                        .doesNotContainPattern(LOOSE_PUNCTUATION));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "cockpit", "admin"})
    void onlyFrenchIsOffered(String app) throws IOException {
        assertThat(read(app + "/scripts/config.js")).contains("shell/shell.js").contains("...common");
        assertThat(read("shell/shell.js")).contains("availableLocales: ['fr'], fallbackLocale: 'fr'");
    }

    private static Map<String, String> texts(String app, String language) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        String json = read(app + "/locales/" + language + ".json").replaceFirst("^\\uFEFF", "");
        collect("", new ObjectMapper().readTree(json), texts);
        return texts;
    }

    private static void collect(String path, JsonNode node, Map<String, String> texts) {
        if (node.isObject()) {
            node.fields().forEachRemaining(field -> collect(path + "/" + field.getKey(), field.getValue(), texts));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(path + "/" + i, node.get(i), texts);
            }
        } else {
            texts.put(path, node.asText());
        }
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(match -> match.replace(" ", ""))
                .toList();
    }

    private static String read(String resource) throws IOException {
        try (InputStream stream = TranslationTests.class.getClassLoader().getResourceAsStream(APPS + resource)) {
            assertThat(stream).as(resource).isNotNull();
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
