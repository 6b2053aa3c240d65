package io.spanco.purchase;

import io.spanco.deal.DealHistory;
import io.spanco.document.DocumentLine;
import io.spanco.document.DocumentType;
import io.spanco.document.IssuingDesk;
import io.spanco.document.NumberSeries;
import io.spanco.document.Origins;
import io.spanco.platform.error.Checks;
import io.spanco.platform.error.Conflict;
import io.spanco.platform.error.Invalid;
import io.spanco.platform.text.French;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Enters supplier invoices, checks them against order and receipts, and decides on them. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class SupplierInvoiceWork {

    private final SupplierInvoiceRepository repository;
    private final SupplierInvoiceLines lines;
    private final PurchaseOrders orders;
    private final NumberSeries numbers;
    private final Origins origins;
    private final IssuingDesk desk;
    private final DealHistory history;
    private final Clock clock;

    SupplierInvoiceWork(
            SupplierInvoiceRepository repository,
            SupplierInvoiceLines lines,
            PurchaseOrders orders,
            NumberSeries numbers,
            Origins origins,
            IssuingDesk desk,
            DealHistory history,
            Clock clock) {
        this.repository = repository;
        this.lines = lines;
        this.orders = orders;
        this.numbers = numbers;
        this.origins = origins;
        this.desk = desk;
        this.history = history;
        this.clock = clock;
    }

    /** @throws Invalid when it claims more than was ordered and not invoiced yet */
    SupplierInvoice enter(PurchaseOrder order, SupplierInvoiceInput typed) {
        typed.check(LocalDate.now(clock));
        if (!order.isIssued()) {
            throw new Conflict("La commande {0} n’est pas envoyée.", order.number());
        }
        refuseDouble(order, typed.number().strip());
        SupplierInvoice invoice = repository.saveAndFlush(new SupplierInvoice(
                origins.like(order),
                numbers.next(DocumentType.SUPPLIER_INVOICE),
                order,
                typed,
                lines.ofNew(order, typed)));
        record(invoice, "SUPPLIER_INVOICE_ENTERED", " saisie");
        return invoice;
    }

    /** The invoice that a person enters and decides on in the task; one that waits already is taken up. */
    SupplierInvoice takeUp(String reference, SupplierInvoiceInput typed) {
        PurchaseOrder order = orders.lock(reference);
        return lines.waiting(order, typed.number())
                .map(waiting -> claimed(order, waiting, typed))
                .orElseGet(() -> enter(order, typed));
    }

    /** More may have come since it was entered: it stays for its own lines unless others are given. */
    private SupplierInvoice claimed(PurchaseOrder order, SupplierInvoice waiting, SupplierInvoiceInput typed) {
        typed.check(LocalDate.now(clock));
        if (typed.lines() != null) {
            waiting.charge(lines.taken(order, typed));
        }
        if (typed.claimed() != null) {
            waiting.claim(typed.claimed());
        }
        return waiting;
    }

    Optional<SupplierInvoice> toCheck(PurchaseOrder order) {
        return repository.findToCheck(order.id()).stream().findFirst();
    }

    /** @throws Invalid at the amounts that are not what is due, unless the difference is accepted and says why */
    void decide(String invoiceNumber, SupplierInvoiceDecision decision, String reason) {
        SupplierInvoice invoice = repository
                .findByNumber(invoiceNumber)
                .orElseThrow(() -> new IllegalStateException("No supplier invoice " + invoiceNumber));
        if (decision.becomes() == SupplierInvoiceStatus.CHECKED) {
            requireReceived(invoice);
            String accepted = accepted(invoice, decision, reason);
            invoice.checked();
            desk.record(invoice);
            record(invoice, "SUPPLIER_INVOICE_CHECKED", " contrôlée" + accepted);
        } else {
            Checks.reason(reason);
            invoice.refuse(reason);
            record(invoice, "SUPPLIER_INVOICE_REFUSED", " refusée : " + reason);
        }
    }

    /** @return what the history says about the difference */
    private static String accepted(SupplierInvoice invoice, SupplierInvoiceDecision decision, String reason) {
        Difference difference = invoice.difference();
        if (!difference.matters()) {
            return "";
        }
        if (decision == SupplierInvoiceDecision.CHECKED) {
            difference.refuse(invoice.totals());
        }
        Checks.reason(reason);
        invoice.explain(reason);
        return ", écart accepté de " + French.change(difference.net()) + " HT et " + French.change(difference.vat())
                + " de TVA : " + reason.strip();
    }

    /** The three-way check: no more than was received and not invoiced before. */
    private void requireReceived(SupplierInvoice invoice) {
        PurchaseOrder order = orders.existing(invoice.parentIds().iterator().next());
        Map<Long, BigDecimal> left = orders.leftToInvoice(order);
        for (DocumentLine line : invoice.lines()) {
            if (line.quantity().compareTo(left.getOrDefault(line.sourceLineId(), BigDecimal.ZERO)) > 0) {
                throw new Conflict(
                        "La facture {0} porte plus que ce qui a été reçu : {1}.",
                        invoice.supplierNumber(), line.description());
            }
        }
    }

    private void refuseDouble(PurchaseOrder order, String number) {
        if (repository.existsByCompanyIdAndSupplierNumberAndStatusNot(
                order.companyId(), number, SupplierInvoiceStatus.REFUSED)) {
            throw new Conflict("La facture {0} de ce fournisseur est déjà saisie.", number)
                    .at("number", "Déjà saisie.");
        }
    }

    private void record(SupplierInvoice invoice, String event, String what) {
        history.record(
                invoice.dealNumber(),
                event,
                "Facture fournisseur " + invoice.supplierNumber() + what,
                invoice.number());
    }
}
