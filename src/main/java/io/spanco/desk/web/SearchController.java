package io.spanco.desk.web;

import io.spanco.desk.SearchKind;
import io.spanco.desk.SearchService;
import io.spanco.platform.page.HtmxRequest;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The search over everything: what drops down under the field of the top bar while one types, and its page. */
@Controller
class SearchController {

    static final String PATH = "/search";

    private static final int DROPPED = 5;
    private static final int ON_THE_PAGE = 10;
    private static final int OF_ONE_KIND = 50;

    private final SearchService search;

    SearchController(SearchService search) {
        this.search = search;
    }

    @GetMapping(PATH)
    String search(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) SearchKind kind,
            @RequestParam(required = false) Long before,
            Model model,
            HttpServletRequest request) {
        model.addAttribute("q", q);
        model.addAttribute("kind", kind);
        if (HtmxRequest.is(request)) {
            model.addAttribute("found", search.everywhere(q, DROPPED));
            return "desk/search :: dropdown";
        }
        if (kind == null) {
            model.addAttribute("found", search.everywhere(q, ON_THE_PAGE));
            return "desk/search";
        }
        SearchService.Group group = search.of(kind, q, before, OF_ONE_KIND);
        model.addAttribute("group", group);
        model.addAttribute("next", group.more() ? next(q, group) : null);
        return "desk/search";
    }

    private static String next(String q, SearchService.Group group) {
        return UriComponentsBuilder.fromPath(PATH)
                .queryParam("q", "{q}")
                .queryParam("kind", group.kind())
                .queryParam("before", group.hits().get(group.hits().size() - 1).id())
                .encode()
                .buildAndExpand(q)
                .toUriString();
    }
}
