package io.spanco.deal.web;

import io.spanco.deal.Deal;
import io.spanco.deal.Outcome;
import io.spanco.deal.Stage;
import io.spanco.party.Company;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What stands above every page of a deal.
 *
 * @param owner full name
 * @param company name of the customer
 */
record DealHead(
        String number,
        String title,
        Stage stage,
        Outcome outcome,
        String owner,
        long companyId,
        String company,
        String phone,
        String need,
        String source,
        BigDecimal budget,
        LocalDate decisionDate,
        Instant openedAt,
        Instant closedAt,
        String closeReason) {

    static DealHead of(Deal deal, Company company, String owner) {
        return new DealHead(
                deal.number(),
                deal.title(),
                deal.stage(),
                deal.outcome(),
                owner,
                deal.companyId(),
                company.name(),
                company.details().phone(),
                deal.need(),
                deal.source(),
                deal.budget(),
                deal.decisionDate(),
                deal.openedAt(),
                deal.closedAt(),
                deal.closeReason());
    }

    public boolean isOpen() {
        return outcome == Outcome.OPEN;
    }

    /** Whether quotes may be made now. */
    public boolean isNegotiating() {
        return isOpen() && (stage == Stage.APPROACH || stage == Stage.NEGOTIATION);
    }
}
