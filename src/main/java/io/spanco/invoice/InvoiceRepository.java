package io.spanco.invoice;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface InvoiceRepository extends JpaRepository<Invoice, Long> {

    /** Drafts with a line of the deal. */
    @Query("select i from Invoice i where i.status = io.spanco.invoice.InvoiceStatus.DRAFT"
            + " and exists (select 1 from DocumentLine l where l.document = i and l.dealNumber = :deal) order by i.id")
    List<Invoice> draftsOf(String deal);

    /** Numbers of the issued and not settled invoices with a line of the deal, oldest first. */
    @Query("select i.number from Invoice i where i.status in (io.spanco.invoice.InvoiceStatus.ISSUED,"
            + " io.spanco.invoice.InvoiceStatus.DISPUTED)"
            + " and exists (select 1 from DocumentLine l where l.document = i and l.dealNumber = :deal) order by i.id")
    List<String> openNumbersOf(String deal);

    /** Deposits asked for the order, drafts too. */
    @Query("select i from Invoice i join i.parentIds p where p = :order"
            + " and i.kind = io.spanco.invoice.InvoiceKind.DEPOSIT order by i.id")
    List<Invoice> depositsOf(long order);
}
