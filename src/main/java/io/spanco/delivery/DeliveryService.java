package io.spanco.delivery;

import io.spanco.document.PartRequest;
import io.spanco.order.Orders;
import io.spanco.order.SalesOrder;
import io.spanco.platform.engine.BusinessAction;
import io.spanco.platform.error.Conflict;
import io.spanco.platform.identity.Requires;
import io.spanco.platform.identity.Right;
import io.spanco.schedule.ScheduleService;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;

/**
 * The business actions on deliveries, used by page, REST and every other door. Each locks the deal, checks, and completes
 * the waiting task; the process then calls the work back.
 */
@Service
public class DeliveryService {

    private final Orders orders;
    private final DeliveryNotes notes;
    private final DeliveryReader reader;
    private final DeliveryWork work;
    private final DeliveryProcess process;
    private final ScheduleService schedule;

    DeliveryService(
            Orders orders,
            DeliveryNotes notes,
            DeliveryReader reader,
            DeliveryWork work,
            DeliveryProcess process,
            ScheduleService schedule) {
        this.orders = orders;
        this.notes = notes;
        this.reader = reader;
        this.work = work;
        this.process = process;
        this.schedule = schedule;
    }

    /**
     * Prepares a delivery of a part of the order, and closes its planning if that is still open.
     *
     * @param parts positions and quantities; zero for what stays
     * @return the delivery note
     * @throws io.spanco.platform.error.Invalid at {@code lines[0].quantity} when more is to leave than is left
     * @throws Conflict when everything is delivered or on its way, or the order is cancelled
     */
    @BusinessAction
    @Requires(Right.DELIVER)
    public DeliveryNote prepare(String orderReference, List<PartRequest> parts) {
        SalesOrder order = orders.lockOpen(orderReference);
        reader.read(order, parts);
        schedule.closePlanningIfOpen(order);
        if (!process.prepared(order, parts)) {
            throw new Conflict("La commande {0} n’attend pas de livraison.", orderReference);
        }
        return notes.newest(order.dealNumber());
    }

    /**
     * The customer has received what stands on the note.
     *
     * @param deliveredOn today or before
     * @throws io.spanco.platform.error.Invalid at {@code deliveredOn} when it is missing or lies ahead
     * @throws Conflict when the note is delivered or cancelled
     */
    @BusinessAction
    @Requires(Right.DELIVER)
    public DeliveryNote confirm(String reference, LocalDate deliveredOn) {
        DeliveryNote note = notes.lock(reference);
        note.requirePrepared();
        work.checkDay(deliveredOn);
        process.directNoteLeaves(note);
        if (!process.confirmed(note, deliveredOn)) {
            throw new Conflict("Le bon de livraison {0} n’attend pas de confirmation.", reference);
        }
        return note;
    }

    /** Whether a delivery of the order can be prepared now, its planning open or closed. */
    public boolean awaitsDelivery(SalesOrder order) {
        return schedule.isPlanning(order) || process.isPreparing(order);
    }
}
