package io.spanco.receivable.web;

import io.spanco.deal.TaskPlace;
import io.spanco.platform.identity.CurrentUser;
import io.spanco.platform.identity.Right;
import io.spanco.platform.page.NavigationEntry;
import io.spanco.platform.page.NavigationGroup;
import io.spanco.platform.page.Rows;
import io.spanco.receivable.Age;
import io.spanco.receivable.AgedBalance;
import io.spanco.receivable.CustomerBalance;
import io.spanco.receivable.RecoveryStep;
import io.spanco.receivable.RecoverySteps;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What customers owe, by age, and what comes next about it. */
@Controller
class ReceivableController {

    private static final int ROWS = 25;

    private final AgedBalance balance;
    private final RecoverySteps steps;
    private final CurrentUser user;

    ReceivableController(AgedBalance balance, RecoverySteps steps, CurrentUser user) {
        this.user = user;
        this.balance = balance;
        this.steps = steps;
    }

    @GetMapping(ReceivablePlace.LIST)
    String receivables(@ModelAttribute("place") ReceivablePlace place, Model model) {
        Rows<CustomerBalance> rows =
                Rows.of(balance.customers(place.age(), BalancePosition.of(place.after()), ROWS + 1), ROWS);
        model.addAttribute("rows", rows.shown());
        Map<Long, RecoveryStep> next =
                steps.next(rows.shown().stream().map(CustomerBalance::companyId).toList());
        model.addAttribute("steps", next);
        model.addAttribute("promises", steps.promises(next.values()));
        model.addAttribute("totals", balance.totals());
        model.addAttribute("delay", balance.paymentDelay());
        model.addAttribute("mayAccount", user.may(Right.ACCOUNT));
        model.addAttribute("ages", Age.values());
        model.addAttribute("age", place.age());
        model.addAttribute("table", place.isTable());
        model.addAttribute("whole", place.age() == null && place.after() == null && rows.last() == null);
        model.addAttribute("next", rows.next(last -> address(place, last)));
        return "receivable/receivables";
    }

    private static String address(ReceivablePlace place, CustomerBalance last) {
        return place.behind(BalancePosition.text(last.position())).address();
    }

    @Configuration
    static class Navigation {

        @Bean
        NavigationEntry receivablesEntry() {
            return NavigationEntry.of(
                    NavigationGroup.COLLECT,
                    20,
                    "nav.receivables",
                    ReceivablePlace.LIST,
                    "wallet",
                    Right.SEE_MONEY_LISTS);
        }

        @Bean
        TaskPlace callCustomerPlace() {
            return TaskPlace.dialog("callCustomer", "/invoices/{subject}/call", "phone", Right.ACCOUNT);
        }

        @Bean
        TaskPlace settleDisputePlace() {
            return TaskPlace.dialog("settleDispute", "/invoices/{subject}/settle-dispute", "hand-stop", Right.ACCOUNT);
        }

        @Bean
        TaskPlace decideWriteOffPlace() {
            return TaskPlace.dialog("decideWriteOff", "/invoices/{subject}/write-off", "cash-off", Right.WRITE_OFF);
        }
    }
}
