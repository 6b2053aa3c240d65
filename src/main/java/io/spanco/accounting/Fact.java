package io.spanco.accounting;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A row of what is to be booked: an issued document, a payment or a write-off.
 *
 * @param type INVOICE, CREDIT_NOTE, SUPPLIER_INVOICE, PAYMENT or WRITE_OFF
 * @param day on which it counts: its own, or later when that period was closed before it came
 * @param piece number of the document, a supplier's own number, or that of the invoice paid or written off
 * @param amount with VAT
 * @param number in the FEC once its period is closed, else null
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
        Integer number,
        Long invoiceId,
        LocalDate letteredOn) {}
