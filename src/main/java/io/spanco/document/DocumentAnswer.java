package io.spanco.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;

/** How every document's state is answered to a program: the header, without lines. Totals are null on a price list. */
public record DocumentAnswer(
        String type,
        String reference,
        String deal,
        String status,
        @JsonInclude(JsonInclude.Include.NON_NULL) String kind,
        long version,
        List<String> derivedFrom,
        BigDecimal totalNet,
        BigDecimal totalVat,
        BigDecimal totalGross) {}
