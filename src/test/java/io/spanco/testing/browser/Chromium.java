package io.spanco.testing.browser;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The installed Chromium, one driver a JVM; the system property {@code spanco.test.chromium} names another program. A
 * machine without it skips the tests that need it and says so; one that builds for everybody (environment variable
 * {@code CI}) fails.
 */
public final class Chromium {

    private static final Path PROGRAM = Path.of(System.getProperty("spanco.test.chromium", "/usr/bin/chromium"));
    private static final double PATIENCE = 60_000;
    private static Browser browser;

    private Chromium() {}

    /** @return a fresh session of a French visitor, nobody signed in; close it at the end */
    public static synchronized Page visitor(int port) {
        BrowserContext context = browser()
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL("http://localhost:" + port)
                        .setLocale("fr-FR")
                        .setTimezoneId("Europe/Paris")
                        .setViewportSize(1440, 1000));
        context.setDefaultTimeout(PATIENCE);
        return context.newPage();
    }

    /** A session on which one of the demo accounts has signed in by the sign-in page. */
    public static Page signedIn(int port, String login) {
        Page page = visitor(port);
        page.navigate("/login");
        page.locator("#username").fill(login);
        page.locator("#password").fill(login);
        page.locator("form button.btn-primary").click();
        page.waitForURL(url -> !url.contains("/login"));
        return page;
    }

    private static Browser browser() {
        if (browser == null) {
            requireProgram();
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
            Playwright driver = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            Runtime.getRuntime().addShutdownHook(new Thread(driver::close));
            browser = driver.chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(PROGRAM)
                            .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
        }
        return browser;
    }

    private static void requireProgram() {
        if (Files.isExecutable(PROGRAM)) {
            return;
        }
        String message = "There is no Chromium at " + PROGRAM + ": install it, or set -Dspanco.test.chromium=…";
        if (System.getenv("CI") != null) {
            fail(message);
        }
        System.err.println("SKIPPED, a test in a browser. " + message);
        abort(message);
    }
}
