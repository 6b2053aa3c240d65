package io.spanco.receivable.web;

import io.spanco.deal.TaskPlace;
import io.spanco.platform.identity.CurrentUser;
import io.spanco.platform.identity.Right;
import io.spanco.platform.page.NavigationEntry;
import io.spanco.platform.page.NavigationGroup;
import io.spanco.receivable.Age;
import io.spanco.receivable.AgedBalance;
import io.spanco.receivable.CustomerBalance;
import io.spanco.receivable.RecoverySteps;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** What customers owe, by age, and what comes next about it. */
@Controller
class ReceivableController {

    private static final int ROWS = 25;
    private static final String TABLE = "table";

    private final AgedBalance balance;
    private final RecoverySteps steps;
    private final CurrentUser user;

    ReceivableController(AgedBalance balance, RecoverySteps steps, CurrentUser user) {
        this.user = user;
        this.balance = balance;
        this.steps = steps;
    }

    /**
     * @param age only customers who owe something in this band
     * @param view {@code table} for the table alone
     * @param after the position of the row that came last
     */
    @GetMapping("/receivables")
    String receivables(
            @RequestParam(required = false) Age age,
            @RequestParam(required = false) String view,
            @RequestParam(required = false) String after,
            Model model) {
        List<CustomerBalance> found = balance.customers(age, BalancePosition.of(after), ROWS + 1);
        List<CustomerBalance> rows = found.subList(0, Math.min(ROWS, found.size()));
        boolean more = found.size() > ROWS;
        model.addAttribute("rows", rows);
        model.addAttribute(
                "steps",
                steps.next(rows.stream().map(CustomerBalance::companyId).toList()));
        model.addAttribute("totals", balance.totals());
        model.addAttribute("delay", balance.paymentDelay());
        model.addAttribute("mayAccount", user.may(Right.ACCOUNT));
        model.addAttribute("ages", Age.values());
        model.addAttribute("age", age);
        model.addAttribute("table", TABLE.equals(view));
        model.addAttribute("whole", age == null && after == null && !more);
        model.addAttribute("next", more ? address(age, view, rows.get(ROWS - 1)) : null);
        return "receivable/receivables";
    }

    private static String address(Age age, String view, CustomerBalance last) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/receivables")
                .queryParam("after", BalancePosition.text(last.position()));
        if (age != null) {
            address.queryParam("age", age);
        }
        if (TABLE.equals(view)) {
            address.queryParam("view", TABLE);
        }
        return address.build().encode().toUriString();
    }

    @Configuration
    static class Navigation {

        @Bean
        NavigationEntry receivablesEntry() {
            return NavigationEntry.of(
                    NavigationGroup.COLLECT, 20, "nav.receivables", "/receivables", "wallet", Right.SEE_MONEY_LISTS);
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
