package io.spanco.receivable.web;

import io.spanco.receivable.NewPayment;
import io.spanco.receivable.PaymentMethod;
import java.math.BigDecimal;
import java.time.LocalDate;

/** A payment as it is typed on the invoice's page. */
record PaymentForm(BigDecimal amount, LocalDate paidOn, PaymentMethod method) {

    NewPayment of(String invoice) {
        return new NewPayment(invoice, amount, paidOn, method);
    }
}
