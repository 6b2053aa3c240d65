package io.spanco.scenario.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.spanco.testing.SpancoTest;
import io.spanco.testing.StatementCounter;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.autoconfigure.web.servlet.MockMvcPrint;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** No address without a row in the table of rights, and none that lets in whom the table keeps out. */
@SpancoTest
@Import(StatementCounter.class)
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
class EveryRouteTests {

    private static final Set<Integer> REFUSES_WHAT_IS_UNKNOWN = Set.of(400, 404, 409, 422);

    private static ToldDeal told;

    @Autowired
    MockMvc browser;

    @Autowired
    ApplicationContext context;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @BeforeEach
    void tell() {
        if (told == null) {
            told = new ToldDeal(context);
        }
    }

    @Test
    void everyAddressHasARowAndEveryRowAnAddress() {
        Set<String> served = mappings.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().getBeanType().getPackageName().startsWith("io.spanco"))
                .flatMap(entry -> names(entry.getKey()))
                .collect(Collectors.toSet());
        assertThat(Route.all().stream().map(Route::name)).containsExactlyInAnyOrderElementsOf(served);
    }

    private static Stream<String> names(RequestMappingInfo mapping) {
        return mapping.getMethodsCondition().getMethods().stream()
                .flatMap(method -> mapping.getPatternValues().stream().map(pattern -> method + " " + pattern));
    }

    @Test
    void nobodyGetsInWithoutSigningIn() {
        assertThat(complaints(Route.all().stream().filter(route -> route.audience() != Audience.PUBLIC), route -> {
                    MockHttpServletResponse answer =
                            ask(route.asked(told.path(route.pattern())).with(csrf()));
                    boolean toSignIn = answer.getStatus() == 302
                            && answer.getRedirectedUrl().endsWith("/login");
                    return answer.getStatus() == 401 || !route.isApi() && toSignIn;
                }))
                .isEmpty();
    }

    @Test
    void whoHasNoRightIsRefusedAndWhoHasItIsNot() {
        List<String> complaints = Stream.of(false, true)
                .flatMap(allowed -> Stream.of(Role.values())
                        .flatMap(role -> Route.all().stream()
                                .filter(route -> route.audience().includes(role) == allowed)
                                .map(route -> rights(role, route, allowed))))
                .filter(complaint -> complaint != null)
                .toList();
        assertThat(complaints).isEmpty();
    }

    private String rights(Role role, Route route, boolean allowed) {
        int status = ask(route.asked(told.asked(route.pattern()))
                        .with(role.signedIn())
                        .with(csrf()))
                .getStatus();
        boolean right =
                allowed ? status != 403 && status < 500 : route.audience().refuses(status);
        return right ? null : role + " " + route.name() + " is " + (allowed ? "allowed" : "refused") + ": " + status;
    }

    @Test
    void whatIsToldIsThereForWhoAsksForAll() {
        ToldDeal another = new ToldDeal(context);
        assertThat(complaints(Route.all().stream().filter(Route::reads), route -> {
                    int status = ask(route.asked(another.asked(route.pattern())).with(Role.ADMIN.signedIn()))
                            .getStatus();
                    return status == 200 || status == 302 && route.isPage();
                }))
                .isEmpty();
    }

    @Test
    void whatDoesNotExistIsSaidSo() {
        assertThat(complaints(
                        Route.all().stream()
                                .filter(route -> route.pattern().contains("{"))
                                .filter(route -> route.audience() != Audience.PUBLIC),
                        route -> Stream.of("424242", "AF-2031-99999", "x-y")
                                .allMatch(unknown -> isSaidToBeUnknown(
                                        route,
                                        route.pattern().replaceAll(Route.VARIABLE, unknown)
                                                + told.query(route.pattern())))))
                .isEmpty();
    }

    /** What is a block of another page is asked for as that page does, and sends everybody else to it. */
    private boolean isSaidToBeUnknown(Route route, String path) {
        MockHttpServletResponse answer = ask(asAdmin(route, path));
        if (!route.reads()) {
            return REFUSES_WHAT_IS_UNKNOWN.contains(answer.getStatus());
        }
        if (answer.getStatus() == 302) {
            int there = ask(asAdmin(route, answer.getRedirectedUrl())).getStatus();
            int block = ask(asAdmin(route, path).header("HX-Request", "true")).getStatus();
            return there == 404 && (block == 404 || block == 302);
        }
        return answer.getStatus() == 404 || answer.getStatus() == 400 && route.isApi();
    }

    private static AbstractMockHttpServletRequestBuilder<?> asAdmin(Route route, String path) {
        return route.asked(path).with(Role.ADMIN.signedIn()).with(csrf());
    }

    @Test
    void noPageIsPostedToWithoutItsToken() {
        assertThat(complaints(
                        Route.all().stream().filter(route -> !route.reads() && !route.isApi()),
                        route -> ask(route.asked(told.path(route.pattern())).with(Role.ADMIN.signedIn()))
                                        .getStatus()
                                == 403))
                .isEmpty();
    }

    private interface Rule {
        boolean holds(Route route);
    }

    private static List<String> complaints(Stream<Route> routes, Rule rule) {
        return routes.filter(route -> !rule.holds(route)).map(Route::name).toList();
    }

    private MockHttpServletResponse ask(AbstractMockHttpServletRequestBuilder<?> request) {
        try {
            return browser.perform(request).andReturn().getResponse();
        } catch (Exception failure) {
            MockHttpServletResponse broken = new MockHttpServletResponse();
            broken.setStatus(500);
            System.err.println(failure);
            return broken;
        }
    }
}
