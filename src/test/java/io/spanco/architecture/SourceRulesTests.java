package io.spanco.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The sizes at which the build stops, and that every package says what it is for. */
class SourceRulesTests {

    private static final Path MAIN = Path.of("src/main/java");
    private static final int LINES_A_FILE = 400;
    private static final int LINES_A_METHOD = 40;
    private static final int PARAMETERS = 7;

    /** A method or a constructor; what a record lists are its components, not parameters. */
    private static final Pattern METHOD = Pattern.compile(
            "(?m)^ {4,12}(?![^(\\n]*\\brecord \\w+\\()(?:@\\w+ )?(?:(?:public|protected|private|static|final|abstract|synchronized) )*"
                    + "(?:<[^>]+> )?[\\w<>\\[\\], .?]+ (\\w+)\\(([^;{}]*)\\)(?: throws [\\w, .]+)? \\{$");

    @Test
    void noFileIsLongerThanFourHundredLines() {
        assertThat(sources()).allSatisfy(file -> assertThat(lines(file)).hasSizeLessThanOrEqualTo(LINES_A_FILE));
    }

    @Test
    void noMethodIsLongerThanFortyLinesOrTakesMoreThanSevenParameters() {
        List<String> offenders = new ArrayList<>();
        sources().forEach(file -> offenders.addAll(offenders(file)));
        assertThat(offenders).isEmpty();
    }

    /** A day of the machine's own zone is another day around midnight. */
    @Test
    void noTestAsksTheMachineWhatDayItIs() throws IOException {
        Pattern bare = Pattern.compile("\\b(?:LocalDate|LocalDateTime|ZonedDateTime|Year|YearMonth)\\.now\\(\\)");
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".java")))
                    .allSatisfy(file -> assertThat(Files.readString(file)).doesNotContainPattern(bare));
        }
    }

    @Test
    void everyPackageSaysWhatItIsFor() throws IOException {
        try (Stream<Path> folders = Files.walk(MAIN.resolve("io/spanco"))) {
            assertThat(folders.filter(Files::isDirectory).filter(SourceRulesTests::holdsClasses))
                    .allSatisfy(folder ->
                            assertThat(folder.resolve("package-info.java")).exists());
        }
    }

    private static boolean holdsClasses(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return !folder.equals(MAIN.resolve("io/spanco"))
                    && files.anyMatch(file -> file.toString().endsWith(".java"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> offenders(Path file) {
        String source = String.join("\n", lines(file));
        List<String> found = new ArrayList<>();
        Matcher method = METHOD.matcher(source);
        while (method.find()) {
            String name = file.getFileName() + ": " + method.group(1);
            int length = bodyLength(source, method.end());
            if (length > LINES_A_METHOD) {
                found.add(name + " has " + length + " lines");
            }
            long parameters = parameters(method.group(2));
            if (parameters > PARAMETERS) {
                found.add(name + " takes " + parameters + " parameters");
            }
        }
        return found;
    }

    /** Lines up to the brace that closes what was opened just before. */
    private static int bodyLength(String source, int from) {
        int depth = 1;
        int at = from;
        while (depth > 0 && at < source.length()) {
            char c = source.charAt(at++);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
        }
        return (int) source.substring(from, at).chars().filter(c -> c == '\n').count() - 1;
    }

    private static long parameters(String list) {
        String flat = list.replaceAll("<[^<>]*(<[^<>]*>[^<>]*)*>", "").replaceAll("@\\w+(\\([^)]*\\))?", "");
        return flat.isBlank() ? 0 : flat.chars().filter(c -> c == ',').count() + 1;
    }

    private static List<Path> sources() {
        try (Stream<Path> files = Files.walk(MAIN)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
