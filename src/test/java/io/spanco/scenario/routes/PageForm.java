package io.spanco.scenario.routes;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * A form of a page, each field filled in: with what it came with, else with something right.
 *
 * @param fields those that are tried: of the rows of a list the first
 */
record PageForm(
        Route route, String action, MultiValueMap<String, String> values, List<Element> fields, Element element) {

    private static final Map<String, String> NEEDED_CHOICE =
            Map.of("reason", "REFUSED|LOSE|false", "followUpOn", "NONE", "customerReference", "ACCEPTED|ACCEPT");

    private static final List<Route> TARGETS = Route.all().stream()
            .filter(route -> route.method() == HttpMethod.POST)
            .toList();

    /** The forms that change something. */
    static Stream<PageForm> on(Document page) {
        return page.select("form").stream()
                .filter(form -> form.attr("method").equalsIgnoreCase("post"))
                .flatMap(form -> Route.serving(TARGETS, form.attr("action").replaceFirst("\\?.*", ""))
                        .map(route -> read(route, form))
                        .stream());
    }

    private static PageForm read(Route route, Element form) {
        MultiValueMap<String, String> values = new LinkedMultiValueMap<>();
        List<Element> named = form.select("input[name], select[name], textarea[name]").stream()
                .filter(control -> !control.attr("name").equals("_csrf"))
                .toList();
        named.stream()
                .filter(control -> !control.attr("type").matches("file|submit|button"))
                .filter(control -> !control.attr("type").matches("radio|checkbox") || control.hasAttr("checked"))
                .forEach(control -> values.add(control.attr("name"), BadValue.instead(control)));
        named.stream()
                .filter(control -> control.attr("type").equals("radio"))
                .filter(control -> !values.containsKey(control.attr("name")))
                .forEach(control -> values.add(control.attr("name"), control.val()));
        Set<String> seen = new HashSet<>();
        List<Element> tried = named.stream()
                .filter(control -> !control.attr("type").matches("file|submit|button"))
                .filter(control -> !control.attr("name").matches(".*\\[[1-9]\\d*].*"))
                .filter(control -> seen.add(control.attr("name")))
                .toList();
        return new PageForm(route, form.attr("action"), values, tried, form);
    }

    /** Forms of one kind post the same fields to the same route. */
    String kind() {
        return route.name() + " "
                + fields.stream().map(field -> field.attr("name")).sorted().collect(Collectors.joining(" "));
    }

    /** The form sent as the browser would, with this value in one field; null leaves it out. */
    AbstractMockHttpServletRequestBuilder<?> with(Element field, String value) {
        MultiValueMap<String, String> sent = new LinkedMultiValueMap<>(values);
        sent.remove(field.attr("name"));
        if (value != null) {
            sent.add(field.attr("name"), value);
        }
        chooseWhatAsksFor(field.attr("name"), sent);
        AbstractMockHttpServletRequestBuilder<?> request =
                element.select("[type=file]").isEmpty()
                        ? post(URI.create(action))
                        : multipart(URI.create(action))
                                .file(new MockMultipartFile("file", "plan.txt", "text/plain", new byte[] {65, 66}));
        if (element.hasAttr("hx-post")) {
            request.header("HX-Request", "true");
        }
        return request.params(sent).accept("text/html", "*/*");
    }

    /** A reason is read only with the choice that needs one. */
    private void chooseWhatAsksFor(String name, MultiValueMap<String, String> sent) {
        String choice = NEEDED_CHOICE.getOrDefault(name, "");
        element.select("[type=radio]").stream()
                .filter(radio -> radio.val().matches(choice))
                .forEach(radio -> sent.set(radio.attr("name"), radio.val()));
    }

    @Override
    public String toString() {
        return route.name();
    }
}
