package io.spanco.invoice;

import io.spanco.document.DocumentAnswer;
import io.spanco.document.Documents;
import io.spanco.document.LineAnswer;
import io.spanco.invoice.InvoiceBalances.Balance;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads invoices as doors answer them. */
@Component
@Transactional(readOnly = true)
public class InvoiceReading {

    private final Invoices invoices;
    private final InvoiceBalances balances;
    private final Documents documents;

    InvoiceReading(Invoices invoices, InvoiceBalances balances, Documents documents) {
        this.invoices = invoices;
        this.balances = balances;
        this.documents = documents;
    }

    /** @throws io.spanco.platform.error.NotFound when there is no such invoice */
    public InvoiceAnswer header(String reference) {
        Invoice invoice = invoices.existing(reference);
        Balance balance = balances.of(invoice);
        return new InvoiceAnswer(
                documents.answer(invoice),
                List.copyOf(invoice.dealNumbers()),
                invoice.companyId(),
                invoice.issueDate(),
                invoice.dueDate(),
                balance.paid(),
                balance.due());
    }

    /** @throws io.spanco.platform.error.NotFound when there is no such credit note */
    public DocumentAnswer creditNote(String reference) {
        return documents.answer(documents.existing(reference, CreditNote.class));
    }

    public List<LineAnswer> lines(String reference) {
        return invoices.existing(reference).lines().stream().map(LineAnswer::of).toList();
    }
}
