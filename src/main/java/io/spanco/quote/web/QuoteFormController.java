package io.spanco.quote.web;

import io.spanco.document.CommercialDocument;
import io.spanco.document.Documents;
import io.spanco.mail.MailText;
import io.spanco.mail.Recipients;
import io.spanco.platform.error.Invalid;
import io.spanco.platform.identity.Requires;
import io.spanco.platform.identity.Right;
import io.spanco.platform.page.DialogForms;
import io.spanco.quote.Becomes;
import io.spanco.quote.CustomerAnswer;
import io.spanco.quote.QuoteService;
import io.spanco.quote.QuoteStatus;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The small forms about a quote: sending, approving, noting the customer's answer. */
@Controller
@RequestMapping("/quotes/{reference}")
class QuoteFormController {

    private static final String SEND = "quote/send";
    private static final String APPROVE = "quote/approve";
    private static final String ANSWER = "quote/answer";

    record SendForm(String to, Long version, String subject, String body) {}

    record ApproveForm(Boolean approved, String reason) {}

    record AnswerForm(
            CustomerAnswer answer, Becomes becomes, String customerReference, String reason, LocalDate followUpOn) {}

    private final QuoteService service;
    private final QuotePage page;
    private final Documents documents;
    private final DialogForms dialogs;

    QuoteFormController(QuoteService service, QuotePage page, Documents documents, DialogForms dialogs) {
        this.service = service;
        this.page = page;
        this.documents = documents;
        this.dialogs = dialogs;
    }

    @GetMapping("/send")
    @Requires(Right.SELL)
    String send(@PathVariable String reference, Model model) {
        page.whole(reference, model);
        QuotePage.Head quote = page.head(reference, model);
        MailText intended = page.intendedMail(reference);
        String to = page.intendedRecipients(reference);
        model.addAttribute("form", new SendForm(to, quote.version(), intended.subject(), intended.body()));
        return dialogs.show(SEND);
    }

    @PostMapping("/send")
    @Requires(Right.SELL)
    ModelAndView send(@PathVariable String reference, @ModelAttribute("form") SendForm form, Model model) {
        return dialogs.submit(SEND, form, null, model, () -> page.whole(reference, model), () -> {
            boolean sent = service.send(
                                    reference,
                                    form.version(),
                                    Recipients.typed("to", form.to()),
                                    new MailText(form.subject(), form.body()))
                            .status()
                    != QuoteStatus.DRAFT;
            return leave(reference, sent ? "quote.send.done" : "quote.send.awaits");
        });
    }

    @GetMapping("/approve")
    @Requires(Right.APPROVE_QUOTES)
    String approve(@PathVariable String reference, Model model) {
        page.whole(reference, model);
        model.addAttribute("form", new ApproveForm(null, null));
        return dialogs.show(APPROVE);
    }

    @PostMapping("/approve")
    ModelAndView approve(
            @PathVariable String reference,
            @ModelAttribute("form") ApproveForm form,
            BindingResult binding,
            Model model) {
        return dialogs.submit(APPROVE, form, binding, model, () -> page.whole(reference, model), () -> {
            service.approve(reference, form.approved(), form.reason());
            return leave(reference, form.approved() ? "quote.approve.yes" : "quote.approve.no");
        });
    }

    @GetMapping("/answer")
    @Requires(Right.SELL)
    String answer(@PathVariable String reference, Model model) {
        page.head(reference, model);
        model.addAttribute("form", new AnswerForm(null, Becomes.ORDER, null, null, null));
        return dialogs.show(ANSWER);
    }

    @PostMapping("/answer")
    @Requires(Right.SELL)
    ModelAndView answer(
            @PathVariable String reference,
            @ModelAttribute("form") AnswerForm form,
            BindingResult binding,
            Model model) {
        return dialogs.submit(
                ANSWER, form, binding, model, () -> page.head(reference, model), () -> record(reference, form));
    }

    private ModelAndView record(String reference, AnswerForm form) {
        if (form.answer() == null) {
            throw Invalid.at("answer", "Indiquez la réponse du client.");
        }
        switch (form.answer()) {
            case ACCEPTED -> {
                CommercialDocument made = service.accept(reference, null, form.becomes(), form.customerReference());
                return dialogs.leave(
                        "/deals/" + documents.dealNumberOf(reference),
                        "quote.answer.accepted",
                        reference,
                        made.reference());
            }
            case REFUSED -> service.refuse(reference, form.reason());
            case NONE -> service.noAnswerYet(reference, form.followUpOn());
            case REVISE -> {
                String revision = service.revise(reference, form.reason()).number();
                return dialogs.leave("/quotes/" + revision, "quote.answer.revised", revision);
            }
        }
        return leave(reference, "quote.answer.done");
    }

    private ModelAndView leave(String reference, String message) {
        return dialogs.leave("/quotes/" + reference, message, reference);
    }
}
