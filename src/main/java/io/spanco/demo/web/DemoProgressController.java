package io.spanco.demo.web;

import io.spanco.demo.Progress;
import io.spanco.platform.page.HomeNotice;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How far the demo data is laid; the bar asks for itself until it is, then offers to fetch the page anew. */
@Controller
class DemoProgressController {

    private static final String PATH = "/demo/progress";

    private final Progress progress;

    DemoProgressController(Progress progress) {
        this.progress = progress;
    }

    @GetMapping(PATH)
    String bar(Model model) {
        model.addAttribute("state", progress.state());
        return "demo/progress :: bar";
    }

    @Configuration
    static class Notice {

        @Bean
        HomeNotice demoNotice(Progress progress) {
            return new HomeNotice(PATH, progress::isRunning);
        }
    }
}
