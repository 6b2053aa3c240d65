package io.spanco.invoice;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What waits to be invoiced to a customer: drafts, and delivered notes that no invoice takes up. */
@Component
@Transactional(readOnly = true)
class ToInvoice {

    private final InvoiceRepository repository;
    private final LeftToInvoice left;

    ToInvoice(InvoiceRepository repository, LeftToInvoice left) {
        this.repository = repository;
        this.left = left;
    }

    boolean anything(long companyId) {
        return !drafts(companyId).isEmpty() || !deliveries(companyId).isEmpty();
    }

    /** Whether one of the company's deals has something to invoice. */
    boolean anythingOf(String dealNumber, long companyId) {
        return !repository.draftsOf(dealNumber).isEmpty()
                || deliveries(companyId).stream()
                        .anyMatch(delivery -> delivery.deal().equals(dealNumber));
    }

    List<Invoice> drafts(long companyId) {
        return repository.draftsFor(companyId);
    }

    List<LeftToInvoice.Delivery> deliveries(long companyId) {
        return left.deliveries(companyId);
    }
}
