package io.spanco.desk.web;

import io.spanco.desk.News;
import io.spanco.platform.identity.CurrentUser;
import io.spanco.platform.identity.People;
import io.spanco.platform.page.NewsBell;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;

/** What the bell of the top bar opens; opening it takes the news as read. */
@Controller
class NewsController implements NewsBell {

    private static final String PATH = "/news";

    /** @param by full name, null for the process itself */
    record Row(News.Item item, String by) {}

    private final News news;
    private final People people;

    NewsController(News news, People people) {
        this.news = news;
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
        model.addAttribute(
                "news",
                newest.stream()
                        .map(item ->
                                new Row(item, CurrentUser.PROCESS.equals(item.by()) ? null : people.name(item.by())))
                        .toList());
        return "desk/news :: list";
    }
}
