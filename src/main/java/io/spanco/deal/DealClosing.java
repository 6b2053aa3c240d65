package io.spanco.deal;

import io.spanco.deal.DealEvents.DealGivenUp;
import io.spanco.platform.engine.BusinessAction;
import io.spanco.platform.error.Checks;
import io.spanco.platform.error.Conflict;
import io.spanco.platform.identity.Requires;
import io.spanco.platform.identity.Right;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** How a deal ends: lost or abandoned by a person at any stage, won by its process when everything is settled. */
@Service
public class DealClosing {

    private final Deals deals;
    private final DealHistory history;
    private final DealProcess process;
    private final ObjectProvider<ClosingObjection> objections;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DealClosing(
            Deals deals,
            DealHistory history,
            DealProcess process,
            ObjectProvider<ClosingObjection> objections,
            ApplicationEventPublisher events,
            Clock clock) {
        this.deals = deals;
        this.history = history;
        this.process = process;
        this.objections = objections;
        this.events = events;
        this.clock = clock;
    }

    /** @throws Conflict while an issued invoice is not settled, or when the deal is closed already */
    @BusinessAction
    @Requires(Right.SELL)
    public Deal lose(String number, String reason) {
        return giveUp(number, Outcome.LOST, reason);
    }

    /** @throws Conflict as for {@link #lose} */
    @BusinessAction
    @Requires(Right.SELL)
    public Deal abandon(String number, String reason) {
        return giveUp(number, Outcome.ABANDONED, reason);
    }

    private Deal giveUp(String number, Outcome outcome, String reason) {
        Checks.reason(reason);
        Deal deal = deals.lock(number);
        deal.requireOpen();
        process.close(number, outcome, reason.strip());
        return deal;
    }

    /** Called by the diagram, whichever way it came to give the deal up. */
    void givenUp(String number, Outcome outcome, String reason) {
        Deal deal = deals.lock(number);
        objections
                .orderedStream()
                .flatMap(objection -> objection.objectionTo(number).stream())
                .findFirst()
                .ifPresent(objection -> {
                    throw new Conflict(objection);
                });
        deal.close(outcome, reason, clock.instant());
        history.record(
                number,
                "DEAL_" + outcome.name(),
                "Affaire " + outcome.label().toLowerCase() + (reason == null ? "" : " : " + reason),
                null);
        events.publishEvent(new DealGivenUp(number, outcome));
    }

    /** Called by the diagram when everything is delivered, invoiced and settled. */
    void won(String number) {
        deals.lock(number).close(Outcome.WON, null, clock.instant());
        history.record(number, "DEAL_WON", "Affaire gagnée : tout est livré, facturé et réglé", null);
    }
}
