package io.spanco.platform.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The English of every French sentence, one file a room: {@code messages/refusals/<room>_en.yml}. Read once. */
final class EnglishSentences {

    private static final String FILES = "classpath*:messages/refusals/*_en.yml";
    private static final Map<String, String> BY_FRENCH = read();

    private EnglishSentences() {}

    /** @return null when there is none */
    static String of(String french) {
        return BY_FRENCH.get(french);
    }

    private static Map<String, String> read() {
        Map<String, String> sentences = new HashMap<>();
        Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(FILES)) {
                try (InputStream content = file.getInputStream()) {
                    Map<String, String> room = yaml.load(content);
                    sentences.putAll(room);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(sentences);
    }
}
