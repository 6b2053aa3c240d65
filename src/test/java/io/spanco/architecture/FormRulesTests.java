package io.spanco.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every form has to keep so that Tasklist 7.24 shows it, in French, and task actions find their variables. */
class FormRulesTests {

    private static final Path FORMS = Path.of("forms");

    private static final Set<String> TASKS = Set.of(
            "start-deal",
            "qualify-suspect",
            "discover-need",
            "decide-next-step",
            "prepare-quote",
            "approve-quote",
            "record-answer",
            "follow-up",
            "plan-order",
            "prepare-delivery",
            "confirm-delivery",
            "perform-operation",
            "prepare-purchase",
            "approve-purchase",
            "receive-goods",
            "check-supplier-invoice",
            "prepare-invoice",
            "call-customer",
            "settle-dispute",
            "decide-write-off",
            "correct-recipient");

    /** The field types of the form-js inside Tasklist 7.24; one unknown type makes the whole form fail. */
    private static final Set<String> SUPPORTED_TYPES = Set.of(
            "text",
            "html",
            "image",
            "separator",
            "spacer",
            "iframe",
            "textfield",
            "textarea",
            "number",
            "checkbox",
            "datetime",
            "select",
            "radio",
            "checklist",
            "taglist",
            "table",
            "expression",
            "group",
            "dynamiclist",
            "button");

    private static final Set<String> UNLABELLED =
            Set.of("text", "html", "image", "separator", "spacer", "iframe", "expression", "datetime");

    private static final Pattern TEMPLATE = Pattern.compile("\\{\\{(?:if )?(\\w+)");
    private static final Pattern FORM_REF = Pattern.compile("camunda:formRef=\"([^\"]+)\"");
    private static final Pattern STRAIGHT_OR_UNSPACED = Pattern.compile("'|[^\\u00a0/:] ?[:;!?»](\\s|$)|\\p{L}!");

    static Stream<String> forms() throws IOException {
        try (Stream<Path> files = Files.list(FORMS)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".form"))
                    .map(name -> name.substring(0, name.length() - ".form".length()))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @Test
    void everyUserTaskHasItsForm() throws IOException {
        assertThat(forms()).containsExactlyInAnyOrderElementsOf(TASKS);
    }

    @Test
    void everyFormThatADiagramNamesExists() throws IOException {
        Set<String> named = new TreeSet<>();
        try (Stream<Path> files =
                Files.isDirectory(Path.of("processes")) ? Files.list(Path.of("processes")) : Stream.empty()) {
            for (Path diagram :
                    files.filter(file -> file.toString().endsWith(".bpmn")).toList()) {
                Matcher reference = FORM_REF.matcher(Files.readString(diagram));
                while (reference.find()) {
                    named.add(reference.group(1));
                }
            }
        }
        assertThat(TASKS).containsAll(named);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void theIdIsTheNameOfTheFile(String form) throws IOException {
        JsonNode schema = read(form);
        assertThat(schema.path("id").asText()).isEqualTo(form);
        assertThat(schema.path("schemaVersion").asInt()).isLessThanOrEqualTo(16);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void tasklistKnowsEveryFieldType(String form) throws IOException {
        assertThat(components(read(form)))
                .allSatisfy(field ->
                        assertThat(SUPPORTED_TYPES).contains(field.path("type").asText()));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void idsAreUnique(String form) throws IOException {
        assertThat(components(read(form)).stream().map(field -> field.path("id").asText()))
                .doesNotHaveDuplicates()
                .doesNotContain("");
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyLabelIsThereAndInFrenchTypography(String form) throws IOException {
        for (JsonNode field : components(read(form))) {
            if (!UNLABELLED.contains(field.path("type").asText())) {
                assertThat(field.path("label").asText())
                        .as(field.path("id").asText())
                        .isNotBlank();
            }
            for (String text : texts(field)) {
                assertThat(text.replaceAll("\\{\\{.*?}}|\\]\\([^)]*\\)", "x"))
                        .as(field.path("id").asText())
                        .isNotBlank()
                        .doesNotContainPattern(STRAIGHT_OR_UNSPACED);
            }
        }
    }

    /** form-js does not submit the rows that a collapsed list hides. */
    @ParameterizedTest
    @MethodSource("forms")
    void listsAreNeverCollapsed(String form) throws IOException {
        assertThat(components(read(form)).stream()
                        .filter(field -> field.path("type").asText().equals("dynamiclist")))
                .allSatisfy(list ->
                        assertThat(list.path("disableCollapse").asBoolean()).isTrue());
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyVariableIsInTheContract(String form) throws IOException {
        String contract = Files.readString(Path.of("docs/forms.md"));
        String common = section(contract, "\n## Communes", "\n## ");
        String own = section(contract, "\n### " + form + "\n", "\n##");
        for (String variable : variables(read(form))) {
            assertThat(own + common).as(form).contains("`" + variable + "`");
        }
    }

    private static JsonNode read(String form) throws IOException {
        return new ObjectMapper().readTree(FORMS.resolve(form + ".form").toFile());
    }

    private static List<JsonNode> components(JsonNode parent) {
        List<JsonNode> found = new ArrayList<>();
        for (JsonNode field : parent.path("components")) {
            found.add(field);
            found.addAll(components(field));
        }
        return found;
    }

    private static List<String> texts(JsonNode field) {
        List<String> found = new ArrayList<>();
        for (String property : List.of("text", "label", "description", "dateLabel", "timeLabel")) {
            if (field.has(property)) {
                found.add(field.get(property).asText());
            }
        }
        field.path("values").forEach(value -> found.add(value.path("label").asText()));
        field.path("columns").forEach(column -> found.add(column.path("label").asText()));
        return found;
    }

    private static Set<String> variables(JsonNode schema) {
        Set<String> found = new TreeSet<>();
        for (JsonNode field : schema.path("components")) {
            Stream.of("key", "path", "valuesKey", "dataSource")
                    .filter(field::has)
                    .map(property -> field.get(property).asText().replaceFirst("^=", ""))
                    .forEach(found::add);
        }
        String all = components(schema).stream()
                .flatMap(field -> texts(field).stream())
                .collect(Collectors.joining("\n"));
        Matcher template = TEMPLATE.matcher(all);
        while (template.find()) {
            found.add(template.group(1));
        }
        return found;
    }

    private static String section(String text, String from, String to) {
        int start = text.indexOf(from);
        assertThat(start).as("docs/forms.md: " + from.strip()).isNotNegative();
        int end = text.indexOf(to, start + from.length());
        return text.substring(start, end < 0 ? text.length() : end);
    }
}
