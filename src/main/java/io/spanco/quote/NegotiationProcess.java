package io.spanco.quote;

import io.spanco.mail.MailText;
import io.spanco.platform.engine.Answers;
import io.spanco.platform.engine.ProcessContract;
import io.spanco.platform.engine.Processes;
import io.spanco.platform.engine.WaitingTask;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** All that this room knows of {@code negotiation.bpmn}, and of the negotiation's frame in {@code deal.bpmn}. */
@Component
class NegotiationProcess {

    static final String PREPARE_QUOTE = "prepareQuote";
    static final String APPROVE_QUOTE = "approveQuote";
    static final String RECORD_ANSWER = "recordAnswer";
    static final String FOLLOW_UP = "followUp";
    static final String DECIDE_NEXT_STEP = "decideNextStep";

    static final String QUOTE = "quote";
    static final String PARENT_QUOTE = "parentQuote";
    static final String ACCEPTED_QUOTE = "acceptedQuote";
    static final String BECOMES = "becomes";
    static final String CUSTOMER_REFERENCE = "customerReference";
    static final String MAIL_ID = "mailId";
    static final String RECIPIENTS = "recipients";
    static final String MAIL_SUBJECT = "subject";
    static final String MAIL_BODY = "body";
    static final String APPROVED = "approved";
    static final String APPROVAL_REASONS = "approvalReasons";
    static final String REASON = "reason";
    static final String ANSWER = "answer";
    static final String FOLLOW_UP_ON = "followUpOn";
    static final String FOLLOW_UP_AT = "followUpAt";
    static final String EXPIRES_AT = "expiresAt";
    static final String NEXT_STEP = "nextStep";
    static final String CHOSEN_QUOTE = "chosenQuote";

    private static final String BRANCH_REQUESTED = "QuoteBranchRequested";
    private static final String QUOTE_ACCEPTED = "QuoteAccepted";

    private final Processes processes;

    NegotiationProcess(Processes processes) {
        this.processes = processes;
    }

    @Bean
    static ProcessContract negotiationContract() {
        return new ProcessContract(
                "negotiation",
                Set.of(
                        PREPARE_QUOTE,
                        APPROVE_QUOTE,
                        RECORD_ANSWER,
                        FOLLOW_UP,
                        "createQuote",
                        "deriveQuote",
                        "issueQuote"));
    }

    boolean isPreparing(Quote quote) {
        return processes.isWaiting(PREPARE_QUOTE, quote.dealNumber(), quote.number());
    }

    boolean awaitsApproval(Quote quote) {
        return processes.isWaiting(APPROVE_QUOTE, quote.dealNumber(), quote.number());
    }

    /** The tasks that approvers of quotes of this deal have to do. */
    List<WaitingTask> approvals(String dealNumber) {
        return processes.waitingTasks(List.of(dealNumber)).stream()
                .filter(task -> task.key().equals(APPROVE_QUOTE))
                .toList();
    }

    /** Why it was asked for, as the table said then; empty when that was not kept. */
    String approvalReasons(WaitingTask approval) {
        return Objects.requireNonNullElse((String) processes.variable(approval, APPROVAL_REASONS), "");
    }

    /** @param words of the mail, null for the usual ones */
    boolean prepared(Quote quote, String recipients, MailText words) {
        return processes.complete(
                PREPARE_QUOTE,
                quote.dealNumber(),
                quote.number(),
                Answers.of(RECIPIENTS, recipients, MAIL_SUBJECT, words.subject(), MAIL_BODY, words.body()));
    }

    boolean approvalDecided(Quote quote, boolean approved, String reason) {
        return processes.complete(
                APPROVE_QUOTE, quote.dealNumber(), quote.number(), Answers.of(APPROVED, approved, REASON, reason));
    }

    /** Whether a task waits for the customer's answer to this quote. */
    boolean awaitsAnswer(Quote quote) {
        return processes.isWaiting(RECORD_ANSWER, quote.dealNumber(), quote.number())
                || processes.isWaiting(FOLLOW_UP, quote.dealNumber(), quote.number());
    }

    /** Completes whichever of the two tasks waits for the customer's answer to this quote. */
    boolean answered(Quote quote, Map<String, Object> answers) {
        return processes.complete(RECORD_ANSWER, quote.dealNumber(), quote.number(), answers)
                || processes.complete(FOLLOW_UP, quote.dealNumber(), quote.number(), answers);
    }

    /** @param chosen the quote to go on from or to accept; null for a new one */
    boolean nextStepDecided(String dealNumber, NextStep step, String chosen, Map<String, Object> more) {
        Map<String, Object> answers = Answers.of(NEXT_STEP, step.name(), CHOSEN_QUOTE, chosen);
        answers.putAll(more);
        return processes.complete(DECIDE_NEXT_STEP, dealNumber, dealNumber, answers);
    }

    /** @return false when the deal does not negotiate */
    boolean branchRequested(String dealNumber, String parent) {
        if (!processes.listens(BRANCH_REQUESTED, dealNumber)) {
            return false;
        }
        processes.correlate(BRANCH_REQUESTED, dealNumber, Answers.of(PARENT_QUOTE, parent));
        return true;
    }

    /** @return false when the deal does not negotiate */
    boolean acceptanceReceived(Quote quote, Becomes becomes, String customerReference) {
        if (!processes.listens(QUOTE_ACCEPTED, quote.dealNumber())) {
            return false;
        }
        processes.tell(
                QUOTE_ACCEPTED,
                quote.dealNumber(),
                Answers.of(
                        ACCEPTED_QUOTE,
                        quote.number(),
                        BECOMES,
                        becomes.name(),
                        CUSTOMER_REFERENCE,
                        customerReference));
        return true;
    }
}
