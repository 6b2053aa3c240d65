package io.spanco.platform.page;

import io.spanco.platform.database.DatabaseSettings;
import io.spanco.platform.identity.DemoAccounts;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The sign-in page, one for pages, Tasklist, Cockpit and Admin. Spring Security answers its form. */
@Controller
class LoginController {

    private final List<String> demoAccounts;

    LoginController(DatabaseSettings settings) {
        this.demoAccounts = settings.demo().hasDemoAccounts()
                ? DemoAccounts.ROLES.stream().map(DemoAccounts.Account::login).toList()
                : List.of();
    }

    @GetMapping("/login")
    String login(Model model) {
        model.addAttribute("demoAccounts", demoAccounts);
        return "login";
    }
}
