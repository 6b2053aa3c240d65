package io.spanco.receivable;

/** How a customer paid. */
public enum PaymentMethod {
    TRANSFER("Virement"),
    DIRECT_DEBIT("Prélèvement"),
    CARD("Carte"),
    CHEQUE("Chèque"),
    CASH("Espèces");

    private final String label;

    PaymentMethod(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
