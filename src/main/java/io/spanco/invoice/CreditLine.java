package io.spanco.invoice;

import java.math.BigDecimal;

/**
 * What is taken back of one line of an invoice.
 *
 * @param line position from 1
 * @param quantity units; null for all that is left
 */
public record CreditLine(Integer line, BigDecimal quantity) {}
