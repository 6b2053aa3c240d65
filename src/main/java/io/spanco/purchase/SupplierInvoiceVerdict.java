package io.spanco.purchase;

/**
 * How a supplier's invoice is decided on.
 *
 * @param reason why it is refused, or why the difference is accepted; not needed otherwise
 */
public record SupplierInvoiceVerdict(SupplierInvoiceDecision decision, String reason) {

    /** It claims what is due. */
    public static final SupplierInvoiceVerdict CHECKED =
            new SupplierInvoiceVerdict(SupplierInvoiceDecision.CHECKED, null);

    /** @param decision null for one that claims what is due */
    public static SupplierInvoiceVerdict of(SupplierInvoiceDecision decision, String reason) {
        return decision == null ? CHECKED : new SupplierInvoiceVerdict(decision, reason);
    }
}
