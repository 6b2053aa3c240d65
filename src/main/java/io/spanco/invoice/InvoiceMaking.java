package io.spanco.invoice;

import io.spanco.deal.DealHistory;
import io.spanco.delivery.DeliveryNote;
import io.spanco.document.CommercialDocument;
import io.spanco.document.LineProgress;
import io.spanco.document.LineQuantities;
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
    private final LineQuantities quantities;
    private final Deposits deposits;
    private final Origins origins;
    private final DealHistory history;

    InvoiceMaking(
            InvoiceRepository repository,
            LeftToInvoice left,
            LineQuantities quantities,
            Deposits deposits,
            Origins origins,
            DealHistory history) {
        this.repository = repository;
        this.quantities = quantities;
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
        Map<Long, BigDecimal> units = leftOf(parent);
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
                    .forEach(order -> quantities
                            .of(order)
                            .forEach((line, progress) -> orderUnits.putIfAbsent(line, progress.leftToInvoice())));
            Map<Long, BigDecimal> noteUnits = leftOf(note);
            note.lines().forEach(line -> {
                BigDecimal units = take(noteUnits.get(line.id()), ordered.get(line.id()), orderUnits);
                if (units.signum() > 0) {
                    lines.add(line.derived(units));
                }
            });
        }
        Origin origin = origins.of(
                deals.size() == 1 ? deals.iterator().next() : null, notes.get(0).companyId());
        return draft(origin, notes, lines);
    }

    private Map<Long, BigDecimal> leftOf(CommercialDocument parent) {
        return quantities.of(parent, LineProgress::leftToInvoice);
    }

    /** Of a note's line as much as its order leaves too; taken off what the order leaves. */
    private static BigDecimal take(
            BigDecimal noteUnits, LeftToInvoice.OrderLine ordered, Map<Long, BigDecimal> orderUnits) {
        if (ordered == null) {
            return noteUnits;
        }
        BigDecimal units = noteUnits.min(orderUnits.get(ordered.orderLine()));
        orderUnits.merge(ordered.orderLine(), units.negate(), BigDecimal::add);
        return units;
    }

    /**
     * A deposit on an order, one line a VAT rate.
     *
     * @throws Invalid when it asks for more at a rate than issued invoices leave of the order
     */
    Invoice deposit(SalesOrder order, BigDecimal percent) {
        List<LineValues> lines = Deposits.lines(order, percent);
        refuseEmpty(lines);
        if (deposits.exceed(order, percent)) {
            throw Invalid.at("depositPercent", "L’acompte dépasse ce qui reste à facturer de la commande.");
        }
        return recorded(Invoice.deposit(origins.like(order), order, percent, lines));
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
                        deal, "INVOICE_DRAFTED", saved.kind().label() + " préparée", saved.draftReference()));
        return saved;
    }

    private static void refuseEmpty(List<LineValues> lines) {
        if (lines.isEmpty()) {
            throw new Conflict("Il ne reste rien à facturer.");
        }
    }
}
