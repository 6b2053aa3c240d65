package io.spanco.statistics;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * One row of the list behind a figure.
 *
 * @param key which part of the fact it counts in
 * @param document reference, null when the row is the deal itself
 * @param measure what the fact measures of it, null for nothing
 * @param amount euros, null for none
 */
public record Entry(
        long id,
        String key,
        String deal,
        String title,
        String company,
        String owner,
        String document,
        LocalDate day,
        BigDecimal measure,
        BigDecimal amount) {}
