package io.spanco.delivery;

import io.spanco.platform.identity.Groups;
import io.spanco.schedule.AgendaEntry;
import io.spanco.schedule.AgendaSource;
import io.spanco.schedule.Worker;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Deliveries in the schedules of logistics. */
@Component
class DeliveryAgenda implements AgendaSource {

    private final DeliverySchedule schedule;
    private final MessageSource messages;

    DeliveryAgenda(DeliverySchedule schedule, MessageSource messages) {
        this.schedule = schedule;
        this.messages = messages;
    }

    @Override
    public List<AgendaEntry> of(Worker worker, LocalDate from, LocalDate to) {
        return worker.groups().contains(Groups.LOGISTICS)
                ? schedule.between(from, to).stream().map(this::entry).toList()
                : List.of();
    }

    private AgendaEntry entry(PlannedDelivery delivery) {
        return new AgendaEntry(
                "delivery-" + delivery.reference(),
                delivery.version(),
                "DELIVERY_NOTE",
                delivery.status(),
                delivery.day(),
                null,
                null,
                messages.getMessage(
                        delivery.note() ? "delivery.agenda.deliver" : "delivery.agenda.prepare",
                        new Object[] {delivery.reference()},
                        LocaleContextHolder.getLocale()),
                delivery.company(),
                delivery.city(),
                delivery.path(),
                false);
    }
}
