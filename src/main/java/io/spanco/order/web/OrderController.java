package io.spanco.order.web;

import io.spanco.document.DocumentFilter;
import io.spanco.document.DocumentHeader;
import io.spanco.document.DocumentLists;
import io.spanco.document.DocumentType;
import io.spanco.order.OrderPanel;
import io.spanco.order.OrderProgress;
import io.spanco.order.OrderStatus;
import io.spanco.platform.page.HtmxRequest;
import io.spanco.platform.page.Rows;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Orders: the list, and the page of one. */
@Controller
@RequestMapping(OrderController.PATH)
class OrderController {

    static final String PATH = "/orders";

    private static final int ROWS = 50;
    private static final Set<DocumentType> ORDERS = Set.of(DocumentType.ORDER);

    private final OrderReading reading;
    private final OrderProgress progress;
    private final DocumentLists lists;
    private final List<OrderPanel> panels;

    OrderController(
            OrderReading reading, OrderProgress progress, DocumentLists lists, ObjectProvider<OrderPanel> panels) {
        this.reading = reading;
        this.progress = progress;
        this.lists = lists;
        this.panels = panels.stream()
                .sorted(Comparator.comparing(OrderPanel::position))
                .toList();
    }

    @GetMapping
    String list(
            @RequestParam(required = false) String q,
            @RequestParam(required = false) OrderStatus status,
            @RequestParam(required = false) Long before,
            Model model,
            HttpServletRequest request) {
        DocumentFilter filter = new DocumentFilter(q, null, null, status == null ? null : status.name());
        Rows<DocumentHeader> rows = Rows.of(lists.newest(ORDERS, filter, before, ROWS + 1), ROWS);
        model.addAttribute("filter", filter);
        model.addAttribute("rows", rows.shown());
        model.addAttribute(
                "states",
                progress.statesOf(rows.shown().stream().map(DocumentHeader::id).toList()));
        model.addAttribute("total", lists.count(ORDERS, filter));
        model.addAttribute("next", rows.next(last -> address(filter, last.id())));
        return HtmxRequest.is(request) ? "order/orders :: list" : "order/orders";
    }

    @GetMapping("/{reference}")
    String one(@PathVariable String reference, Model model) {
        model.addAttribute("order", reading.page(reference));
        model.addAttribute(
                "panels", panels.stream().map(panel -> panel.pathFor(reference)).toList());
        return "order/order";
    }

    private static String address(DocumentFilter filter, long before) {
        return UriComponentsBuilder.fromPath(PATH)
                .queryParamIfPresent("q", Optional.ofNullable(filter.q()))
                .queryParamIfPresent("status", Optional.ofNullable(filter.status()))
                .queryParam("before", before)
                .build()
                .encode()
                .toUriString();
    }
}
