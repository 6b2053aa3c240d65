package io.spanco.scenario.routes;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** A line of {@code routes.txt}: an address of the application and who may use it. */
record Route(HttpMethod method, String pattern, Audience audience) {

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
