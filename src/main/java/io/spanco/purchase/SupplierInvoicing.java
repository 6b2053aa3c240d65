package io.spanco.purchase;

import io.spanco.platform.engine.Answers;
import io.spanco.platform.engine.BusinessAction;
import io.spanco.platform.identity.Requires;
import io.spanco.platform.identity.Right;
import org.springframework.stereotype.Service;

/** The door through which a supplier's invoice comes in. */
@Service
public class SupplierInvoicing {

    private final PurchaseOrders orders;
    private final SupplierInvoiceWork work;
    private final PurchaseProcess process;

    SupplierInvoicing(PurchaseOrders orders, SupplierInvoiceWork work, PurchaseProcess process) {
        this.orders = orders;
        this.work = work;
        this.process = process;
    }

    /**
     * Enters an invoice. Where everything is received and the invoice claims no more than that, it is checked at once;
     * else it waits, TO_CHECK, for a person to decide, or to be entered again when the goods are there.
     */
    @BusinessAction
    @Requires(Right.ACCOUNT)
    public SupplierInvoice enter(String reference, SupplierInvoiceInput typed) {
        PurchaseOrder order = orders.lock(reference);
        boolean awaited = process.awaitsInvoice(order);
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
                            SupplierInvoiceStatus.CHECKED.name()));
        }
        return invoice;
    }
}
