package io.spanco.purchase;

import io.spanco.document.DocumentLine;
import io.spanco.document.LineProgress;
import io.spanco.document.LineValues;
import io.spanco.document.PartRequest;
import io.spanco.platform.error.Invalid;
import io.spanco.platform.text.Sentence;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a supplier's invoice is for. One that waits keeps the lines with which it was entered, whatever came since. A new one
 * that names none is for what was received and is on no other invoice; entered before all of it came, it may be for the
 * whole rest of the order: its total then says which of the two.
 */
@Component
@Transactional(readOnly = true)
class SupplierInvoiceLines {

    private final SupplierInvoiceRepository repository;
    private final PurchaseOrders orders;

    SupplierInvoiceLines(SupplierInvoiceRepository repository, PurchaseOrders orders) {
        this.repository = repository;
        this.orders = orders;
    }

    /**
     * What is compared with an invoice that is being typed.
     *
     * @param progress of the order's lines
     * @param number the supplier's; null while it is not typed
     * @param net what it claims; null while it is not typed
     */
    SupplierInvoiceDue due(PurchaseOrder order, Map<Long, LineProgress> progress, String number, BigDecimal net) {
        List<SupplierInvoice> waiting = repository.findToCheck(order.id());
        return named(waiting, number)
                .map(SupplierInvoiceDue::of)
                .orElseGet(() -> SupplierInvoiceDue.of(order, meant(order, progress, waiting, net)));
    }

    /** The one with the supplier's number that waits to be checked. */
    Optional<SupplierInvoice> waiting(PurchaseOrder order, String number) {
        return named(repository.findToCheck(order.id()), number);
    }

    /** @throws Invalid at {@code lines} when nothing is left that it could be for */
    List<LineValues> ofNew(PurchaseOrder order, SupplierInvoiceInput typed) {
        if (typed.lines() != null) {
            return taken(order, typed);
        }
        BigDecimal net = typed.claimed() == null ? null : typed.claimed().net();
        Map<Long, BigDecimal> units = meant(order, orders.progress(order), repository.findToCheck(order.id()), net);
        List<LineValues> lines = order.lines().stream()
                .filter(line -> units.get(line.id()).signum() > 0)
                .map(line -> line.derived(units.get(line.id())))
                .toList();
        if (lines.isEmpty()) {
            throw Invalid.at(
                    "lines",
                    "Tout est déjà facturé, ou attend sur une facture saisie : elle se décide, ou se refuse, quand tout est reçu.");
        }
        return lines;
    }

    /** @throws Invalid at {@code lines[0].quantity} and so on when it is more than was ordered and neither invoiced nor on another that waits */
    List<LineValues> taken(PurchaseOrder order, SupplierInvoiceInput typed) {
        List<SupplierInvoice> others = repository.findToCheck(order.id()).stream()
                .filter(waiting ->
                        !waiting.supplierNumber().equals(typed.number().strip()))
                .toList();
        Map<Long, BigDecimal> left = new HashMap<>(orders.notInvoiced(order));
        unitsOn(others).forEach((line, units) -> left.computeIfPresent(line, (id, rest) -> rest.subtract(units)));
        return PartRequest.take(order, typed.lines(), left, rest -> Sentence.of("Il reste à facturer : {0}.", rest));
    }

    private static Optional<SupplierInvoice> named(List<SupplierInvoice> waiting, String number) {
        return waiting.stream()
                .filter(invoice -> number != null && invoice.supplierNumber().equals(number.strip()))
                .findFirst();
    }

    /** Units by line id. */
    private static Map<Long, BigDecimal> meant(
            PurchaseOrder order, Map<Long, LineProgress> progress, List<SupplierInvoice> waiting, BigDecimal net) {
        Map<Long, BigDecimal> onThem = unitsOn(waiting);
        Map<Long, BigDecimal> received = left(progress, onThem, LineProgress::leftToCharge);
        if (net == null) {
            return received;
        }
        Map<Long, BigDecimal> rest = left(
                progress, onThem, line -> line.quantity().max(line.received()).subtract(line.charged()));
        BigDecimal nearer = SupplierInvoiceDue.of(order, rest).farFrom(net);
        return nearer.compareTo(SupplierInvoiceDue.of(order, received).farFrom(net)) < 0 ? rest : received;
    }

    private static Map<Long, BigDecimal> unitsOn(List<SupplierInvoice> waiting) {
        Map<Long, BigDecimal> units = new HashMap<>();
        for (SupplierInvoice invoice : waiting) {
            for (DocumentLine line : invoice.lines()) {
                units.merge(line.sourceLineId(), line.quantity(), BigDecimal::add);
            }
        }
        return units;
    }

    private static Map<Long, BigDecimal> left(
            Map<Long, LineProgress> progress, Map<Long, BigDecimal> taken, Function<LineProgress, BigDecimal> figure) {
        Map<Long, BigDecimal> left = new LinkedHashMap<>();
        progress.forEach((line, is) -> left.put(
                line,
                figure.apply(is)
                        .subtract(taken.getOrDefault(line, BigDecimal.ZERO))
                        .max(BigDecimal.ZERO)));
        return left;
    }
}
