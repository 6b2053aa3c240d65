package io.spanco.purchase.web;

import io.spanco.deal.Deals;
import io.spanco.document.DocumentFilter;
import io.spanco.document.DocumentHeader;
import io.spanco.document.DocumentLists;
import io.spanco.document.DocumentRights;
import io.spanco.document.DocumentType;
import io.spanco.platform.error.Forbidden;
import io.spanco.platform.identity.CurrentUser;
import io.spanco.platform.identity.Right;
import io.spanco.platform.page.HtmxRequest;
import io.spanco.platform.page.Rows;
import io.spanco.purchase.PurchaseStatus;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Purchases: the list, the page of one, and those of a deal. */
@Controller
class PurchaseController {

    static final String PATH = "/purchases";

    private static final int ROWS = 50;
    private static final String AWAITING_APPROVAL = DocumentFilter.AWAITING_APPROVAL;
    private static final int MOST = 200;
    private static final Set<DocumentType> PURCHASES = Set.of(DocumentType.PURCHASE_ORDER);

    private final PurchaseReading reading;
    private final Deals deals;
    private final DocumentLists lists;
    private final DocumentRights rights;
    private final CurrentUser user;

    PurchaseController(
            PurchaseReading reading, Deals deals, DocumentLists lists, DocumentRights rights, CurrentUser user) {
        this.deals = deals;
        this.reading = reading;
        this.lists = lists;
        this.rights = rights;
        this.user = user;
    }

    @GetMapping(PATH)
    String list(
            @RequestParam(required = false) String q,
            @RequestParam(required = false) String status,
            @RequestParam(required = false) Long before,
            Model model,
            HttpServletRequest request) {
        if (!rights.mayRead(DocumentType.PURCHASE_ORDER)) {
            throw new Forbidden("Les prix d’achat ne sont pas visibles avec vos droits.");
        }
        DocumentFilter filter = new DocumentFilter(q, null, null, shown(status));
        Rows<DocumentHeader> rows = Rows.of(lists.newest(PURCHASES, filter.onPages(), before, ROWS + 1), ROWS);
        model.addAttribute("filter", filter);
        model.addAttribute("rows", rows.shown());
        model.addAttribute("total", lists.count(PURCHASES, filter.onPages()));
        model.addAttribute("mayBuy", user.may(Right.PURCHASE));
        model.addAttribute("next", rows.next(last -> address(filter, last.id())));
        return HtmxRequest.is(request) ? "purchase/purchases :: list" : "purchase/purchases";
    }

    /** A receipt and a supplier's invoice are shown by the order that they belong to. */
    @GetMapping(PATH + "/{reference}")
    String one(@PathVariable String reference, Model model) {
        String order = reading.orderOf(reference);
        if (!order.equals(reference)) {
            return "redirect:" + PATH + "/" + order;
        }
        model.addAttribute("purchase", reading.page(reference));
        return "purchase/purchase";
    }

    @GetMapping("/deals/{number}/purchases")
    String ofDeal(@PathVariable String number, Model model, HttpServletRequest request) {
        if (!HtmxRequest.is(request)) {
            return "redirect:/deals/{number}?tab=purchases";
        }
        boolean visible = rights.mayRead(DocumentType.PURCHASE_ORDER);
        model.addAttribute("deal", deals.existing(number).number());
        model.addAttribute("visible", visible);
        model.addAttribute("mayBuy", user.may(Right.PURCHASE));
        model.addAttribute(
                "rows",
                visible
                        ? lists.newest(PURCHASES, new DocumentFilter(null, number, null, null), null, MOST)
                        : List.of());
        return "purchase/of-deal :: panel";
    }

    /** A status that the list can be narrowed to; null for any other. */
    static String shown(String status) {
        boolean known = AWAITING_APPROVAL.equals(status)
                || Arrays.stream(PurchaseStatus.values())
                        .anyMatch(one -> one.name().equals(status));
        return known ? status : null;
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
