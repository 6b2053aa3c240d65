package io.spanco.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every template keeps to: icons that exist, texts in two languages, nothing that the content policy refuses. */
class PageRulesTests {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern TAG = Pattern.compile(
            "<!--.*?-->|<!\\w[^>]*>|<(/?)([\\w:-]+)((?:\"[^\"]*\"|'[^']*'|[^>\"'])*)>|([^<]+)", Pattern.DOTALL);
    private static final Set<String> VOID = Set.of("area", "br", "col", "hr", "img", "input", "link", "meta", "source");
    private static final Set<String> SAID_ANYWAY = Set.of("spanco", "SPANCO", "English", "Français");

    private record Template(Path file, String text) {
        List<String> all(String regex) {
            return Pattern.compile(regex)
                    .matcher(text)
                    .results()
                    .map(r -> r.group(1))
                    .toList();
        }
    }

    @Test
    void everyIconThatIsNamedIsInTheSprite() throws IOException {
        Set<String> sprite = new TreeSet<>(
                new Template(null, read(RESOURCES.resolve("static/icons.svg"))).all("<symbol id=\"([\\w-]+)\""));
        Set<String> named = new TreeSet<>();
        for (Template template : templates()) {
            named.addAll(template.all("icon(?:13|15|22)?\\('([\\w-]+)'\\)"));
            named.addAll(template.all("'#([\\w-]+)'"));
            named.addAll(template.all(":: pill\\('\\w+', *'([\\w-]+)'"));
            named.addAll(template.all("confirmDialog\\([^,]+, *'([\\w-]+)'"));
        }
        for (Template source : files(Path.of("src/main/java"), ".java")) {
            named.addAll(
                    source.all("(?:NavigationEntry|CreationEntry)\\s*\\.of\\([^;]*?\"/[^\"]*\",\\s*\"([\\w-]+)\""));
            named.addAll(source.all("all\\(\"\\w+\", \"([\\w-]+)\""));
        }
        assertThat(sprite).containsAll(named);
    }

    @Test
    void everyMessageIsThereInBothLanguages() throws IOException {
        for (Path french : bundles()) {
            Path english =
                    french.resolveSibling(french.getFileName().toString().replace(".properties", "_en.properties"));
            assertThat(english).exists();
            assertThat(keys(english)).as("keys of " + english).isEqualTo(keys(french));
        }
    }

    @Test
    void everyMessageThatATemplateNamesExists() throws IOException {
        Set<String> known = new TreeSet<>();
        for (Path bundle : bundles()) {
            known.addAll(keys(bundle));
        }
        for (Template template : templates()) {
            assertThat(known).as(template.file().toString()).containsAll(template.all("#\\{([\\w.-]+)[({}]"));
        }
    }

    @Test
    void noTextStandsInATemplateButAsASample() throws IOException {
        for (Template template : templates()) {
            assertThat(bareTexts(template.text()))
                    .as(template.file().toString())
                    .isEmpty();
            assertThat(template.all("\\s(?:aria-label|title|placeholder|alt)=\"([^\"]*\\p{L}{2}[^\"]*)\""))
                    .as(template.file().toString())
                    .isEmpty();
        }
    }

    @Test
    void nothingInlineAndNothingFromElsewhere() throws IOException {
        for (Template template : templates()) {
            String file = template.file().toString();
            assertThat(template.all("(<script(?![^>]*src=)[^>]*>)")).as(file).isEmpty();
            assertThat(template.all("\\s(on[a-z]+=|hx-on\\S*=)")).as(file).isEmpty();
            assertThat(template.all("(?:src|href)=\"(https?:[^\"]*|//[^\"]*)\""))
                    .as(file)
                    .isEmpty();
        }
    }

    @Test
    void theTemplateEngineTakesWhatIsWritten() throws IOException {
        for (Template template : templates()) {
            Matcher tag = TAG.matcher(template.text());
            while (tag.find()) {
                String attributes = tag.group(3) == null ? "" : tag.group(3);
                assertThat(attributes)
                        .as("a condition beside a replacement is ignored, " + template.file())
                        .doesNotMatch("(?s).*\\sth:(if|unless)=.*\\sth:(replace|insert)=.*")
                        .doesNotMatch("(?s).*\\sth:(replace|insert)=.*\\sth:(if|unless)=.*");
                assertThat(attributes)
                        .as("beans are refused here, name the value in th:with, " + template.file())
                        .doesNotMatch(
                                "(?s).*\\sth:(href|src|action|title|id|name|value|for|placeholder|aria-[\\w-]+|data-[\\w-]+)"
                                        + "=\"[^\"]*\\$\\{[^}\"]*@.*");
            }
        }
    }

    @Test
    void templatesStayReadable() throws IOException {
        for (Template template : templates()) {
            assertThat(template.text().lines().count())
                    .as(template.file().toString())
                    .isLessThanOrEqualTo(250);
            assertThat(template.text().lines()).as(template.file().toString()).allMatch(line -> line.length() <= 260);
        }
    }

    private static List<String> bareTexts(String html) {
        List<String> bare = new ArrayList<>();
        Deque<Boolean> samples = new ArrayDeque<>(List.of(false));
        Deque<String> open = new ArrayDeque<>();
        Matcher token = TAG.matcher(html);
        while (token.find()) {
            String text = token.group(4);
            if (text != null && !samples.peek() && isSaid(text)) {
                bare.add(text.strip());
            } else if (token.group(2) != null) {
                step(token, samples, open);
            }
        }
        return bare;
    }

    private static void step(Matcher token, Deque<Boolean> samples, Deque<String> open) {
        String name = token.group(2);
        String attributes = token.group(3);
        if (!token.group(1).isEmpty()) {
            if (name.equals(open.peek())) {
                open.pop();
                samples.pop();
            }
        } else if (!VOID.contains(name) && !attributes.endsWith("/")) {
            open.push(name);
            samples.push(samples.peek()
                    || attributes.matches("(?s).*\\sth:(text|utext|replace)=.*")
                    || Set.of("kbd", "script", "style").contains(name));
        }
    }

    private static boolean isSaid(String text) {
        String words = text.replaceAll("&\\w+;|\\[\\[.*?\\]\\]", "").strip();
        return words.matches("(?s).*\\p{L}.*") && !SAID_ANYWAY.contains(words);
    }

    private static List<Template> templates() throws IOException {
        return files(RESOURCES.resolve("templates"), ".html");
    }

    private static List<Path> bundles() throws IOException {
        try (Stream<Path> files = Files.list(RESOURCES.resolve("messages"))) {
            return files.filter(f -> f.toString().endsWith(".properties")
                            && !f.toString().endsWith("_en.properties"))
                    .toList();
        }
    }

    private static List<Template> files(Path root, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(f -> f.toString().endsWith(ending))
                    .map(f -> new Template(f, read(f)))
                    .toList();
        }
    }

    private static Set<String> keys(Path bundle) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(bundle, StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return new TreeSet<>(properties.stringPropertyNames());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
