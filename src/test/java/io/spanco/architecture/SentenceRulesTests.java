package io.spanco.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.spanco.platform.text.Labelled;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** Each French sentence that somebody is refused with has its English, and no English is left over. */
class SentenceRulesTests {

    private static final Path ENGLISH = Path.of("src/main/resources/messages/refusals");
    private static final Pattern PLACE = Pattern.compile("\\{\\d+}");

    private static RefusalSource source;
    private static Map<String, Map<String, String>> english;

    @BeforeAll
    static void read() throws IOException {
        source = RefusalSource.read();
        new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("io.spanco").stream()
                        .filter(type -> type.isEnum() && type.isAssignableTo(Labelled.class))
                        .forEach(type -> Arrays.stream(type.reflect().getEnumConstants())
                                .forEach(word ->
                                        source.add(type.getPackageName().split("\\.")[2], ((Labelled) word).label())));
        english = new TreeMap<>();
        try (Stream<Path> files = Files.list(ENGLISH)) {
            for (Path file : files.toList()) {
                String room = file.getFileName().toString().replace("_en.yml", "");
                english.put(room, new Yaml().load(Files.readString(file)));
            }
        }
    }

    @Test
    void everySentenceIsInOnePiece() {
        assertThat(source.unknown()).isEmpty();
    }

    /** A missing one fails only when the sentence is said. */
    @Test
    void everyPlaceIsFilled() {
        assertThat(source.miscounted()).isEmpty();
    }

    @Test
    void everySentenceHasItsEnglish() {
        Set<String> known = english.values().stream()
                .flatMap(room -> room.keySet().stream())
                .collect(Collectors.toSet());
        source.byRoom()
                .forEach((room, sentences) -> assertThat(known)
                        .as("English sentences, those of " + room)
                        .containsAll(sentences));
    }

    /** Nor is it there twice: what two rooms say stands with one of them. */
    @Test
    void noEnglishIsLeftOver() {
        Set<String> seen = new TreeSet<>();
        List<String> superfluous = new ArrayList<>();
        english.forEach((room, sentences) -> sentences.keySet().stream()
                .filter(french -> !source.byRoom().getOrDefault(room, Set.of()).contains(french) || !seen.add(french))
                .forEach(french -> superfluous.add(room + ": " + french)));
        assertThat(superfluous).isEmpty();
    }

    @Test
    void whatIsFilledInIsTheSameInBothLanguages() {
        english.forEach((room, sentences) -> sentences.forEach(
                (french, said) -> assertThat(places(said)).as(french).isEqualTo(places(french))));
    }

    private static Set<String> places(String sentence) {
        return PLACE.matcher(sentence).results().map(MatchResult::group).collect(Collectors.toSet());
    }
}
