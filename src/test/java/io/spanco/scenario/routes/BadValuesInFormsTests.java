package io.spanco.scenario.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.spanco.testing.OnDemoData;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Every form of every page takes bad values in each of its fields: it never fails, it comes again with a sentence beside the
 * field and what was typed, and nothing is saved. The forms are read off the pages, so that a new one is tried, too.
 */
@OnDemoData
class BadValuesInFormsTests {

    /** There are more; fewer mean that the walk no longer finds them. */
    private static final int FORMS = 30;

    private static final Set<Integer> REFUSALS = Set.of(400, 404, 409, 413, 422);

    @Autowired
    MockMvc browser;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void noFormFailsOverABadValueOrSavesIt() throws Exception {
        List<String> complaints = new ArrayList<>();
        Collection<PageForm> forms = forms();
        assertThat(forms).hasSizeGreaterThan(FORMS);
        for (PageForm form : forms) {
            Map<String, String> before = Rows.in(jdbc);
            form.fields()
                    .forEach(field -> BadValue.refusedBy(field)
                            .forEach(
                                    bad -> complaints.addAll(wrong(form, field, bad, send(form, field, bad.value())))));
            if (!Rows.in(jdbc).equals(before)) {
                complaints.add(form + " saved something: " + Rows.changed(before, Rows.in(jdbc)));
            }
            form.fields()
                    .forEach(field -> BadValue.perhapsTakenBy(field)
                            .forEach(value -> complaints.addAll(survived(form, field, value))));
        }
        assertThat(complaints).isEmpty();
    }

    private Collection<PageForm> forms() throws Exception {
        Map<String, PageForm> forms = new TreeMap<>();
        for (Walk.Opened page : DemoPages.all(browser, jdbc)) {
            PageForm.on(page.html()).forEach(form -> forms.putIfAbsent(form.kind(), form));
        }
        return forms.values();
    }

    private List<String> wrong(PageForm form, Element field, BadValue bad, MockHttpServletResponse answer) {
        String what = form + " " + field.attr("name") + "=" + bad + ": ";
        int status = answer.getStatus();
        if (!REFUSALS.contains(status)) {
            return List.of(what + status);
        }
        return status != 422 || field.attr("type").equals("hidden")
                ? List.of()
                : again(bad, field, answer).stream().map(what::concat).toList();
    }

    /** What the page lacks that comes again. */
    private static List<String> again(BadValue bad, Element field, MockHttpServletResponse answer) {
        List<String> missing = new ArrayList<>();
        String name = field.attr("name");
        Document page = Jsoup.parse(text(answer));
        if (page.selectFirst("[data-back]") != null && field.attr("type").equals("date")) {
            // A day that is picked at the head of a page: a page of its own says it and goes back.
            return missing;
        }
        boolean typed = !field.tagName().equals("select") && !field.attr("type").equals("radio");
        String sentences = page.select(".field-error, .note-error").text();
        if (sentences.isBlank()) {
            missing.add("no sentence");
        } else if (sentences.matches(".*(convert|must |invalid|null|Exception).*")) {
            missing.add("not said to a person: " + sentences);
        } else if (typed
                && page.selectFirst(".note-error [href=#" + name + "]") != null
                && page.getElementById(name + "-error") == null) {
            missing.add("no sentence beside the field: " + sentences);
        }
        if (typed && bad.isKept()) {
            boolean kept = page.getElementsByAttributeValue("name", name).stream()
                    .anyMatch(
                            control -> control.val().strip().equals(bad.value().strip()));
            if (!kept) {
                missing.add("what was typed is lost");
            }
        }
        return missing;
    }

    /** Sent in a transaction that comes to nothing, for it may be right. */
    private List<String> survived(PageForm form, Element field, String value) {
        MockHttpServletResponse answer = new TransactionTemplate(transactions).execute(outcome -> {
            outcome.setRollbackOnly();
            return send(form, field, value);
        });
        String what = form + " " + field.attr("name") + "=" + value + ": ";
        if (answer.getStatus() >= 500) {
            return List.of(what + answer.getStatus());
        }
        return text(answer).contains(BadValue.SCRIPT) ? List.of(what + "comes as a script") : List.of();
    }

    private MockHttpServletResponse send(PageForm form, Element field, String value) {
        try {
            return browser.perform(
                            form.with(field, value).with(Role.ADMIN.signedIn()).with(csrf()))
                    .andReturn()
                    .getResponse();
        } catch (Exception failure) {
            MockHttpServletResponse broken = new MockHttpServletResponse();
            broken.setStatus(500);
            System.err.println(form + " " + field.attr("name") + ": " + failure);
            return broken;
        }
    }

    private static String text(MockHttpServletResponse answer) {
        return new String(answer.getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
