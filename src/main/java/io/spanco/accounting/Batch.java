package io.spanco.accounting;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A period closed for good.
 *
 * @param sha256 of its file, 64 hexadecimal digits
 * @param by login of who closed it
 */
public record Batch(
        long id,
        LocalDate from,
        LocalDate to,
        int entries,
        String fileName,
        String sha256,
        Instant closedAt,
        String by) {}
