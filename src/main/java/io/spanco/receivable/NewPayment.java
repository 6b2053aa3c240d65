package io.spanco.receivable;

import io.spanco.platform.error.Checks;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A payment as it was typed.
 *
 * @param companyId the customer whose invoice it has to be; null for whomever it is addressed to
 * @param invoice reference
 * @param amount in euros with VAT
 * @param paidOn not in the future; as long ago as one likes
 */
public record NewPayment(Long companyId, String invoice, BigDecimal amount, LocalDate paidOn, PaymentMethod method) {

    private static final BigDecimal LARGEST = new BigDecimal("9999999999.99");

    public NewPayment(String invoice, BigDecimal amount, LocalDate paidOn, PaymentMethod method) {
        this(null, invoice, amount, paidOn, method);
    }

    void check(LocalDate today) {
        new Checks()
                .required("invoice", invoice, "Indiquez la facture.")
                .required("amount", amount, "Indiquez le montant.")
                .that(amount == null || amount.signum() > 0, "amount", "Le montant doit être supérieur à 0.")
                .that(amount == null || amount.compareTo(LARGEST) <= 0, "amount", "Le montant est trop grand.")
                .maxDecimals("amount", amount, 2)
                .required("paidOn", paidOn, "Indiquez la date du règlement.")
                .that(
                        paidOn == null || !paidOn.isAfter(today),
                        "paidOn",
                        "La date du règlement ne peut pas être à venir.")
                .day("paidOn", paidOn)
                .required("method", method, "Indiquez le moyen de paiement.")
                .orRefuse();
    }
}
