package io.spanco.demo;

import io.spanco.delivery.DeliveryPlanning;
import io.spanco.delivery.DeliveryPlans;
import io.spanco.document.Documents;
import java.time.DayOfWeek;
import org.springframework.stereotype.Component;

/** What logistics tells customers. */
@Component
class Promising {

    private final DeliveryPlanning planning;
    private final DeliveryPlans plans;
    private final Documents documents;

    Promising(DeliveryPlanning planning, DeliveryPlans plans, Documents documents) {
        this.planning = planning;
        this.plans = plans;
        this.documents = documents;
    }

    /** The day, of the present week or of another counted from it, on which something is to reach the customer. */
    Act promises(String document, DayOfWeek day, int weeksAhead) {
        return tale -> {
            String reference = tale.reference(document);
            long version = plans.of(documents.existing(reference)).version();
            planning.plan(reference, version, tale.weekday(day, weeksAhead));
        };
    }
}
