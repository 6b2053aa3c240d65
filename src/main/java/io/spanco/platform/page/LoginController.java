package io.spanco.platform.page;

import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The sign-in page, one for pages, Tasklist, Cockpit and Admin. Spring Security answers its form. */
@Controller
class LoginController {

    /** One account a role; each has its login as password. */
    private static final List<String> DEMO_ACCOUNTS =
            List.of("commercial", "direction", "atelier", "livraison", "achats", "compta", "analyste", "admin");

    private final boolean demo;

    LoginController(@Value("${spanco.demo:off}") String demo) {
        this.demo = List.of("data", "accounts").contains(demo);
    }

    @GetMapping("/login")
    String login(Model model) {
        model.addAttribute("demoAccounts", demo ? DEMO_ACCOUNTS : List.of());
        return "login";
    }
}
