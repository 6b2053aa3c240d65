package io.spanco.scenario.routes;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** A line of {@code routes.txt}: an address of the application and who may use it. */
record Route(HttpMethod method, String pattern, Audience audience) {

    /** A variable of a pattern, with or without an expression of its own. */
    static final String VARIABLE = "\\{\\w+(?::(?:[^{}]|\\{[^}]*})*)?}";

    /** All that the table names. */
    static List<Route> all() {
        try (BufferedReader table = new BufferedReader(
                new InputStreamReader(Route.class.getResourceAsStream("/routes.txt"), StandardCharsets.UTF_8))) {
            return table.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" +"))
                    .map(part -> new Route(HttpMethod.valueOf(part[0]), part[1], Audience.valueOf(part[2])))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The most exact of these routes that serves the path. */
    static Optional<Route> serving(List<Route> routes, String path) {
        return routes.stream()
                .filter(route -> path.matches(route.expression()))
                .min(Comparator.comparing(Route::variables));
    }

    /** The pattern as a regular expression with a group for each variable. */
    private String expression() {
        return Arrays.stream(pattern.split(VARIABLE, -1)).map(Pattern::quote).collect(Collectors.joining("([^/]+)"));
    }

    int variables() {
        return pattern.split(VARIABLE, -1).length - 1;
    }

    /** What every path of the route begins with. */
    String beginning() {
        return pattern.split(VARIABLE, -1)[0];
    }

    /** The path that has this in the place of every variable. */
    String of(String thing) {
        return pattern.replaceAll(VARIABLE, Matcher.quoteReplacement(thing));
    }

    /** Whether this may stand for its variable: some are numbers. */
    boolean takes(String thing) {
        return !pattern.contains("\\d") || thing.matches("\\d+");
    }

    /** What stands for the first variable in the path of an address, if the route serves it. */
    Optional<String> firstIn(String address) {
        Matcher path = Pattern.compile(expression()).matcher(address.replaceFirst("\\?.*", ""));
        return path.matches() && path.groupCount() > 0 ? Optional.of(path.group(1)) : Optional.empty();
    }

    boolean reads() {
        return method == HttpMethod.GET;
    }

    boolean isApi() {
        return pattern.startsWith("/api/");
    }

    boolean isPage() {
        return reads()
                && !isApi()
                && !pattern.contains("/attachments/")
                && !pattern.matches(".*(/pdf|/docx|/file|/fec|\\.[a-z]+)");
    }

    String name() {
        return method + " " + pattern;
    }

    /** As a browser or a program would ask, with nothing filled in. */
    AbstractMockHttpServletRequestBuilder<?> asked(String path) {
        URI address = URI.create(path);
        if (!reads() && pattern.endsWith("/attachments")) {
            return multipart(address).file(new MockMultipartFile("file", "note.txt", "text/plain", new byte[0]));
        }
        AbstractMockHttpServletRequestBuilder<?> request = request(method, address);
        boolean json = isApi() || pattern.endsWith("/content");
        if (!reads() && json) {
            request.contentType(MediaType.APPLICATION_JSON).content("{}");
        } else if (!reads()) {
            request.contentType(MediaType.APPLICATION_FORM_URLENCODED);
        }
        return isApi() ? request : request.accept(MediaType.TEXT_HTML, MediaType.ALL);
    }
}
