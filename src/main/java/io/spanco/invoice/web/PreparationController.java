package io.spanco.invoice.web;

import io.spanco.document.DocumentType;
import io.spanco.invoice.Invoice;
import io.spanco.invoice.InvoiceService;
import io.spanco.invoice.InvoiceSource;
import io.spanco.invoice.ToInvoice;
import io.spanco.party.Companies;
import io.spanco.platform.error.BusinessException;
import io.spanco.platform.error.Conflict;
import io.spanco.platform.error.Invalid;
import io.spanco.platform.error.NotFound;
import io.spanco.platform.identity.CurrentUser;
import io.spanco.platform.identity.Requires;
import io.spanco.platform.identity.Right;
import io.spanco.platform.page.FormErrors;
import io.spanco.platform.page.Toast;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What waits to be invoiced to a customer, over all its deals: drafts to issue, delivered notes to group, and what a credit
 * note gives to be invoiced anew. What is chosen becomes a draft, which is looked over and issued on its own page.
 */
@Controller
@RequestMapping("/invoices/prepare/customer-{companyId:\\d{1,18}}")
class PreparationController {

    private static final String PAGE = "invoice/prepare";

    private final InvoiceService service;
    private final ToInvoice toInvoice;
    private final Companies companies;
    private final CurrentUser user;
    private final MessageSource messages;

    PreparationController(
            InvoiceService service,
            ToInvoice toInvoice,
            Companies companies,
            CurrentUser user,
            MessageSource messages) {
        this.service = service;
        this.toInvoice = toInvoice;
        this.companies = companies;
        this.user = user;
        this.messages = messages;
    }

    @Requires(Right.ACCOUNT)
    @GetMapping
    String page(@PathVariable long companyId, Model model) {
        layOut(companyId, Set.of(), model);
        return PAGE;
    }

    /** Groups the delivery notes that are ticked into one draft. */
    @Requires(Right.ACCOUNT)
    @PostMapping("/notes")
    ModelAndView group(
            @PathVariable long companyId,
            @RequestParam(required = false) List<String> deliveryNotes,
            Model model,
            RedirectAttributes redirect,
            Locale locale) {
        List<String> ticked = deliveryNotes == null ? List.of() : deliveryNotes;
        return made(companyId, ticked, model, redirect, locale, () -> {
            if (ticked.isEmpty()) {
                throw Invalid.at("deliveryNotes", "Choisissez au moins un bon de livraison.");
            }
            return service.create(new InvoiceSource(ticked, null, null, null));
        });
    }

    /** What a credit note gave back of an order or of a quote. */
    @Requires(Right.ACCOUNT)
    @PostMapping("/anew")
    ModelAndView anew(
            @PathVariable long companyId,
            @RequestParam(required = false) String source,
            Model model,
            RedirectAttributes redirect,
            Locale locale) {
        return made(companyId, List.of(), model, redirect, locale, () -> {
            if (source == null) {
                throw new Invalid("Choisissez la commande ou le devis à facturer de nouveau.");
            }
            boolean order = DocumentType.ORDER.numbers(source);
            return service.create(new InvoiceSource(null, order ? source : null, order ? null : source, null));
        });
    }

    private ModelAndView made(
            long companyId,
            List<String> ticked,
            Model model,
            RedirectAttributes redirect,
            Locale locale,
            Supplier<Invoice> making) {
        try {
            String draft = making.get().reference();
            redirect.addFlashAttribute("toast", Toast.done(messages.getMessage("invoice.prepare.done", null, locale)));
            return new ModelAndView("redirect:/invoices/" + draft);
        } catch (NotFound unknown) {
            throw unknown;
        } catch (Invalid | Conflict refusal) {
            layOut(companyId, Set.copyOf(ticked), model);
            model.addAttribute("errors", FormErrors.of((BusinessException) refusal));
            boolean conflict = refusal instanceof Conflict;
            return new ModelAndView(
                    PAGE, model.asMap(), conflict ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    private void layOut(long companyId, Set<String> ticked, Model model) {
        model.addAttribute("companyId", companyId);
        model.addAttribute("customer", companies.existing(companyId).name());
        model.addAttribute("drafts", toInvoice.drafts(companyId));
        model.addAttribute("notes", toInvoice.deliveries(companyId));
        model.addAttribute("anew", toInvoice.freed(companyId));
        model.addAttribute("ticked", ticked);
        model.addAttribute("mayAccount", user.may(Right.ACCOUNT));
    }
}
