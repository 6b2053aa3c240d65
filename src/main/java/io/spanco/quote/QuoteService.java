package io.spanco.quote;

import static io.spanco.quote.NegotiationProcess.ANSWER;
import static io.spanco.quote.NegotiationProcess.BECOMES;
import static io.spanco.quote.NegotiationProcess.CUSTOMER_REFERENCE;
import static io.spanco.quote.NegotiationProcess.FOLLOW_UP_ON;
import static io.spanco.quote.NegotiationProcess.REASON;

import io.spanco.deal.Deals;
import io.spanco.document.CommercialDocument;
import io.spanco.document.Documents;
import io.spanco.mail.MailText;
import io.spanco.mail.Recipients;
import io.spanco.platform.engine.Answers;
import io.spanco.platform.engine.BusinessAction;
import io.spanco.platform.error.Checks;
import io.spanco.platform.error.Conflict;
import io.spanco.platform.identity.Requires;
import io.spanco.platform.identity.Right;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/**
 * The business actions on quotes, used by page, REST and every other door. Each locks the deal, checks, and completes
 * the waiting task or tells the process; the work itself is {@link QuoteWork}, which the process calls back.
 */
@Service
public class QuoteService {

    private final Quotes quotes;
    private final QuoteContent content;
    private final QuoteWork work;
    private final Deals deals;
    private final Documents documents;
    private final NegotiationProcess process;
    private final QuoteAnswers answers;
    private final Clock clock;

    QuoteService(
            Quotes quotes,
            QuoteContent content,
            QuoteWork work,
            Deals deals,
            Documents documents,
            NegotiationProcess process,
            QuoteAnswers answers,
            Clock clock) {
        this.quotes = quotes;
        this.content = content;
        this.work = work;
        this.deals = deals;
        this.documents = documents;
        this.process = process;
        this.answers = answers;
        this.clock = clock;
    }

    /** A new quote in the deal: fills the untouched draft that waits, or else opens a branch of the negotiation. */
    @BusinessAction
    @Requires(Right.SELL)
    public Quote create(String dealNumber, QuoteInput input) {
        deals.lock(dealNumber).requireOpen();
        Quote draft = waitingUntouched(dealNumber);
        if (draft == null) {
            newBranch(dealNumber, null);
            draft = quotes.newest(dealNumber);
        }
        return content.fill(draft, input);
    }

    /** A draft to be filled on its page: the untouched one that waits, or else the first of a new branch. */
    @BusinessAction
    @Requires(Right.SELL)
    public Quote begin(String dealNumber) {
        deals.lock(dealNumber).requireOpen();
        Quote draft = waitingUntouched(dealNumber);
        if (draft != null) {
            return draft;
        }
        newBranch(dealNumber, null);
        return quotes.newest(dealNumber);
    }

    /** What the deal's salesperson decides when no branch of the negotiation is left and nothing was accepted. */
    @BusinessAction
    @Requires(Right.SELL)
    public void loseAfterNegotiation(String dealNumber, String reason) {
        deals.lock(dealNumber).requireOpen();
        Checks.reason(reason);
        if (!process.nextStepDecided(dealNumber, NextStep.LOSE, null, Answers.of(REASON, reason))) {
            throw new Conflict("Aucune décision n’est attendue sur l’affaire {0}.", dealNumber);
        }
    }

    /** Replaces the content of a draft that is being prepared. */
    @BusinessAction
    @Requires(Right.SELL)
    public Quote change(String reference, Long version, QuoteInput input) {
        Quote quote = quotes.lockInOpenDeal(reference);
        Checks.version(version, quote.version());
        if (process.awaitsApproval(quote)) {
            throw new Conflict("Le devis {0} attend une approbation et ne se modifie pas.", reference);
        }
        return content.fill(quote, input);
    }

    /**
     * Derives a new revision from this quote, whichever it is in the tree. The quote itself stays as it is, and so do
     * all others.
     */
    @BusinessAction
    @Requires(Right.SELL)
    public Quote revise(String reference) {
        return revise(reference, null);
    }

    /** The same. @param demand what the customer asks for, kept in the deal's history; null or blank when nothing was said */
    @BusinessAction
    @Requires(Right.SELL)
    public Quote revise(String reference, String demand) {
        String asked = demand == null || demand.isBlank() ? null : demand.strip();
        Quote parent = quotes.lockInOpenDeal(reference);
        parent.refuseUnseen();
        refuseAfterAcceptance(parent.dealNumber());
        boolean goesOn = process.answered(parent, Answers.of(ANSWER, CustomerAnswer.REVISE.name(), REASON, asked));
        if (!goesOn) {
            answers.noteDemand(parent, asked);
            newBranch(parent.dealNumber(), reference);
        }
        return quotes.newest(parent.dealNumber());
    }

    /**
     * Sends the quote, or first asks for the approval that the decision table demands.
     *
     * @param to addresses; empty for the company's own
     */
    @BusinessAction
    @Requires(Right.SELL)
    public Quote send(String reference, Long version, List<String> to) {
        return send(reference, version, to, new MailText(null, null));
    }

