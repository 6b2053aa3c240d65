package io.spanco.receivable;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A payment on record; it never changes.
 *
 * @param invoice number
 * @param by login of who recorded it
 */
public record Payment(
        long id, String invoice, BigDecimal amount, LocalDate paidOn, PaymentMethod method, String by, Instant at) {}
