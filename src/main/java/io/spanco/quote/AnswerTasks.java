package io.spanco.quote;

import static io.spanco.quote.NegotiationProcess.*;

import io.spanco.deal.DealFacts;
import io.spanco.platform.engine.TaskAction;
import io.spanco.platform.engine.TaskScope;
import io.spanco.platform.text.French;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The tasks in which the customer's answer is noted, with the same answers whether one waits for it or calls. */
final class AnswerTasks {

    private AnswerTasks() {}

    abstract static class AwaitAnswer extends QuoteTasks.AboutQuote {

        private final QuoteAnswers recorded;

        AwaitAnswer(Quotes quotes, DealFacts facts, QuoteAnswers recorded) {
            super(quotes, facts);
            this.recorded = recorded;
        }

        @Override
        public List<String> answers() {
            return List.of(ANSWER, BECOMES, CUSTOMER_REFERENCE, REASON, FOLLOW_UP_ON);
        }

        @Override
        public Set<String> decisions() {
            return Set.of(ANSWER, BECOMES, CUSTOMER_REFERENCE, REASON);
        }

        @Override
        public Map<String, Object> form(TaskScope task) {
            Quote quote = quote(task);
            Map<String, Object> shown = common(task);
            shown.put("priceList", quote.kind() == QuoteKind.PRICE_CATALOGUE);
            shown.put(
                    "answerChoices",
                    CustomerAnswer.to(quote.kind()).stream()
                            .map(answer -> Map.of("value", answer.name(), "label", answer.label()))
                            .toList());
            shown.put("sentOn", French.day(quote.issueDate()));
            shown.put("quoteTotal", French.money(quote.totalNet()));
            shown.put("validUntilText", French.day(quote.validUntil()));
            shown.put("contactName", quote.buyer().name());
            shown.put("contactPhone", French.MISSING);
            shown.put("contactEmail", quote.buyer().email());
            return shown;
        }

        @Override
        public void complete(TaskScope task) {
            recorded.record(subject(task), task);
        }
    }

    @Component
    static class RecordAnswer extends AwaitAnswer {

        RecordAnswer(Quotes quotes, DealFacts facts, QuoteAnswers recorded) {
            super(quotes, facts, recorded);
        }

        @Override
        public String taskKey() {
            return RECORD_ANSWER;
        }

        @Override
        public Instant due(TaskScope task) {
            return Instant.from(OffsetDateTime.parse(task.text(FOLLOW_UP_AT)));
        }
    }

    @Component
    static class FollowUp extends AwaitAnswer {

        FollowUp(Quotes quotes, DealFacts facts, QuoteAnswers recorded) {
            super(quotes, facts, recorded);
        }

        @Override
        public String taskKey() {
            return FOLLOW_UP;
        }

        @Override
        public Instant due(TaskScope task) {
            return facts.inDays(1);
        }
    }

    /** The deal's own decision when no branch of its negotiation is left. */
    @Component
    static class DecideNextStep implements TaskAction {

        private final Quotes quotes;
        private final QuoteAnswers recorded;
        private final DealFacts facts;

        DecideNextStep(Quotes quotes, QuoteAnswers recorded, DealFacts facts) {
            this.quotes = quotes;
            this.recorded = recorded;
            this.facts = facts;
        }

        @Override
        public String taskKey() {
            return DECIDE_NEXT_STEP;
        }

        @Override
        public String subject(TaskScope task) {
            return task.businessKey();
        }

        @Override
        public String label(TaskScope task) {
            return facts.companyName(task.businessKey());
        }

        @Override
        public Instant due(TaskScope task) {
            return facts.inDays(3);
        }

        @Override
        public List<String> answers() {
            return List.of(NEXT_STEP, CHOSEN_QUOTE, BECOMES, CUSTOMER_REFERENCE, REASON);
        }

        @Override
        public Set<String> decisions() {
            return Set.of(NEXT_STEP, BECOMES, CUSTOMER_REFERENCE, REASON);
        }

        @Override
        public Map<String, Object> form(TaskScope task) {
            Map<String, Object> shown = facts.form(task.businessKey());
            List<Quote> seen = quotes.ofDeal(task.businessKey()).stream()
                    .filter(Quote::isIssued)
                    .toList();
            shown.put("quotes", seen.stream().map(DecideNextStep::row).toList());
            shown.put("quoteChoices", seen.stream().map(DecideNextStep::choice).toList());
            return shown;
        }

        private static Map<String, String> row(Quote quote) {
            return Map.of(
                    "reference", quote.number(),
                    "kind", quote.kind().label(),
                    "status", quote.status().label(),
                    "totalNet", French.money(quote.totalNet()),
                    "sentOn", French.day(quote.issueDate()));
        }

        private static Map<String, String> choice(Quote quote) {
            return Map.of("value", quote.number(), "label", quote.number() + " · " + French.money(quote.totalNet()));
        }

        @Override
        public void complete(TaskScope task) {
            recorded.decideNextStep(task.businessKey(), task);
        }
    }
}
