package io.spanco.receivable.web;

import io.spanco.deal.TaskPlace;
import io.spanco.platform.identity.Right;
import io.spanco.platform.page.NavigationEntry;
import io.spanco.platform.page.NavigationGroup;
import io.spanco.receivable.Age;
import io.spanco.receivable.ReceivableQueries;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What customers owe, by age. */
@Controller
class ReceivableController {

    /** The sum over all customers. */
    record Figure(Age age, BigDecimal amount) {}

    private final ReceivableQueries queries;

    ReceivableController(ReceivableQueries queries) {
        this.queries = queries;
    }

    @GetMapping("/receivables")
    String receivables(Model model) {
        List<ReceivableQueries.Row> rows = queries.aged();
        model.addAttribute("rows", rows);
        model.addAttribute("ages", Age.values());
        model.addAttribute(
                "figures",
                Arrays.stream(Age.values())
                        .map(age -> new Figure(
                                age,
                                rows.stream()
                                        .map(row -> row.byAge().get(age))
                                        .reduce(BigDecimal.ZERO, BigDecimal::add)))
                        .toList());
        return "receivable/receivables";
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
