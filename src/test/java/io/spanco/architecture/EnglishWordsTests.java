package io.spanco.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.spanco.catalog.Unit;
import io.spanco.deal.Outcome;
import io.spanco.platform.identity.Groups;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Documentation;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;

/** What English pages say of things whose French name is kept elsewhere than in the messages. */
class EnglishWordsTests {

    private static final Path SOURCES = Path.of("src/main/java/io/spanco");
    private static final Path MESSAGES = Path.of("src/main/resources/messages");

    private static final String EVENT = "deal.event.";
    private static final Pattern CODE = Pattern.compile("\"([A-Z]+(?:_[A-Z]+)+)\"");

    /** Codes of other things in the files that tell a history. */
    private static final Set<String> NO_EVENTS = Set.of("NOT_RETAINED");

    @Test
    void everyTextOfTheDiagramsAndTablesHasItsEnglish() throws IOException {
        Set<String> said = new TreeSet<>();
        Diagrams.files(".bpmn").map(Diagrams::read).forEach(model -> {
            said.add(Diagrams.process(model).getName());
            Diagrams.elements(model).stream()
                    .map(FlowElement::getName)
                    .filter(Objects::nonNull)
                    .forEach(said::add);
            model.getModelElementsByType(Documentation.class).stream()
                    .map(Documentation::getTextContent)
                    .forEach(said::add);
        });
        Diagrams.files(".dmn")
                .map(file -> Dmn.readModelFromFile(file.toFile()))
                .flatMap(EnglishWordsTests::texts)
                .forEach(said::add);
        assertThat(read("diagram.properties").values())
                .containsExactlyInAnyOrderElementsOf(said.stream()
                        .map(text -> text.strip().replaceAll("\\s+", " "))
                        .collect(Collectors.toSet()));
    }

    /** All that its page shows, but for the rules as they are computed, and the reasons that go with an answer. */
    private static Stream<String> texts(DmnModelInstance model) {
        Decision decision =
                model.getModelElementsByType(Decision.class).iterator().next();
        DecisionTable table = (DecisionTable) decision.getExpression();
        int reason = table.getOutputs().stream().map(Output::getName).toList().indexOf("reason");
        return Stream.of(
                        Stream.of(decision.getName(), description(decision)),
                        table.getInputs().stream().map(input -> input.getLabel()),
                        table.getOutputs().stream().map(output -> output.getLabel()),
                        table.getRules().stream().map(EnglishWordsTests::description),
                        table.getRules().stream().filter(rule -> reason >= 0).map(rule -> answer(rule, reason)))
                .flatMap(part -> part);
    }

    private static String description(DmnElement element) {
        return element.getDescription().getTextContent();
    }

    private static String answer(Rule rule, int output) {
        String literal = rule.getOutputEntries().stream()
                .toList()
                .get(output)
                .getText()
                .getTextContent()
                .strip();
        return literal.substring(1, literal.length() - 1);
    }

    @Test
    void everyEventOfAHistoryHasAName() throws IOException {
        Set<String> told = new TreeSet<>(Set.of("NOTE"));
        Arrays.stream(Outcome.values())
                .filter(outcome -> outcome != Outcome.OPEN)
                .forEach(outcome -> told.add("DEAL_" + outcome));
        try (Stream<Path> files = Files.walk(SOURCES)) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .map(EnglishWordsTests::text)
                    .filter(source -> source.contains("DealHistory") || source.contains("receivables.record("))
                    .forEach(source -> told.addAll(codes(source)));
        }
        told.addAll(codes(text(SOURCES.resolve("receivable/RecoveryEvents.java"))));
        told.removeAll(NO_EVENTS);
        assertThat(read("deal.properties").stringPropertyNames().stream()
                        .filter(key -> key.startsWith(EVENT))
                        .map(key -> key.substring(EVENT.length())))
                .containsExactlyInAnyOrderElementsOf(told);
    }

    @Test
    void theFrenchNamesOfGroupsAndUnitsAreThoseThatAreKept() throws IOException {
        Map<String, String> kept = new TreeMap<>();
        Groups.NAMES.forEach((id, name) -> kept.put("group." + id, name));
        Arrays.stream(Unit.values()).forEach(unit -> {
            kept.put(unit.messageKey(), unit.label());
            kept.put(unit.symbolKey(), unit.symbol());
        });
        Properties said = read("platform.properties");
        said.putAll(read("catalog.properties"));
        kept.forEach((key, name) -> assertThat(said.getProperty(key)).as(key).isEqualTo(name));
    }

    private static Set<String> codes(String source) {
        return CODE.matcher(source)
                .results()
                .map((MatchResult code) -> code.group(1))
                .collect(Collectors.toSet());
    }

    private static Properties read(String bundle) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(MESSAGES.resolve(bundle), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
