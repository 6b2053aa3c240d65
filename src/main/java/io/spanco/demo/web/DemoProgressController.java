package io.spanco.demo.web;

import io.spanco.demo.Progress;
import io.spanco.demo.Progress.State;
import io.spanco.platform.page.HomeNotice;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How far the demo data is laid; the bar asks for itself until it is, then the page comes anew with what was laid. */
@Controller
class DemoProgressController {

    private static final String PATH = "/demo/progress";

    private final Progress progress;

    DemoProgressController(Progress progress) {
        this.progress = progress;
    }

    @GetMapping(PATH)
    String bar(Model model, HttpServletResponse response) {
        State state = progress.state();
        if (!state.running()) {
            response.setHeader("HX-Refresh", "true");
        }
        model.addAttribute("state", state);
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
