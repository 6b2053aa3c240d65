package io.spanco.scenario.routes;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.spanco.testing.StatementCounter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Opens the pages along their links, as the administrator, some of each kind. A page that no link leads to is opened for
 * something that another page named.
 */
final class Walk {

    /** How many pages of a kind are opened at most. */
    private static final int OF_A_KIND = 3;

    /** They show nothing of their own. */
    static final Set<String> LEADS_ON = Set.of("/deliveries/of/{source}", "/quotes/{reference}/compare");

    /** The demonstration has no draft of an invoice to be previewed. */
    static final Set<String> SHOWS_NOTHING = Set.of("/invoices/{reference}/preview");

    /** How many things are tried for a page that no link leads to. */
    private static final int TRIES = 40;

    /**
     * A page that was opened.
     *
     * @param statements what its thread asked of the database, in that order
     */
    record Opened(Route route, String address, byte[] content, List<String> statements) {

        Document html() {
            return Jsoup.parse(new String(content, StandardCharsets.UTF_8));
        }
    }

    private final MockMvc browser;
    private final List<Route> routes =
            Route.all().stream().filter(Route::isPage).toList();
    private final Queue<String> ahead = new ArrayDeque<>(List.of("/", "/login"));
    private final Set<String> met = new HashSet<>(ahead);
    private final Map<Route, Integer> asked = new HashMap<>();
    private final List<Opened> opened = new ArrayList<>();

    Walk(MockMvc browser) {
        this.browser = browser;
    }

    /** All that was opened; every page of the table of rights is among them, unless there is nothing to show on it. */
    List<Opened> pages() throws Exception {
        follow();
        for (Route route : routes) {
            if (!LEADS_ON.contains(route.pattern())
                    && !SHOWS_NOTHING.contains(route.pattern())
                    && opened.stream().noneMatch(page -> page.route().equals(route))) {
                seek(route);
                follow();
            }
        }
        return List.copyOf(opened);
    }

    private void follow() throws Exception {
        while (!ahead.isEmpty()) {
            String address = ahead.remove();
            Optional<Route> route = Route.serving(
                    routes, UriComponentsBuilder.fromUriString(address).build().getPath());
            if (route.isPresent() && asked.merge(route.get(), 1, Integer::sum) <= OF_A_KIND) {
                open(route.get(), address);
            }
        }
    }

    private void seek(Route route) throws Exception {
        List<String> things = route.variables() == 0 ? List.of("") : things(route);
        for (String thing : things) {
            if (open(route, route.of(thing) + query(route))) {
                return;
            }
        }
    }

    /** What some pages cannot do without. */
    private static String query(Route route) {
        return switch (route.pattern()) {
            case "/search", "/lines/products" -> "?q=e";
            case "/deals/new/companies" -> "?companyName=e";
            case "/statistics/list" -> "?fact=OPENED";
            case "/accounting/batches/new" -> "?from=2020-01-01&to=2020-01-31";
            case "/deals/{number}/history" -> "?before=999999";
            default -> "";
        };
    }

    /** What stands for the first variable of the pattern: of pages that begin alike, then of any. */
    private List<String> things(Route route) {
        return Stream.concat(met.stream().filter(address -> address.startsWith(route.beginning())), met.stream())
                .flatMap(address -> routes.stream().flatMap(other -> other.firstIn(address).stream()))
                .filter(route::takes)
                .distinct()
                .limit(TRIES)
                .toList();
    }

    private boolean open(Route route, String address) throws Exception {
        return shown(route, address, false) || shown(route, address, true);
    }

    /** @param block as htmx asks for a block of another page */
    private boolean shown(Route route, String address, boolean block) throws Exception {
        var request = get(URI.create(address)).accept("text/html", "*/*");
        if (route.audience() != Audience.PUBLIC) {
            request.with(Role.ADMIN.signedIn());
        }
        if (block) {
            request.header("HX-Request", "true");
        }
        MockHttpServletResponse[] answer = new MockHttpServletResponse[1];
        List<String> statements = StatementCounter.during(() -> answer[0] = perform(request));
        if (answer[0].getStatus() != 200) {
            return false;
        }
        Opened page = new Opened(route, address, answer[0].getContentAsByteArray(), statements);
        opened.add(page);
        page.html().select("[href], [hx-get], [data-panel], [data-source]").forEach(this::meet);
        return true;
    }

    private MockHttpServletResponse perform(RequestBuilder request) {
        try {
            return browser.perform(request).andReturn().getResponse();
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }

    private void meet(Element element) {
        Stream.of("href", "hx-get", "data-panel", "data-source")
                .map(element::attr)
                .filter(address -> address.startsWith("/"))
                .map(address -> address.replaceFirst("#.*", ""))
                .filter(met::add)
                .forEach(ahead::add);
    }
}
