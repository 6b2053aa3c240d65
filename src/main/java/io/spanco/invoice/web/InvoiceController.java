package io.spanco.invoice.web;

import io.spanco.invoice.InvoiceFilter;
import io.spanco.invoice.InvoicePreview;
import io.spanco.invoice.InvoiceQueries;
import io.spanco.invoice.InvoiceRow;
import io.spanco.invoice.InvoiceService;
import io.spanco.invoice.InvoiceStatus;
import io.spanco.invoice.InvoiceView;
import io.spanco.invoice.InvoiceViews;
import io.spanco.platform.error.Conflict;
import io.spanco.platform.identity.CurrentUser;
import io.spanco.platform.identity.Right;
import io.spanco.platform.page.DraftPdf;
import io.spanco.platform.page.FormErrors;
import io.spanco.platform.page.HtmxRequest;
import io.spanco.platform.page.Rows;
import io.spanco.platform.page.Toast;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** Invoices: the list and the page of one; what was paid on it is the receivables' panel. */
@Controller
@RequestMapping("/invoices")
class InvoiceController {

    private static final int ROWS = 50;
    private static final String ALL = "all";
    private static final String LATE = "late";
    private static final String CREDIT_NOTE = "AV-";
    private static final Map<String, Set<InvoiceStatus>> CHOICES = choices();

    private final InvoiceService service;
    private final InvoiceQueries queries;
    private final InvoiceViews views;
    private final InvoicePreview preview;
    private final DraftPdf drafts;
    private final CurrentUser user;
    private final MessageSource messages;

    InvoiceController(
            InvoiceService service,
            InvoiceQueries queries,
            InvoiceViews views,
            InvoicePreview preview,
            DraftPdf drafts,
            CurrentUser user,
            MessageSource messages) {
        this.service = service;
        this.queries = queries;
        this.views = views;
        this.preview = preview;
        this.drafts = drafts;
        this.user = user;
        this.messages = messages;
    }

    private static Map<String, Set<InvoiceStatus>> choices() {
        Map<String, Set<InvoiceStatus>> choices = new LinkedHashMap<>();
        choices.put(ALL, Set.of());
        choices.put("draft", Set.of(InvoiceStatus.DRAFT));
        choices.put("open", Set.of(InvoiceStatus.ISSUED, InvoiceStatus.DISPUTED));
        choices.put(LATE, Set.of());
        choices.put("disputed", Set.of(InvoiceStatus.DISPUTED));
        choices.put("paid", Set.of(InvoiceStatus.PAID));
        return choices;
    }

    @GetMapping
    String list(
            @RequestParam(required = false) String q,
            @RequestParam(defaultValue = ALL) String show,
            @RequestParam(required = false) Long company,
            @RequestParam(required = false) String deal,
            @RequestParam(required = false) Long before,
            Model model,
            HttpServletRequest request) {
        String shown = CHOICES.containsKey(show) ? show : ALL;
        InvoiceFilter filter = filter(q, shown, company, deal);
        Rows<InvoiceRow> rows = Rows.of(queries.newest(filter, before, ROWS + 1), ROWS);
        model.addAttribute("filter", filter);
        model.addAttribute("filtered", filter.isNarrow());
        model.addAttribute("show", shown);
        model.addAttribute("choices", CHOICES.keySet());
        model.addAttribute("rows", rows.shown());
        model.addAttribute("total", queries.count(filter));
        model.addAttribute("next", rows.next(last -> next(filter, shown, last)));
        return HtmxRequest.is(request) ? "invoice/invoices :: list" : "invoice/invoices";
    }

    /** @param show a choice of the list; any other means all */
    static InvoiceFilter filter(String q, String show, Long company, String deal) {
        return new InvoiceFilter(q, deal, company, CHOICES.getOrDefault(show, Set.of()), LATE.equals(show));
    }

    private static String next(InvoiceFilter filter, String show, InvoiceRow last) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/invoices")
                .queryParam("show", show)
                .queryParam("before", last.id());
        if (filter.q() != null) {
            address.queryParam("q", filter.q());
        }
        if (filter.company() != null) {
            address.queryParam("company", filter.company());
        }
        if (filter.deal() != null) {
            address.queryParam("deal", filter.deal());
        }
        return address.build().encode().toUriString();
    }

    @GetMapping("/{reference}")
    String one(@PathVariable String reference, Model model) {
        if (reference.startsWith(CREDIT_NOTE)) {
            return "redirect:/invoices/" + views.invoiceOf(reference);
        }
        layOut(reference, model);
        return "invoice/invoice";
    }

    @GetMapping("/{reference}/preview")
    ResponseEntity<byte[]> preview(@PathVariable String reference) {
        return drafts.of(reference, preview.of(reference));
    }

    @PostMapping("/{reference}/issue")
    ModelAndView issue(@PathVariable String reference, Model model, RedirectAttributes redirect, Locale locale) {
        try {
            String number = service.issue(reference, null).number();
            return done(number, "invoice.issue.done", redirect, locale);
        } catch (Conflict refusal) {
            return refused(reference, refusal, model);
        }
    }

    @PostMapping("/{reference}/delete")
    String delete(@PathVariable String reference, RedirectAttributes redirect, Locale locale) {
        service.delete(reference);
        redirect.addFlashAttribute("toast", Toast.done(messages.getMessage("invoice.delete.done", null, locale)));
        return "redirect:/invoices";
    }

    private ModelAndView done(String number, String message, RedirectAttributes redirect, Locale locale) {
        redirect.addFlashAttribute("toast", Toast.done(messages.getMessage(message, new Object[] {number}, locale)));
        return new ModelAndView("redirect:/invoices/" + number);
    }

    private ModelAndView refused(String reference, Conflict refusal, Model model) {
        layOut(reference, model);
        model.addAttribute("errors", FormErrors.of(refusal));
        return new ModelAndView("invoice/invoice", model.asMap(), HttpStatus.CONFLICT);
    }

    private void layOut(String reference, Model model) {
        InvoiceView invoice = views.of(reference);
        model.addAttribute("invoice", invoice);
        model.addAttribute("mayAccount", user.may(Right.ACCOUNT));
        model.addAttribute("letter", invoice.issued() ? null : preview.letter(reference));
    }
}
