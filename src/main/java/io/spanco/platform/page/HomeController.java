package io.spanco.platform.page;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The start page: where one can go from here. */
@Controller
class HomeController {

    @GetMapping("/")
    String home() {
        return "home";
    }
}
