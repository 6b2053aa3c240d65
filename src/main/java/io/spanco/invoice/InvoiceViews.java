package io.spanco.invoice;

import io.spanco.document.DocumentLine;
import io.spanco.document.DocumentPaths;
import io.spanco.document.Documents;
import io.spanco.invoice.InvoiceView.Credit;
import io.spanco.invoice.InvoiceView.Creditable;
import io.spanco.invoice.InvoiceView.Line;
import io.spanco.invoice.InvoiceView.Parent;
import io.spanco.party.Companies;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads an invoice with all that its page shows, as one state of the data. */
@Component
@Transactional(readOnly = true)
public class InvoiceViews {

    private final Invoices invoices;
    private final InvoiceBalances balances;
    private final CreditNoteRepository creditNotes;
    private final Crediting crediting;
    private final Documents documents;
    private final Companies companies;

    InvoiceViews(
            Invoices invoices,
            InvoiceBalances balances,
            CreditNoteRepository creditNotes,
            Crediting crediting,
            Documents documents,
            Companies companies) {
        this.invoices = invoices;
        this.balances = balances;
        this.creditNotes = creditNotes;
        this.crediting = crediting;
        this.documents = documents;
        this.companies = companies;
    }

    /** @throws io.spanco.platform.error.NotFound when there is no such invoice */
    public InvoiceView of(String reference) {
        Invoice invoice = invoices.existing(reference);
        List<String> deals = List.copyOf(invoice.dealNumbers());
        return new InvoiceView(
                invoice.reference(),
                invoice.kindCode(),
                invoice.statusCode(),
                invoice.isIssued(),
                invoice.reason(),
                invoice.companyId(),
                invoice.isIssued()
                        ? invoice.buyer().name()
                        : companies.existing(invoice.companyId()).name(),
                invoice.customerReference(),
                invoice.issueDate(),
                invoice.dueDate(),
                balances.of(invoice).due(),
                invoice.totals(),
                deals,
                parents(invoice),
                invoice.lines().stream()
                        .map(line -> line(line, deals.size() > 1))
                        .toList(),
                creditNotes.ofInvoice(invoice.id()).stream()
                        .map(InvoiceViews::credit)
                        .toList(),
                invoice.isIssued() && invoice.status() != InvoiceStatus.WRITTEN_OFF ? creditable(invoice) : List.of());
    }

    /** The number of the invoice that a credit note takes back. */
    public String invoiceOf(String creditNote) {
        return documents
                .parentReferences(documents.existing(creditNote, CreditNote.class))
                .get(0);
    }

    private List<Parent> parents(Invoice invoice) {
        return documents.parents(invoice).stream()
                .map(parent -> new Parent(parent.reference(), DocumentPaths.of(parent.type(), parent.reference())))
                .toList();
    }

    private static Line line(DocumentLine line, boolean withDeal) {
        return new Line(
                line.description(),
                withDeal ? line.dealNumber() : null,
                line.quantity(),
                line.unit(),
                line.unitPrice(),
                line.discountPercent(),
                line.vat().rate(),
                line.net());
    }

    private static Credit credit(CreditNote note) {
        return new Credit(note.reference(), note.reason(), note.issueDate(), note.totalGross());
    }

    private List<Creditable> creditable(Invoice invoice) {
        Map<Long, BigDecimal> left = crediting.left(invoice);
        return invoice.lines().stream()
                .filter(line -> left.get(line.id()).signum() > 0)
                .map(line -> new Creditable(line.position(), line.description(), left.get(line.id())))
                .toList();
    }
}
