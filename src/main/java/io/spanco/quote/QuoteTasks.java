package io.spanco.quote;

import static io.spanco.quote.NegotiationProcess.*;

import io.spanco.deal.DealFacts;
import io.spanco.document.Documents;
import io.spanco.document.LineInput;
import io.spanco.document.LineSummary;
import io.spanco.mail.Outbox;
import io.spanco.mail.Recipients;
import io.spanco.platform.engine.TaskAction;
import io.spanco.platform.engine.TaskScope;
import io.spanco.platform.error.Checks;
import io.spanco.platform.error.Invalid;
import io.spanco.platform.text.French;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The user tasks about one quote: preparing and approving it. */
final class QuoteTasks {

    private QuoteTasks() {}

    /** What the tasks about one quote have in common. */
    abstract static class AboutQuote implements TaskAction {

        final Quotes quotes;
        final DealFacts facts;

        AboutQuote(Quotes quotes, DealFacts facts) {
            this.quotes = quotes;
            this.facts = facts;
        }

        @Override
        public String subject(TaskScope task) {
            return task.text(QUOTE);
        }

        @Override
        public String label(TaskScope task) {
            return subject(task) + " · " + facts.companyName(task.businessKey());
        }

        Quote quote(TaskScope task) {
            return quotes.existing(subject(task));
        }

        Map<String, Object> common(TaskScope task) {
            Map<String, Object> shown = facts.form(task.businessKey());
            shown.put("documentReference", subject(task));
            shown.put("documentLink", facts.link("/quotes/" + subject(task)));
            return shown;
        }
    }

    @Component
    static class PrepareQuote extends AboutQuote {

        private final QuoteContent content;
        private final QuoteWork work;
        private final Outbox outbox;
        private final Documents documents;
        private final QuoteAnswers answers;

        PrepareQuote(
                Quotes quotes,
                DealFacts facts,
                QuoteContent content,
                QuoteWork work,
                Outbox outbox,
                Documents documents,
                QuoteAnswers answers) {
            super(quotes, facts);
            this.documents = documents;
            this.answers = answers;
            this.content = content;
            this.work = work;
            this.outbox = outbox;
        }

        @Override
        public String taskKey() {
            return PREPARE_QUOTE;
        }

        @Override
        public Instant due(TaskScope task) {
            return facts.inDays(3);
        }

        @Override
        public List<String> answers() {
            return List.of(
                    "kind", "validUntil", RECIPIENTS, MAIL_SUBJECT, MAIL_BODY, "lines", "lineCount", "quoteVersion");
        }

        @Override
        public Map<String, Object> form(TaskScope task) {
            Quote quote = quote(task);
            Map<String, Object> shown = common(task);
            documents.parentReferences(quote).stream()
                    .findFirst()
                    .ifPresent(seen -> shown.put("customerDemand", answers.demandAfter(quote.dealNumber(), seen)));
            shown.put("kind", quote.kind().name());
            shown.put(
                    "validUntil",
                    quote.validUntil() == null ? null : quote.validUntil().toString());
            shown.put("quoteVersion", (int) quote.version());
            shown.put("lines", LineInput.forForm(quote));
            return shown;
        }

        @Override
        public void complete(TaskScope task) {
            Quote quote = quotes.lock(subject(task));
            if (task.rows("lines") != null) {
                Checks.version(task.whole("quoteVersion"), quote.version());
                content.fill(quote, typed(task, quote));
            } else if (Long.valueOf(0).equals(task.whole("lineCount"))) {
                throw Invalid.at("lines", "Au moins une ligne est attendue.");
            }
            work.requireSendable(quote.number());
            quote.sentAnew();
            outbox.discard(quote, task.whole(MAIL_ID));
            task.set(
                    MAIL_ID,
                    outbox.hold(
                            quote,
                            Recipients.split(task.text(RECIPIENTS)),
                            task.text(MAIL_SUBJECT),
                            task.text(MAIL_BODY)));
        }

        private static QuoteInput typed(TaskScope task, Quote quote) {
            return new QuoteInput(
                    task.oneOf("kind", QuoteKind.class),
                    LineInput.fromForm(task.rows("lines")),
                    task.day("validUntil"),
                    quote.deadline());
        }
    }

    @Component
    static class ApproveQuote extends AboutQuote {

        private final QuoteWork work;

        ApproveQuote(Quotes quotes, DealFacts facts, QuoteWork work) {
            super(quotes, facts);
            this.work = work;
        }

        @Override
        public String taskKey() {
            return APPROVE_QUOTE;
        }

        @Override
        public Instant due(TaskScope task) {
            return facts.inDays(1);
        }

        @Override
        public List<String> answers() {
            return List.of(APPROVED, REASON);
        }

        @Override
        public Set<String> decisions() {
            return Set.of(APPROVED);
        }

        @Override
        public Map<String, Object> form(TaskScope task) {
            Quote quote = quote(task);
            Map<String, Object> shown = common(task);
            shown.put("quoteKind", quote.kind().label());
            shown.put("quoteTotal", French.money(quote.totalNet()));
            shown.put("quoteMargin", French.percent(quote.marginPercent()));
            shown.put("quoteDiscount", French.percent(quote.largestDiscount()));
            shown.put(APPROVAL_REASONS, task.text(APPROVAL_REASONS));
            shown.put("lineSummary", LineSummary.of(quote));
            return shown;
        }

        @Override
        public void complete(TaskScope task) {
            new Checks()
                    .required(APPROVED, task.text(APPROVED), "Dites si le devis est approuvé.")
                    .orRefuse();
            work.approvalDecided(subject(task), task.isTrue(APPROVED), task.text(REASON));
        }
    }
}
