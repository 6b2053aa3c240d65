package io.spanco.quote;

import io.spanco.deal.DealEvents.DealGivenUp;
import io.spanco.deal.DealHistory;
import io.spanco.document.IssuingDesk;
import io.spanco.platform.error.Checks;
import io.spanco.platform.error.Conflict;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of a quote when the process calls for it, in the transaction of the door that drove it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class QuoteWork {

    private final Quotes quotes;
    private final IssuingDesk desk;
    private final QuotePrintout printout;
    private final DealHistory history;
    private final QuoteProperties properties;
    private final Clock clock;

    QuoteWork(
            Quotes quotes,
            IssuingDesk desk,
            QuotePrintout printout,
            DealHistory history,
            QuoteProperties properties,
            Clock clock) {
        this.quotes = quotes;
        this.desk = desk;
        this.printout = printout;
        this.history = history;
        this.properties = properties;
        this.clock = clock;
    }

    /** Whether the draft can go out; what is missing is said. */
    Quote requireSendable(String reference) {
        Quote quote = quotes.lock(reference);
        if (quote.lines().isEmpty()) {
            throw new Conflict("Le devis {0} n’a pas de ligne.", reference);
        }
        if (quote.hasExpired(today())) {
            throw new Conflict("La validité du devis {0} est passée : changez-la avant l’envoi.", reference);
        }
        return quote;
    }

    void approvalDecided(String reference, boolean approved, String reason) {
        Quote quote = quotes.lock(reference);
        if (!approved) {
            Checks.reason(reason);
            quote.notApproved(reason.strip());
        }
        history.record(
                quote.dealNumber(),
                approved ? "QUOTE_APPROVED" : "QUOTE_NOT_APPROVED",
                "Devis " + reference + (approved ? " approuvé" : " non approuvé : " + reason.strip()),
                reference);
    }

    /** Files, status and validity: from here on the quote does not change. */
    Quote issue(String reference) {
        Quote quote = quotes.lock(reference);
        if (quote.validUntil() == null) {
            quote.validUntil(today().plusDays(properties.validityDays()));
        }
        quote.sent();
        desk.issue(quote, printout.template(quote), printout::values);
        history.record(quote.dealNumber(), "QUOTE_ISSUED", "Devis " + reference + " émis", reference);
        return quote;
    }

    /** The one place where a quote becomes accepted, and the others of its deal are set aside. */
    void retain(String reference, String customerReference) {
        Quote accepted = quotes.lock(reference);
        if (quotes.hasAccepted(accepted.dealNumber())) {
            throw new Conflict("Un devis de cette affaire a déjà été accepté.");
        }
        accepted.requireAcceptable(today());
        accepted.accept(customerReference);
        quotes.ofDeal(accepted.dealNumber()).stream()
                .filter(other -> other != accepted)
                .forEach(Quote::setAside);
        history.record(
                accepted.dealNumber(), "QUOTE_ACCEPTED", "Devis " + reference + " accepté par le client", reference);
    }

    void refuse(String reference, String reason) {
        Checks.reason(reason);
        Quote quote = quotes.lock(reference);
        quote.refuse(reason.strip());
        history.record(
                quote.dealNumber(), "QUOTE_REFUSED", "Devis " + reference + " refusé : " + reason.strip(), reference);
    }

    /** Its validity has passed without an answer; one that is answered or expired meanwhile is left alone. */
    void expire(String reference) {
        Quote quote = quotes.lock(reference);
        if (quote.status() != QuoteStatus.SENT) {
            return;
        }
        quote.expire();
        history.record(quote.dealNumber(), "QUOTE_EXPIRED", "Devis " + reference + " expiré", reference);
    }

    @EventListener
    void dealGivenUp(DealGivenUp news) {
        quotes.ofDeal(news.dealNumber()).forEach(Quote::setAside);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
