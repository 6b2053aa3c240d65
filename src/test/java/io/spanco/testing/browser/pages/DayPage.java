package io.spanco.testing.browser.pages;

import com.microsoft.playwright.Locator;
import java.util.List;

/** What waits for somebody and for the team. */
public final class DayPage {

    private final Person person;

    private DayPage(Person person) {
        this.person = person;
    }

    public static DayPage of(Person person) {
        person.open("/?view=MINE");
        return new DayPage(person);
    }

    /** @return titles of the tasks of a deal, or of whatever the text names */
    public List<String> about(String text) {
        return person.texts(".desk-task:has-text('" + text + "') .title");
    }

    /** Follows the task, one's own or one of the team's, to the page where it is done. */
    public void follow(String title, String about) {
        if (task(title, about).count() == 0) {
            person.open("/?view=TEAM");
        }
        person.send(task(title, about).locator("[data-row-action]"));
    }

    private Locator task(String title, String about) {
        return person.see(".desk-task:has-text('" + title + "'):has-text('" + about + "')");
    }
}
