package io.spanco.receivable;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A payment on record; it never changes.
 *
 * @param invoice number
 * @param amount in euros; negative when it takes back another one
 * @param cancelled whether it was taken back, or takes one back
 * @param reason why it takes another one back; null otherwise
 * @param by login of who recorded it
 */
public record Payment(
        long id,
        String invoice,
        BigDecimal amount,
        LocalDate paidOn,
        PaymentMethod method,
        boolean cancelled,
        String reason,
        String by,
        Instant at) {}
