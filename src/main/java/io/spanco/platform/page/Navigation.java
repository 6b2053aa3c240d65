package io.spanco.platform.page;

import io.spanco.platform.identity.CurrentUser;
import io.spanco.platform.identity.People;
import io.spanco.platform.identity.Right;
import io.spanco.platform.identity.TasklistFilters;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** What the frame of a page offers to the person signed in; called by the layout as {@code @navigation}. */
@Component("navigation")
class Navigation {

    private static final String TASKLIST = "/camunda/app/tasklist/default/";
    private static final Comparator<NavigationEntry> ORDER =
            Comparator.comparing(NavigationEntry::group).thenComparing(NavigationEntry::position);

    /** A verb and its entries. */
    record Section(NavigationGroup group, List<NavigationEntry> entries) {}

    /** Who counts what waits and who tells what is new, and Tasklist's views of what waits. */
    @Component
    record Counters(ObjectProvider<WaitingCounts> waiting, ObjectProvider<NewsBell> news, TasklistFilters tasklist) {}

    private final List<NavigationEntry> entries;
    private final List<CreationEntry> creations;
    private final List<HomeNotice> notices;
    private final Optional<SearchPage> search;
    private final Optional<WaitingCounts> waiting;
    private final Optional<NewsBell> news;
    private final TasklistFilters tasklist;
    private final CurrentUser user;
    private final People people;

    Navigation(
            ObjectProvider<NavigationEntry> entries,
            ObjectProvider<CreationEntry> creations,
            ObjectProvider<HomeNotice> notices,
            ObjectProvider<SearchPage> search,
            Counters counters,
            CurrentUser user,
            People people) {
        this.entries = entries.stream().sorted(ORDER).toList();
        this.creations = creations.stream()
                .sorted(Comparator.comparing(CreationEntry::position))
                .toList();
        this.notices = notices.stream().toList();
        this.search = search.stream().findFirst();
        this.waiting = counters.waiting().stream().findFirst();
        this.news = counters.news().stream().findFirst();
        this.tasklist = counters.tasklist();
        this.user = user;
        this.people = people;
    }

    /** The verbs that have an entry for this person, in order. */
    public List<Section> sections() {
        return List.of(NavigationGroup.values()).stream()
                .map(group -> new Section(
                        group,
                        allowed().stream().filter(e -> e.group() == group).toList()))
                .filter(section -> !section.entries().isEmpty())
                .toList();
    }

    /** At most three entries for the tab bar of a phone. */
    public List<NavigationEntry> tabs() {
        return allowed().stream().filter(e -> e.tabLabelKey() != null).limit(3).toList();
    }

    public List<CreationEntry> creations() {
        return creations.stream().filter(c -> mayOneOf(c.rights())).toList();
    }

    /** Address of the search page, null while there is none. */
    public String search() {
        return search.map(SearchPage::path).orElse(null);
    }

    /** What every page has to tell now. */
    public List<HomeNotice> notices() {
        return notices.stream()
                .filter(notice -> notice.isWanted().getAsBoolean())
                .toList();
    }

    /** What waits for me, null while nobody counts it. */
    public WaitingCounts waiting() {
        return waiting.orElse(null);
    }

    /** Address of Tasklist, which opens with what is mine: with what my team can take when only that is counted. */
    public String tasklist() {
        boolean team = waiting.filter(counts -> counts.tasks() > 0 && counts.taken() == 0)
                .isPresent();
        return team && tasklist.ofTeam() != null ? TASKLIST + "#/?filter=" + tasklist.ofTeam() : TASKLIST;
    }

    /** What has happened since the person last looked, null while nobody tells. */
    public NewsBell news() {
        return news.orElse(null);
    }

    /** Who is signed in: first and last name. */
    public String name() {
        return people.name(user.login());
    }

    /** Who is signed in, as the page greets them. */
    public String firstName() {
        return people.firstName(user.login());
    }

    public boolean supervises() {
        return user.may(Right.SEE_PROCESSES);
    }

    /** Whether the page being written belongs to the entry; the longest path wins. */
    public boolean isCurrent(NavigationEntry entry) {
        String address = address();
        return entry.covers(address)
                && entries.stream()
                        .filter(other -> other.covers(address))
                        .allMatch(other -> other.path().length() <= entry.path().length());
    }

    private List<NavigationEntry> allowed() {
        return entries.stream().filter(e -> mayOneOf(e.rights())).toList();
    }

    private boolean mayOneOf(Set<Right> rights) {
        return rights.isEmpty() || rights.stream().anyMatch(user::may);
    }

    private static String address() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? attributes
                        .getRequest()
                        .getRequestURI()
                        .substring(attributes.getRequest().getContextPath().length())
                : "";
    }
}
