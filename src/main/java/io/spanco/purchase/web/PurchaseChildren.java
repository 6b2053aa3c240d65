package io.spanco.purchase.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What came of a supplier order: receipts and the supplier's invoices. */
@Component
@Transactional(readOnly = true)
class PurchaseChildren {

    private static final String OF_ORDER = """
            select c.type, c.number as reference, c.status, c.supplier_number,
                   coalesce(c.document_date, c.issue_date) as day, c.total_net, c.total_gross, c.reason
            from spanco.document o
            join spanco.document_derivation v on v.parent_id = o.id
            join spanco.document c on c.id = v.child_id and c.type in ('GOODS_RECEIPT', 'SUPPLIER_INVOICE')
            where o.number = :order order by c.id""";

    /**
     * @param supplierNumber what the supplier calls its invoice; null for a receipt
     * @param reason why a difference of the invoice was accepted or why it was refused, null for none
     */
    record Child(
            String type,
            String reference,
            String status,
            String supplierNumber,
            LocalDate day,
            BigDecimal totalNet,
            BigDecimal totalGross,
            String reason) {}

    private final JdbcClient jdbc;

    PurchaseChildren(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Oldest first. */
    List<Child> of(String order) {
        return jdbc.sql(OF_ORDER).param("order", order).query(Child.class).list();
    }
}
