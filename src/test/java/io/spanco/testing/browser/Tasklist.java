package io.spanco.testing.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.regex.Pattern;

/** Camunda's Tasklist and the form it shows, as one person sees them. */
public final class Tasklist implements AutoCloseable {

    /** Typed with a comma; form-js then shows a point. */
    private static final Pattern DECIMAL = Pattern.compile("\\d+,\\d+");

    private static final int ATTEMPTS = 10;
    private static final int MILLIS_TO_BE_DROPPED = 150;

    private static final double SETTLING = 1_500;
    private static final String PATH = "/camunda/app/tasklist/default/";
    private final Page page;

    private Tasklist(Page page) {
        this.page = page;
    }

    public static Tasklist of(int port, String login) {
        Page page = Chromium.signedIn(port, login);
        page.navigate(PATH);
        return new Tasklist(page);
    }

    /** Opens the start form of a process. */
    public void choose(String process) {
        page.getByText("Démarrer un processus").first().click();
        page.locator(".modal-content")
                .getByText(process, new Locator.GetByTextOptions().setExact(true))
                .click();
        page.locator(".fjs-container").waitFor();
    }

    /** Sends the start form. */
    public void start() {
        page.locator(".modal-footer .btn-primary:visible").click();
        page.locator(".modal-content").waitFor(hidden());
    }

    /** Tries to send the start form, and puts away what Tasklist must say instead. */
    public void startRefused(String sentence) {
        page.locator(".modal-footer .btn-primary:visible").click();
        Locator said = page.locator(".modal-content .alert-danger, [notifications-panel] .alert-danger")
                .first();
        assertThat(said).containsText(sentence);
        said.locator("button.close:visible").click();
        said.waitFor(hidden());
    }

    /** Opens a task and takes it, unless it is taken already. */
    public void open(String task) {
        page.navigate("about:blank");
        page.navigate(PATH + "#/?task=" + task);
        page.locator("li.assignee").first().waitFor();
        Locator claim = page.locator("button.claim");
        if (claim.isVisible()) {
            claim.click();
            claim.waitFor(hidden());
            page.reload();
        }
        page.locator(".fjs-container").waitFor();
        complete().waitFor();
    }

    public Tasklist fill(String label, String value) {
        return fill(label, 0, value);
    }

    /**
     * What the library drops, because it is still setting the row up, is typed again, as a person would.
     *
     * @param row of a repeated list, from 0
     */
    public Tasklist fill(String label, int row, String value) {
        Locator field = field(label).nth(row);
        String shown = DECIMAL.matcher(value).matches() ? value.replace(',', '.') : value;
        for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
            field.fill(value);
            field.blur();
            page.waitForTimeout(MILLIS_TO_BE_DROPPED);
            if (field.inputValue().equals(shown)) {
                return this;
            }
        }
        field.fill(value);
        field.blur();
        assertThat(field).hasValue(shown);
        return this;
    }

    public Tasklist choose(String label, int row, String option) {
        page.locator(".fjs-form-field-select")
                .filter(new Locator.FilterOptions().setHasText(label))
                .nth(row)
                .locator(".fjs-input-group")
                .click();
        page.locator(".fjs-dropdownlist-item")
                .filter(new Locator.FilterOptions().setHasText(option))
                .first()
                .click();
        return this;
    }

    public Tasklist tick(String option) {
        page.locator(".fjs-container label")
                .filter(new Locator.FilterOptions().setHasText(option))
                .first()
                .click();
        return this;
    }

    /**
     * Adds a row to the list and waits until it shows what it starts with. The library goes on setting the row up for a
     * moment and drops what is typed meanwhile; a person is slower than that.
     */
    public Tasklist addRow(String label, String start) {
        int before = rows(label);
        page.locator(".fjs-repeat-render-add").first().click();
        assertThat(field(label).nth(before)).hasValue(start);
        page.waitForTimeout(SETTLING);
        return this;
    }

    public int rows(String label) {
        return field(label).count();
    }

    public String value(String label) {
        return field(label).first().inputValue();
    }

    /** Completes the task; Tasklist must take it away. */
    public void done() {
        complete().click();
        page.waitForCondition(() -> refusal().isVisible() || !complete().isVisible());
        if (refusal().isVisible()) {
            throw new AssertionError("Tasklist refuses: " + refusal().innerText());
        }
    }

    /** Tries to complete the task, and puts away what Tasklist must say instead. */
    public void refused(String sentence) {
        complete().click();
        assertThat(refusal()).containsText(sentence);
        refusal().locator("button.close:visible").click();
        refusal().waitFor(hidden());
    }

    private Locator refusal() {
        return page.locator("[notifications-panel] .alert-danger").first();
    }

    @Override
    public void close() {
        page.context().close();
    }

    private Locator complete() {
        return page.locator("button[ng-click='complete()']");
    }

    private Locator field(String label) {
        return page.locator(".fjs-container input, .fjs-container textarea")
                .and(page.getByLabel(Pattern.compile("^\\s*" + label)));
    }

    private static Locator.WaitForOptions hidden() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN);
    }
}
