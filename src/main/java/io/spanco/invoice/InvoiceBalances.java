package io.spanco.invoice;

import io.spanco.document.Amounts;
import java.math.BigDecimal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is owed on an invoice, summed over its credit notes and payments by the view {@code invoice_balance}. */
@Component
@Transactional(readOnly = true)
public class InvoiceBalances {

    /**
     * Amounts with VAT, in euros.
     *
     * @param due what the customer still owes: zero when settled, written off or still a draft
     * @param overpaid what the customer paid or was credited beyond the invoice
     */
    public record Balance(BigDecimal credited, BigDecimal paid, BigDecimal due, BigDecimal overpaid) {

        static final Balance NOTHING = new Balance(Amounts.ZERO, Amounts.ZERO, Amounts.ZERO, Amounts.ZERO);
    }

    private final JdbcClient jdbc;

    InvoiceBalances(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Reads in SQL: what was changed has to be flushed before. */
    public Balance of(Invoice invoice) {
        return jdbc.sql("select credited, paid, due, overpaid from spanco.invoice_balance where id = :id")
                .param("id", invoice.id())
                .query((row, index) -> new Balance(
                        row.getBigDecimal("credited"),
                        row.getBigDecimal("paid"),
                        row.getBigDecimal("due"),
                        row.getBigDecimal("overpaid")))
                .optional()
                .orElse(Balance.NOTHING);
    }
}