    /** The same with words of one's own in the mail; null, or the usual ones as they are, for the usual ones. */
    @BusinessAction
    @Requires(Right.SELL)
    public Quote send(String reference, Long version, List<String> to, MailText words) {
        Quote quote = quotes.lockInOpenDeal(reference);
        quote.expectVersion(version);
        Recipients.check("to", to);
        if (!process.prepared(quote, Recipients.joined(to), words)) {
            throw notAwaited(quote);
        }
        return quote;
    }

    /** @param reason required when not approved */
    @BusinessAction
    @Requires(Right.APPROVE_QUOTES)
    public Quote approve(String reference, Boolean approved, String reason) {
        new Checks()
                .required("approved", approved, "Dites si le devis est approuvé.")
                .orRefuse();
        Quote quote = quotes.lockInOpenDeal(reference);
        if (!process.approvalDecided(quote, approved, reason)) {
            throw new Conflict("Le devis {0} n’attend pas d’approbation.", reference);
        }
        return quote;
    }

    /** The customer has not answered yet. @param followUpOn when to call them; null for the usual delay */
    @BusinessAction
    @Requires(Right.SELL)
    public Quote noAnswerYet(String reference, LocalDate followUpOn) {
        Quote quote = quotes.lockInOpenDeal(reference);
        String day = followUpOn == null ? null : followUpOn.toString();
        if (!process.answered(quote, Answers.of(ANSWER, CustomerAnswer.NONE.name(), FOLLOW_UP_ON, day))) {
            throw new Conflict("Aucune réponse n’est attendue pour le devis {0}.", reference);
        }
        return quote;
    }

    /** The customer refuses this quote; the others stay as they are. */
    @BusinessAction
    @Requires(Right.SELL)
    public Quote refuse(String reference, String reason) {
        Quote quote = quotes.lockInOpenDeal(reference);
        Checks.reason(reason);
        if (!process.answered(quote, Answers.of(ANSWER, CustomerAnswer.REFUSED.name(), REASON, reason))) {
            work.refuse(reference, reason);
        }
        return quote;
    }

    /**
     * The customer accepts this quote, any that was sent and has not expired; every other is set aside.
     *
     * @return the document that it became
     */
    @BusinessAction
    @Requires(Right.SELL)
    public CommercialDocument accept(String reference, Long version, Becomes becomes, String customerReference) {
        new Checks()
                .required("as", becomes, "Dites ce que devient le devis : ORDER, DELIVERY_NOTE ou INVOICE.")
                .maxLength("customerReference", customerReference, 200)
                .orRefuse();
        Quote quote = quotes.lockInOpenDeal(reference);
        quote.expectVersion(version);
        refuseAfterAcceptance(quote.dealNumber());
        quote.requireAcceptable(LocalDate.now(clock));
        tellAcceptance(quote, becomes, customerReference);
        return documents
                .newestChild(quote, becomes.type())
                .orElseThrow(() -> new IllegalStateException(reference + " was accepted but became nothing"));
    }

    /** Whether its sending waits for an approval. */
    public boolean awaitsApproval(Quote quote) {
        return !quote.isIssued() && process.awaitsApproval(quote);
    }

    private void tellAcceptance(Quote quote, Becomes becomes, String customerReference) {
        Map<String, Object> terms = Answers.of(BECOMES, becomes.name(), CUSTOMER_REFERENCE, customerReference);
        Map<String, Object> answer = Answers.of(ANSWER, CustomerAnswer.ACCEPTED.name());
        answer.putAll(terms);
        boolean told = process.answered(quote, answer)
                || process.nextStepDecided(quote.dealNumber(), NextStep.ACCEPT, quote.number(), terms)
                || process.acceptanceReceived(quote, becomes, customerReference);
        if (!told) {
            throw notAwaited(quote);
        }
    }

    private void newBranch(String dealNumber, String parent) {
        boolean opened = process.nextStepDecided(dealNumber, NextStep.REVISE, parent, Map.of())
                || process.branchRequested(dealNumber, parent);
        if (!opened) {
            throw new Conflict(
                    "L’affaire {0} n’est pas en négociation : un devis se fait une fois le besoin cerné, et avant la conclusion.",
                    dealNumber);
        }
    }

    private void refuseAfterAcceptance(String dealNumber) {
        if (quotes.hasAccepted(dealNumber)) {
            throw new Conflict("Un devis de cette affaire a déjà été accepté.");
        }
    }

    private Quote waitingUntouched(String dealNumber) {
        return quotes.ofDeal(dealNumber).stream()
                .filter(quote -> quote.isUntouched() && process.isPreparing(quote))
                .findFirst()
                .orElse(null);
    }

    private static Conflict notAwaited(Quote quote) {
        return new Conflict(
                "Le devis {0} est « {1} » : cette action n’est pas attendue.", quote.number(), quote.status());
    }
}
