package io.spanco.purchase.web;

import io.spanco.mail.MailText;
import io.spanco.mail.Recipients;
import io.spanco.platform.identity.Requires;
import io.spanco.platform.identity.Right;
import io.spanco.platform.page.DialogForms;
import io.spanco.platform.page.DraftPdf;
import io.spanco.purchase.PurchasePreview;
import io.spanco.purchase.PurchaseService;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The sending of a supplier order: what goes out, to whom, and the draft as it would be printed. */
@Controller
@RequestMapping(PurchaseController.PATH + "/{reference}")
class PurchaseSendController {

    private static final String SEND = "purchase/send";

    record SendForm(String to, Long version, String subject, String body) {}

    private final PurchaseService service;
    private final PurchaseReading reading;
    private final PurchasePreview preview;
    private final DraftPdf drafts;
    private final DialogForms dialogs;

    PurchaseSendController(
            PurchaseService service,
            PurchaseReading reading,
            PurchasePreview preview,
            DraftPdf drafts,
            DialogForms dialogs) {
        this.service = service;
        this.reading = reading;
        this.preview = preview;
        this.drafts = drafts;
        this.dialogs = dialogs;
    }

    @GetMapping("/send")
    @Requires(Right.PURCHASE)
    String send(@PathVariable String reference, Model model) {
        PurchasePage purchase = reading.page(reference);
        MailText intended = reading.intendedMail(reference);
        model.addAttribute("purchase", purchase);
        model.addAttribute(
                "form", new SendForm(purchase.recipients(), purchase.version(), intended.subject(), intended.body()));
        return dialogs.show(SEND);
    }

    @PostMapping("/send")
    @Requires(Right.PURCHASE)
    ModelAndView send(@PathVariable String reference, @ModelAttribute("form") SendForm form, Model model) {
        Runnable fill = () -> model.addAttribute("purchase", reading.page(reference));
        return dialogs.submit(SEND, form, null, model, fill, () -> {
            boolean sent = service.send(
                            reference,
                            form.version(),
                            Recipients.typed("to", form.to()),
                            new MailText(form.subject(), form.body()))
                    .isIssued();
            return dialogs.leave(
                    PurchaseController.PATH + "/" + reference, sent ? "purchase.send.done" : "purchase.send.awaits");
        });
    }

    @GetMapping("/preview")
    @Requires(Right.SEE_COSTS)
    ResponseEntity<byte[]> preview(@PathVariable String reference) {
        return drafts.of(reference, preview.of(reference));
    }
}
