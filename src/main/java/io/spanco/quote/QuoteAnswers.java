package io.spanco.quote;

import static io.spanco.quote.NegotiationProcess.*;

import io.spanco.deal.DealHistory;
import io.spanco.deal.Deals;
import io.spanco.platform.engine.TaskScope;
import io.spanco.platform.error.Checks;
import io.spanco.platform.error.Invalid;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Checks and records what was answered in a task about a quote's fate, and tells the diagram which way to go. */
@Component
class QuoteAnswers {

    private static final String NEW_DEMAND = "NEW_DEMAND";
    private static final String DEMAND = "Nouvelle demande : ";

    private final Quotes quotes;
    private final Deals deals;
    private final DealHistory history;
    private final AnswerDates dates;
    private final Clock clock;

    QuoteAnswers(Quotes quotes, Deals deals, DealHistory history, AnswerDates dates, Clock clock) {
        this.quotes = quotes;
        this.deals = deals;
        this.history = history;
        this.dates = dates;
        this.clock = clock;
    }

    /** The customer's answer to one quote. */
    void record(String reference, TaskScope task) {
        CustomerAnswer answer = task.oneOf(ANSWER, CustomerAnswer.class);
        if (answer == null) {
            throw Invalid.at(ANSWER, "Indiquez la réponse du client.");
        }
        Quote quote = quotes.lock(reference);
        switch (answer) {
            case ACCEPTED -> checkAcceptance(quote, task);
            case REFUSED -> Checks.reason(task.text(REASON));
            case REVISE -> demand(quote, task);
            case NONE -> postpone(quote, task);
        }
    }

    private void checkAcceptance(Quote quote, TaskScope task) {
        new Checks()
                .required(BECOMES, task.oneOf(BECOMES, Becomes.class), "Dites ce que devient le devis.")
                .maxLength(CUSTOMER_REFERENCE, task.text(CUSTOMER_REFERENCE), 200)
                .orRefuse();
        quote.requireAcceptable(LocalDate.now(clock));
    }

    private void demand(Quote quote, TaskScope task) {
        noteDemand(quote, task.text(REASON));
        task.set(PARENT_QUOTE, quote.number());
    }

    /** @param asked what the customer asks for beyond the quote; null for nothing said */
    void noteDemand(Quote quote, String asked) {
        new Checks().text(REASON, asked).orRefuse();
        if (asked != null) {
            history.record(quote.dealNumber(), NEW_DEMAND, DEMAND + asked, quote.number());
        }
    }

    /** What the customer asked for when it had seen that one; null when nothing was said. */
    String demandAfter(String dealNumber, String seen) {
        String noted = history.last(dealNumber, NEW_DEMAND, seen);
        return noted != null && noted.startsWith(DEMAND) ? noted.substring(DEMAND.length()) : noted;
    }

    private void postpone(Quote quote, TaskScope task) {
        LocalDate day = task.day(FOLLOW_UP_ON);
        new Checks()
                .day(FOLLOW_UP_ON, day)
                .that(
                        day == null || day.isAfter(LocalDate.now(clock)),
                        FOLLOW_UP_ON,
                        "La relance se fixe à partir de demain.")
                .orRefuse();
        task.set(FOLLOW_UP_AT, dates.followUp(day));
        history.record(quote.dealNumber(), "NO_ANSWER_YET", "Pas encore de réponse", quote.number());
    }

    /** The deal's way on when no branch is left. */
    void decideNextStep(String dealNumber, TaskScope task) {
        NextStep step = task.oneOf(NEXT_STEP, NextStep.class);
        if (step == null) {
            throw Invalid.at(NEXT_STEP, "Décidez de la suite.");
        }
        deals.lock(dealNumber);
        switch (step) {
            case ACCEPT -> {
                checkAcceptance(chosen(dealNumber, task), task);
                task.set(ACCEPTED_QUOTE, task.text(CHOSEN_QUOTE));
            }
            case REVISE -> goOn(dealNumber, task);
            case LOSE -> Checks.reason(task.text(REASON));
        }
    }

    private void goOn(String dealNumber, TaskScope task) {
        if (task.text(CHOSEN_QUOTE) != null) {
            chosen(dealNumber, task).refuseUnseen();
        }
        task.set(PARENT_QUOTE, task.text(CHOSEN_QUOTE));
    }

    private Quote chosen(String dealNumber, TaskScope task) {
        String reference = task.text(CHOSEN_QUOTE);
        return quotes.ofDeal(dealNumber).stream()
                .filter(quote -> quote.number().equals(reference))
                .findFirst()
                .orElseThrow(() -> Invalid.at(CHOSEN_QUOTE, "Choisissez un devis de cette affaire."));
    }
}
