package io.spanco.receivable;

import io.spanco.document.Amounts;
import io.spanco.document.Printouts;
import io.spanco.invoice.Invoice;
import io.spanco.invoice.InvoiceBalances;
import io.spanco.invoice.InvoiceBalances.Balance;
import io.spanco.platform.text.French;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the templates of a reminder and of a formal notice show. */
@Component
class ReminderPrintout {

    private final InvoiceBalances balances;
    private final RecoveryProperties properties;

    ReminderPrintout(InvoiceBalances balances, RecoveryProperties properties) {
        this.balances = balances;
        this.properties = properties;
    }

    String template(ReminderAction action) {
        return action == ReminderAction.FORMAL_NOTICE ? "docx/formal-notice.docx" : "docx/reminder.docx";
    }

    /** Interest and indemnity are claimed by the formal notice; the letters before ask for the invoice alone. */
    Map<String, Object> values(Reminder reminder, Invoice invoice, ReminderAction action) {
        boolean formal = action == ReminderAction.FORMAL_NOTICE;
        Balance balance = balances.of(invoice);
        long daysLate = ChronoUnit.DAYS.between(invoice.dueDate(), reminder.issueDate());
        BigDecimal interest =
                formal ? LateInterest.on(balance.due(), properties.lateInterestPercent(), daysLate) : Amounts.ZERO;
        BigDecimal indemnity = formal ? properties.indemnity() : Amounts.ZERO;
        Map<String, Object> values = Printouts.of(reminder, formal ? "Mise en demeure" : "Relance");
        values.put("reminder", reminder(reminder, formal));
        values.put("invoices", List.of(row(invoice, balance, daysLate)));
        values.put("totals", totals(balance.due(), interest, indemnity));
        Map<String, Object> terms = Printouts.in(values, "terms");
        terms.put("penaltyRate", French.percent(properties.lateInterestPercent()) + " l’an");
        terms.put("indemnity", euros(properties.indemnity()));
        return values;
    }

    private Map<String, Object> reminder(Reminder reminder, boolean formal) {
        LocalDate before = reminder.issueDate().plusDays(properties.daysToPay());
        return Map.of("firm", formal || reminder.level() > 1, "payBefore", French.longDay(before));
    }

    private static Map<String, Object> row(Invoice invoice, Balance balance, long daysLate) {
        return Map.of(
                "number",
                invoice.number(),
                "date",
                French.day(invoice.issueDate()),
                "dueDate",
                French.day(invoice.dueDate()),
                "daysLate",
                daysLate + (daysLate > 1 ? "\u00a0jours" : "\u00a0jour"),
                "gross",
                French.money(invoice.totalGross()),
                "paid",
                French.money(balance.paid().add(balance.credited())),
                "due",
                French.money(balance.due()));
    }

    private static Map<String, Object> totals(BigDecimal due, BigDecimal interest, BigDecimal indemnity) {
        Map<String, Object> totals = new HashMap<>();
        totals.put("due", French.money(due));
        totals.put("interest", interest.signum() == 0 ? "" : French.money(interest));
        totals.put("indemnity", indemnity.signum() == 0 ? "" : French.money(indemnity));
        totals.put("claimed", French.money(due.add(interest).add(indemnity)));
        return totals;
    }

    private static String euros(BigDecimal amount) {
        return French.quantity(amount) + "\u00a0€";
    }
}
