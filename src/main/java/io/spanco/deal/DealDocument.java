package io.spanco.deal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A document of a deal, as its tree shows it.
 *
 * @param derivedFrom references of its parents
 * @param date of issue, or else of creation
 */
public record DealDocument(
        String type,
        String reference,
        String status,
        @JsonInclude(JsonInclude.Include.NON_NULL) String kind,
        List<String> derivedFrom,
        BigDecimal totalNet,
        BigDecimal totalGross,
        LocalDate date) {}
