package io.spanco.demo;

import io.spanco.deal.DealClosing;
import io.spanco.deal.DealService;
import io.spanco.deal.Need;
import io.spanco.deal.NewDeal;
import io.spanco.deal.Qualification;
import io.spanco.document.Documents;
import io.spanco.document.LineInput;
import io.spanco.quote.Becomes;
import io.spanco.quote.Quote;
import io.spanco.quote.QuoteInput;
import io.spanco.quote.QuoteKind;
import io.spanco.quote.QuoteService;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/** What sales do: from the first rumour to the customer's answer. */
@Component
class Selling {

    private final DealService deals;
    private final DealClosing closing;
    private final QuoteService quotes;
    private final Documents documents;

    Selling(DealService deals, DealClosing closing, QuoteService quotes, Documents documents) {
        this.deals = deals;
        this.closing = closing;
        this.quotes = quotes;
        this.documents = documents;
    }

    /** @param source where the information came from */
    Act opens(Cast company, String need, String source) {
        return tale -> tale.remember(
                Tale.DEAL,
                deals.open(new NewDeal(company.id(tale), tale.title(), need, source))
                        .number());
    }

    Act keeps(String notes) {
        return tale -> deals.qualify(tale.deal(), Qualification.GO, notes);
    }

    /** @param decidesIn days from today; null when the customer does not say */
    Act needs(String need, String budget, Integer decidesIn) {
        return tale -> deals.discoverNeed(
                tale.deal(),
                new Need(
                        need,
                        budget == null ? null : new BigDecimal(budget),
                        decidesIn == null ? null : tale.day(decidesIn)));
    }

    Act quotes(String name, QuoteKind kind, LineInput... lines) {
        return tale -> tale.remember(
                name,
                quotes.create(tale.deal(), new QuoteInput(kind, Arrays.asList(lines), null, null))
                        .number());
    }

    /** An answer to a call for tenders. @param deadline in days from today, and valid so many days longer */
    Act tenders(String name, int deadline, int valid, LineInput... lines) {
        return tale -> {
            LocalDate last = tale.day(deadline);
            QuoteInput answer = new QuoteInput(QuoteKind.TENDER, Arrays.asList(lines), last.plusDays(valid), last);
            tale.remember(name, quotes.create(tale.deal(), answer).number());
        };
    }

    /** A revision of an earlier quote, its lines changed. */
    Act revises(String parent, String name, Lines.Change... changes) {
        return tale -> {
            Quote revision = quotes.revise(tale.reference(parent));
            tale.remember(name, revision.number());
            change(revision, changes);
        };
    }

    /** Changes a draft. */
    Act changes(String name, Lines.Change... changes) {
        return tale -> change(documents.existing(tale.reference(name), Quote.class), changes);
    }

    private void change(Quote draft, Lines.Change... changes) {
        List<LineInput> lines = draft.lines().stream().map(LineInput::of).toList();
        for (Lines.Change change : changes) {
            lines = change.apply(lines);
        }
        quotes.change(
                draft.number(),
                draft.version(),
                new QuoteInput(draft.kind(), lines, draft.validUntil(), draft.deadline()));
    }

    Act sends(String name) {
        return tale -> quotes.send(tale.reference(name), null, List.of());
    }

    Act approves(String name) {
        return tale -> quotes.approve(tale.reference(name), true, null);
    }

    Act disapproves(String name, String reason) {
        return tale -> quotes.approve(tale.reference(name), false, reason);
    }

    /** The customer asks for time. @param callOn day of the next call */
    Act hasNoAnswer(String name, int callOn) {
        return tale -> quotes.noAnswerYet(tale.reference(name), tale.day(callOn));
    }

    Act isRefused(String name, String reason) {
        return tale -> quotes.refuse(tale.reference(name), reason);
    }

    /** @param made what the story calls the document that the quote becomes */
    Act isAccepted(String name, Becomes becomes, String customerReference, String made) {
        return tale -> tale.remember(
                made,
                quotes.accept(tale.reference(name), null, becomes, customerReference)
                        .reference());
    }

    Act loses(String reason) {
        return tale -> closing.lose(tale.deal(), reason);
    }

    Act abandons(String reason) {
        return tale -> closing.abandon(tale.deal(), reason);
    }
}
