package io.spanco.invoice;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** An invoice in a list: as {@link InvoiceAnswer}, with the customer's name. */
public record InvoiceRow(
        @JsonIgnore long id,
        String type,
        String reference,
        String deal,
        List<String> deals,
        long companyId,
        String companyName,
        String status,
        String kind,
        long version,
        BigDecimal totalNet,
        BigDecimal totalVat,
        BigDecimal totalGross,
        LocalDate issueDate,
        LocalDate dueDate,
        BigDecimal paid,
        BigDecimal due) {}
