package io.spanco.deal.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.spanco.deal.Deal;
import io.spanco.deal.DealDocument;
import io.spanco.deal.DealHistory;
import io.spanco.deal.Margin;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** A deal with all that hangs on it; the margin is absent for who may not see costs. */
record DealAnswer(
        String number,
        long companyId,
        String title,
        String need,
        String source,
        BigDecimal budget,
        LocalDate decisionDate,
        String stage,
        String outcome,
        String owner,
        Instant openedAt,
        long version,
        List<DealDocument> documents,
        @JsonInclude(JsonInclude.Include.NON_NULL) Margin margin,
        List<DealHistory.Event> history,
        List<TaskAnswer> tasks) {

    record TaskAnswer(String id, String key, String name, String assignee, Instant due, List<String> groups) {}

    /** The state of a deal after an action on it. */
    record State(String number, String stage, String outcome, long version) {

        static State of(Deal deal) {
            return new State(deal.number(), deal.stage().name(), deal.outcome().name(), deal.version());
        }
    }
}
