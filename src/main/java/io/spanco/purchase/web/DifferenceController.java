package io.spanco.purchase.web;

import io.spanco.platform.identity.Requires;
import io.spanco.platform.identity.Right;
import io.spanco.platform.page.HtmxRequest;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** What a supplier's invoice claims beside what is due, while it is typed. */
@Controller
class DifferenceController {

    private final PurchaseReading reading;

    DifferenceController(PurchaseReading reading) {
        this.reading = reading;
    }

    /** @param binding an amount that cannot be read yet counts as missing */
    @GetMapping(PurchaseController.PATH + "/{reference}/invoices/difference")
    @Requires(Right.ACCOUNT)
    String difference(
            @PathVariable String reference,
            @ModelAttribute("invoice") InvoiceForm form,
            BindingResult binding,
            Model model,
            HttpServletRequest request) {
        if (!HtmxRequest.is(request)) {
            return "redirect:" + PurchaseController.PATH + "/{reference}";
        }
        model.addAttribute("entry", reading.entry(reference, form));
        return "purchase/supplier-invoice :: compared";
    }
}
