package io.spanco.scenario.routes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.spanco.testing.Today;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;

/** The bodies that the description of the REST interface knows, right and with a bad value in one field. */
final class ApiBodies {

    /** @param field path of the bad value, null when the body as a whole is bad */
    record Attempt(String body, String field, String value) {

        @Override
        public String toString() {
            return field + "=" + (value.length() > 60 ? value.substring(0, 20) + "… (" + value.length() + ")" : value);
        }
    }

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** More than any document may have. */
    private static final int TOO_MANY = 5_000;

    private static final Map<String, String> RIGHT = Map.of(
            "email", "anne@client.example",
            "to", "anne@client.example",
            "siren", "732829320",
            "vatNumber", "FR44732829320",
            "siret", "73282932000074",
            "iban", "FR7630006000011234567890189",
            "country", "FR",
            "unit", "C62",
            "assignee", "atelier");

    private final JsonNode description;

    private ApiBodies(JsonNode description) {
        this.description = description;
    }

    static ApiBodies described() throws IOException {
        return new ApiBodies(JSON.readTree(Path.of("docs/openapi.json").toFile()));
    }

    boolean takes(Route route) {
        return route.method() != HttpMethod.GET && !schema(route).isMissingNode();
    }

    /** Bodies that have to be refused. */
    Stream<Attempt> refused(Route route) {
        Stream<Attempt> whole =
                Stream.of("{\"a\":", "[]", "\"texte\"", "{\"inconnu\":1}").map(body -> new Attempt(body, null, body));
        return Stream.concat(whole, attempts(route, false));
    }

    /** Bodies that may be right, depending on what the field means. */
    Stream<Attempt> perhapsTaken(Route route) {
        return Stream.concat(
                Stream.of(new Attempt("{}", null, "{}"), new Attempt("", null, "")), attempts(route, true));
    }

    private JsonNode schema(Route route) {
        String path = route.pattern().replaceAll(Route.VARIABLE, "{}");
        for (Map.Entry<String, JsonNode> described : description.get("paths").properties()) {
            if (described.getKey().replaceAll("\\{[^}]*}", "{}").equals(path)) {
                return resolved(described
                        .getValue()
                        .path(route.method().name().toLowerCase())
                        .path("requestBody")
                        .path("content")
                        .path("application/json")
                        .path("schema"));
            }
        }
        return NODES.missingNode();
    }

    private JsonNode resolved(JsonNode schema) {
        return schema.has("$ref") ? description.at(schema.get("$ref").asText().substring(1)) : schema;
    }

    private Stream<Attempt> attempts(Route route, boolean perhaps) {
        List<Attempt> attempts = new ArrayList<>();
        ObjectNode right = (ObjectNode) right("", schema(route));
        collect(right, right, "", schema(route), perhaps, attempts);
        return attempts.stream();
    }

    /** Something right for the schema. */
    private JsonNode right(String name, JsonNode schema) {
        if (schema.has("enum")) {
            return schema.get("enum").get(0);
        } else if (schema.has("pattern")) {
            return NODES.textNode(name.equals("vatRate") ? "20" : "1.00");
        }
        return switch (schema.path("type").asText()) {
            case "integer", "number" -> NODES.numberNode(1);
            case "boolean" -> NODES.booleanNode(true);
            case "array" -> NODES.arrayNode().add(right(name, resolved(schema.get("items"))));
            case "object" -> {
                ObjectNode object = NODES.objectNode();
                schema.path("properties")
                        .properties()
                        .forEach(
                                field -> object.set(field.getKey(), right(field.getKey(), resolved(field.getValue()))));
                yield object;
            }
            default ->
                NODES.textNode(
                        switch (schema.path("format").asText()) {
                            case "date" -> Today.inFrance().toString();
                            case "date-time" -> Today.inFrance().plusDays(3) + "T08:00:00+01:00";
                            default -> RIGHT.getOrDefault(name, "Essai");
                        });
        };
    }

