package io.spanco.purchase;

import io.spanco.document.LineProgress;
import io.spanco.platform.engine.Answers;
import io.spanco.platform.engine.BusinessAction;
import io.spanco.platform.error.Conflict;
import io.spanco.platform.error.Invalid;
import io.spanco.platform.identity.Requires;
import io.spanco.platform.identity.Right;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door through which a supplier's invoice comes in. */
@Service
public class SupplierInvoicing {

    private final PurchaseOrders orders;
    private final SupplierInvoiceWork work;
    private final SupplierInvoiceLines lines;
    private final PurchaseProcess process;

    SupplierInvoicing(
            PurchaseOrders orders, SupplierInvoiceWork work, SupplierInvoiceLines lines, PurchaseProcess process) {
        this.orders = orders;
        this.work = work;
        this.lines = lines;
        this.process = process;
    }

    /** Whether everything is received, so that an invoice is decided on when it is entered. */
    public boolean isAwaited(PurchaseOrder order) {
        return process.awaitsInvoice(order);
    }

    /** The one that was entered before and waits to be checked. */
    @Transactional(readOnly = true)
    public Optional<SupplierInvoice> toCheck(PurchaseOrder order) {
        return work.toCheck(order);
    }

    /**
     * What an invoice that is being typed is compared with: its own lines while it waits, else what may be invoiced now.
     *
     * @param progress of the order's lines
     * @param number the supplier's, null while it is not typed
     * @param net what it claims, in euros; null while it is not typed
     */
    public SupplierInvoiceDue due(
            PurchaseOrder order, Map<Long, LineProgress> progress, String number, BigDecimal net) {
        return lines.due(order, progress, number, net);
    }

    /**
     * Enters an invoice. Where everything is received and the invoice claims no more than that, it is checked at once;
     * else it waits, TO_CHECK, for a person to decide, or to be entered again when the goods are there.
     */
    @BusinessAction
    @Requires(Right.ACCOUNT)
    public SupplierInvoice enter(String reference, SupplierInvoiceInput typed) {
        return enter(reference, typed, SupplierInvoiceVerdict.CHECKED);
    }

    /**
     * The same with a decision on it.
     *
     * @throws Invalid at {@code net} or {@code vat} when it claims something else than is due, and that is not accepted
     * @throws Conflict when it is decided on before everything is received
     */
    @BusinessAction
    @Requires(Right.ACCOUNT)
    public SupplierInvoice enter(String reference, SupplierInvoiceInput typed, SupplierInvoiceVerdict verdict) {
        PurchaseOrder order = orders.lock(reference);
        boolean awaited = process.awaitsInvoice(order);
        if (!awaited && verdict.decision() != SupplierInvoiceDecision.CHECKED) {
            throw new Conflict("Une facture se décide quand tout est reçu : saisissez-la, elle attendra son contrôle.");
        }
        SupplierInvoice invoice = awaited ? work.takeUp(reference, typed) : work.enter(order, typed);
        if (awaited) {
            process.complete(
                    PurchaseProcess.CHECK_INVOICE,
                    order,
                    Answers.of(
                            "invoiceNumber",
                            invoice.supplierNumber(),
                            "invoiceDate",
                            invoice.documentDate().toString(),
                            PurchaseProcess.DECISION,
                            verdict.decision().name(),
                            PurchaseProcess.REASON,
                            verdict.reason()));
        }
        return invoice;
    }
}
