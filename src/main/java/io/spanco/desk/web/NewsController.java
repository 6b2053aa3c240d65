package io.spanco.desk.web;

import io.spanco.deal.EventWords;
import io.spanco.deal.EventWords.Said;
import io.spanco.desk.News;
import io.spanco.document.DocumentPaths;
import io.spanco.platform.identity.CurrentUser;
import io.spanco.platform.identity.People;
import io.spanco.platform.page.NewsBell;
import io.spanco.platform.text.French;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;

/** What the bell of the top bar opens; opening it takes the news as read. */
@Controller
class NewsController implements NewsBell {

    private static final String PATH = "/news";

    /**
     * @param document reference of the document concerned where the title does not name it, else null
     * @param by full name, null for the process itself
     */
    record Row(News.Item item, Said said, String document, String by) {}

    private final News news;
    private final EventWords events;
    private final People people;

    NewsController(News news, EventWords events, People people) {
        this.news = news;
        this.events = events;
        this.people = people;
    }

    @Override
    public int unread() {
        return news.unread();
    }

    @Override
    public String path() {
        return PATH;
    }

    @PostMapping(PATH)
    String look(Model model) {
        List<News.Item> newest = news.look();
        model.addAttribute("unread", newest.stream().anyMatch(News.Item::unread));
        model.addAttribute("news", newest.stream().map(this::row).toList());
        return "desk/news :: list";
    }

    private Row row(News.Item item) {
        Said said = events.of(item.event(), item.text(), item.document(), null);
        boolean named = said.title().equals(French.spaced(item.text()))
                || item.document() == null
                || DocumentPaths.isUnnumbered(item.document());
        return new Row(
                item,
                said,
                named ? null : item.document(),
                CurrentUser.PROCESS.equals(item.by()) ? null : people.name(item.by()));
    }
}