    private void collect(
            ObjectNode root, ObjectNode object, String path, JsonNode schema, boolean perhaps, List<Attempt> into) {
        for (Map.Entry<String, JsonNode> field : schema.path("properties").properties()) {
            JsonNode kind = resolved(field.getValue());
            String at = path + field.getKey();
            JsonNode kept = object.get(field.getKey());
            values(field.getKey(), kind, perhaps).forEach(bad -> {
                object.set(field.getKey(), bad);
                into.add(new Attempt(root.toString(), at, bad.toString()));
            });
            if (perhaps) {
                object.remove(field.getKey());
                into.add(new Attempt(root.toString(), at, "(none)"));
            }
            object.set(field.getKey(), kept);
            if (kept instanceof ObjectNode inner) {
                collect(root, inner, at + ".", kind, perhaps, into);
            } else if (kept instanceof ArrayNode list && list.get(0) instanceof ObjectNode inner) {
                collect(root, inner, at + "[0].", resolved(kind.get("items")), perhaps, into);
            }
        }
    }

    private Stream<JsonNode> values(String name, JsonNode kind, boolean perhaps) {
        if (kind.has("enum")) {
            return perhaps ? texts("") : Stream.concat(texts("RIEN-DE-TEL"), Stream.of(NODES.numberNode(0)));
        } else if (kind.has("pattern")) {
            return perhaps
                    ? texts("-1", "0", "0.123456789")
                    : Stream.concat(
                            texts("abc", "9".repeat(40), "1e400000000", ""), Stream.of(NODES.booleanNode(true)));
        }
        return switch (kind.path("type").asText()) {
            case "integer" -> perhaps ? Stream.of(NODES.numberNode(-1), NODES.numberNode(0)) : badIntegers();
            case "boolean" ->
                perhaps ? Stream.of(NODES.nullNode()) : Stream.of(NODES.textNode("oui"), NODES.objectNode());
            case "array" ->
                perhaps ? Stream.of(NODES.arrayNode(), NODES.arrayNode().addNull()) : badLists(name, kind);
            case "object" ->
                perhaps ? Stream.of(NODES.objectNode()) : Stream.of(NODES.textNode("x"), NODES.arrayNode());
            default -> kind.has("format") ? days(perhaps) : badTexts(name, perhaps);
        };
    }

    private static Stream<JsonNode> badIntegers() {
        return Stream.of(
                NODES.textNode("abc"),
                NODES.numberNode(1.5),
                NODES.textNode(""),
                NODES.objectNode(),
                NODES.numberNode(new BigInteger("9".repeat(20))));
    }

    private Stream<JsonNode> badLists(String name, JsonNode kind) {
        ArrayNode many = NODES.arrayNode();
        JsonNode one = right(name, resolved(kind.get("items")));
        for (int index = 0; index < TOO_MANY; index++) {
            many.add(one);
        }
        Stream<JsonNode> lists = Stream.of(NODES.textNode("x"), NODES.objectNode(), many);
        return one.isTextual()
                ? Stream.concat(
                        lists,
                        Stream.of(
                                NODES.arrayNode().add(BadValue.INJECTION),
                                NODES.arrayNode().add("pas une adresse")))
                : lists;
    }

    private static Stream<JsonNode> days(boolean perhaps) {
        return perhaps
                ? texts("1970-01-01", "1970-01-01T00:00:00Z")
                : Stream.concat(
                        texts("demain", "2026-02-31", "31/12/2026", "9999-12-31", ""), Stream.of(NODES.objectNode()));
    }

    private static Stream<JsonNode> badTexts(String name, boolean perhaps) {
        if (perhaps) {
            return Stream.concat(
                    texts("", BadValue.SCRIPT, "x".repeat(300), "a\r\nBcc: autre@client.example"),
                    Stream.of(NODES.nullNode()));
        }
        Stream<JsonNode> bad = Stream.concat(
                texts(BadValue.TOO_LONG, "a\u0000b", "a\u0007b"), Stream.of(NODES.numberNode(5), NODES.objectNode()));
        Stream<String> key = name.equals("email")
                ? Stream.of(BadValue.INJECTION, "pas une adresse")
                : Stream.ofNullable(BadValue.WRONG_KEYS.get(name));
        return Stream.concat(bad, key.map(NODES::textNode));
    }

    private static Stream<JsonNode> texts(String... values) {
        return Stream.of(values).map(NODES::textNode);
    }
}
