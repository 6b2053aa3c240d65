package io.spanco.delivery;

/** News of deliveries to the rooms above, in the same transaction. */
public final class DeliveryEvents {

    private DeliveryEvents() {}

    /** The customer has received what stands on the note: it can be invoiced. */
    public record DeliveryConfirmed(String reference, long companyId, String dealNumber) {}
}
