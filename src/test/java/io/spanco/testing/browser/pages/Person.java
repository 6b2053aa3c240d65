package io.spanco.testing.browser.pages;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.LoadState;
import io.spanco.testing.browser.Chromium;
import java.util.List;

/** Somebody who has signed in and looks at our pages. No page that is opened may scroll sideways. */
public final class Person implements AutoCloseable {

    private final Page page;

    private Person(Page page) {
        this.page = page;
    }

    public static Person signedIn(int port, String login, Window window) {
        Page page = Chromium.visitor(port);
        page.setViewportSize(window.width, window.height);
        page.navigate("/login");
        page.locator("#username").fill(login);
        page.locator("#password").fill(login);
        Person person = new Person(page);
        person.send(page.locator("form button.btn-primary"));
        return person;
    }

    public Person open(String path) {
        page.navigate(path);
        settle();
        return this;
    }

    public Page page() {
        return page;
    }

    /** What is seen at this selector; hidden twins, such as those of the other width, do not count. */
    public Locator see(String selector) {
        return page.locator(selector + " >> visible=true");
    }

    /** Follows a link or sends a form, and waits for the page that answers. */
    public void send(Locator button) {
        try {
            page.waitForNavigation(button::click);
        } catch (TimeoutError late) {
            throw new AssertionError("no page answers at " + page.url() + ", which says " + refusals(), late);
        }
        if (!refusals().isEmpty()) {
            throw new AssertionError("refused at " + page.url() + ": " + refusals());
        }
        settle();
    }

    private List<String> refusals() {
        return page.locator("#error-summary, .field-error:visible").allInnerTexts();
    }

    /** Opens a small form; it lies over the page. */
    public Locator dialog(Locator opener) {
        opener.click();
        Locator dialog = page.locator("dialog[open]");
        dialog.waitFor();
        return dialog;
    }

    /** Follows an entry of "Nouveau", which stands above the page or, on a telephone, below it. */
    public void create(String what) {
        see("summary:has-text('Nouveau')").click();
        send(see("a[data-new]:has-text('" + what + "')"));
    }

    /** The texts at this selector, without the spaces and breaks between their parts. */
    public List<String> texts(String selector) {
        return page.locator(selector).allTextContents().stream()
                .map(text -> text.replaceAll("[\\s\\u00a0]+", " ").strip())
                .toList();
    }

    private void settle() {
        page.waitForLoadState(LoadState.NETWORKIDLE);
        int beyond =
                ((Number) page.evaluate("() => document.documentElement.scrollWidth - window.innerWidth")).intValue();
        if (beyond > 0) {
            throw new AssertionError(page.url() + " scrolls sideways by " + beyond + " pixels");
        }
    }

    @Override
    public void close() {
        page.context().close();
    }
}
