package io.spanco.invoice;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** A draft that waits to be issued, as a task lists it. */
public record DraftRow(
        String reference,
        InvoiceKind kind,
        List<String> deals,
        LocalDate day,
        BigDecimal totalNet,
        BigDecimal totalGross) {}
