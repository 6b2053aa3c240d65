package io.spanco.delivery;

import io.spanco.platform.identity.Groups;
import io.spanco.schedule.AgendaEntry;
import io.spanco.schedule.AgendaSource;
import io.spanco.schedule.Worker;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Deliveries in the schedules of logistics. */
@Component
class DeliveryAgenda implements AgendaSource {

    private final DeliverySchedule schedule;

    DeliveryAgenda(DeliverySchedule schedule) {
        this.schedule = schedule;
    }

    @Override
    public List<AgendaEntry> of(Worker worker, LocalDate from, LocalDate to) {
        return worker.groups().contains(Groups.LOGISTICS)
                ? schedule.between(from, to).stream().map(DeliveryAgenda::entry).toList()
                : List.of();
    }

    private static AgendaEntry entry(PlannedDelivery delivery) {
        return new AgendaEntry(
                "delivery-" + delivery.reference(),
                delivery.version(),
                "DELIVERY_NOTE",
                delivery.status(),
                delivery.day(),
                null,
                null,
                (delivery.note() ? "Livrer " : "Préparer ") + delivery.reference(),
                delivery.company(),
                delivery.city(),
                delivery.path(),
                false);
    }
}
