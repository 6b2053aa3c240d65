package io.spanco.accounting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A balanced journal entry of one fact.
 *
 * @param source DOCUMENT, PAYMENT or WRITE_OFF, with {@code sourceId} the fact that it books
 * @param day on which it counts
 * @param piece reference of the voucher, and its own date
 * @param number of a closed period; null while its period is open
 * @param lettering code shared by all that settled one invoice; null while it is open
 */
record Entry(
        String source,
        long sourceId,
        Journal journal,
        LocalDate day,
        Piece piece,
        Instant validatedAt,
        Integer number,
        Lettering lettering,
        List<EntryLine> lines) {

    record Piece(String reference, LocalDate date, String label) {}

    record Lettering(String code, LocalDate day) {}
}
