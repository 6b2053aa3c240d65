package io.spanco.invoice;

import io.spanco.catalog.Vat;
import io.spanco.deal.DealHistory;
import io.spanco.delivery.DeliveryNote;
import io.spanco.document.CommercialDocument;
import io.spanco.document.DocumentLine;
import io.spanco.document.LineValues;
import io.spanco.document.Origin;
import io.spanco.document.Origins;
import io.spanco.order.SalesOrder;
import io.spanco.platform.error.Conflict;
import io.spanco.platform.error.Invalid;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes invoice drafts of other documents. The caller has locked their deals and checked their state. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class InvoiceMaking {

    private final InvoiceRepository repository;
    private final LeftToInvoice left;
    private final Deposits deposits;
    private final Origins origins;
    private final DealHistory history;

    InvoiceMaking(
            InvoiceRepository repository, LeftToInvoice left, Deposits deposits, Origins origins, DealHistory history) {
        this.repository = repository;
        this.left = left;
        this.deposits = deposits;
        this.origins = origins;
        this.history = history;
    }

    /**
     * Of an order or a quote: all that is not invoiced yet.
     *
     * @throws Conflict when nothing is left
     */
    Invoice of(CommercialDocument parent) {
        Map<Long, BigDecimal> units = left.ofLines(parent.id());
        List<LineValues> lines = parent.lines().stream()
                .filter(line -> units.get(line.id()).signum() > 0)
                .map(line -> line.derived(units.get(line.id())))
                .toList();
        return draft(origins.like(parent), List.of(parent), lines);
    }

    /**
     * Of delivered notes of one customer, each line once: what was invoiced of its order without a note is left out.
     *
     * @throws Conflict when nothing is left
     */
    Invoice of(List<DeliveryNote> notes) {
        Map<Long, BigDecimal> orderUnits = new HashMap<>();
        List<LineValues> lines = new ArrayList<>();
        Set<String> deals = new HashSet<>();
        for (DeliveryNote note : notes) {
            deals.add(note.dealNumber());
            Map<Long, LeftToInvoice.OrderLine> ordered = left.orderLines(note);
            ordered.values().stream()
                    .map(LeftToInvoice.OrderLine::order)
                    .distinct()
                    .forEach(order -> left.ofLines(order).forEach(orderUnits::putIfAbsent));
            note.lines().forEach(line -> take(line, ordered.get(line.id()), orderUnits, lines));
        }
        Origin origin = origins.of(
                deals.size() == 1 ? deals.iterator().next() : null, notes.get(0).companyId());
        return draft(origin, notes, lines);
    }

    private static void take(
            DocumentLine line,
            LeftToInvoice.OrderLine ordered,
            Map<Long, BigDecimal> orderUnits,
            List<LineValues> lines) {
        BigDecimal units = line.quantity();
        if (ordered != null) {
            units = units.min(orderUnits.get(ordered.orderLine()));
            orderUnits.merge(ordered.orderLine(), units.negate(), BigDecimal::add);
        }
        if (units.signum() > 0) {
            lines.add(line.derived(units));
        }
    }

    /**
     * A deposit on an order, one line a VAT rate.
     *
     * @throws Invalid when it asks for more at a rate than issued invoices leave of the order
     */
    Invoice deposit(SalesOrder order, BigDecimal percent) {
        List<LineValues> lines = Deposits.lines(order, percent);
        refuseEmpty(lines);
        refuseMoreThanLeft(order, lines);
        return recorded(Invoice.deposit(origins.like(order), order, percent, lines));
    }

    private void refuseMoreThanLeft(SalesOrder order, List<LineValues> deposit) {
        Map<Long, BigDecimal> units = left.beyondIssued(order.id());
        Map<Vat, BigDecimal> nets = new HashMap<>();
        order.lines()
                .forEach(line ->
                        nets.merge(line.vat(), Deposits.net(line.derived(units.get(line.id()))), BigDecimal::add));
        if (deposit.stream().anyMatch(line -> line.unitPrice().compareTo(nets.get(line.vat())) > 0)) {
            throw Invalid.at("depositPercent", "L’acompte dépasse ce qui reste à facturer de la commande.");
        }
    }

    private Invoice draft(Origin origin, List<? extends CommercialDocument> parents, List<LineValues> own) {
        refuseEmpty(own);
        List<LineValues> lines = new ArrayList<>(own);
        lines.addAll(deposits.deductions(own, null));
        return recorded(new Invoice(origin, parents, lines));
    }

    private Invoice recorded(Invoice draft) {
        Invoice saved = repository.saveAndFlush(draft);
        saved.dealNumbers()
                .forEach(deal -> history.record(
                        deal,
                        "INVOICE_DRAFTED",
                        saved.kind().label() + " préparée : " + saved.draftReference(),
                        saved.draftReference()));
        return saved;
    }

    private static void refuseEmpty(List<LineValues> lines) {
        if (lines.isEmpty()) {
            throw new Conflict("Il ne reste rien à facturer.");
        }
    }
}
