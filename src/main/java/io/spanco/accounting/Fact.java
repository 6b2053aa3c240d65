package io.spanco.accounting;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A row of what is to be booked: an issued document or a payment.
 *
 * @param type INVOICE, CREDIT_NOTE, SUPPLIER_INVOICE or PAYMENT
 * @param day on which it counts: its own, or later when that period was closed before it came
 * @param piece number of the document, a supplier's own number, or that of the invoice paid
 * @param amount with VAT
 * @param letteredOn day that settled the invoice; null while it is open
 */
record Fact(
        String source,
        long sourceId,
        String type,
        LocalDate day,
        String piece,
        LocalDate pieceDay,
        long companyId,
        String company,
        BigDecimal amount,
        Instant validatedAt,
        Long invoiceId,
        LocalDate letteredOn) {}
