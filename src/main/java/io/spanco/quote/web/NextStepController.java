package io.spanco.quote.web;

import io.spanco.deal.Deal;
import io.spanco.deal.Deals;
import io.spanco.document.CommercialDocument;
import io.spanco.party.Companies;
import io.spanco.platform.error.Invalid;
import io.spanco.platform.identity.Requires;
import io.spanco.platform.identity.Right;
import io.spanco.platform.page.DialogForms;
import io.spanco.quote.Becomes;
import io.spanco.quote.NextStep;
import io.spanco.quote.Quote;
import io.spanco.quote.QuoteService;
import io.spanco.quote.Quotes;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** How a deal goes on when no branch of its negotiation is left: a revision, a late acceptance, or the end. */
@Controller
@RequestMapping("/deals/{number}/next-step")
class NextStepController {

    private static final String TEMPLATE = "quote/next-step";

    /** @param chosenQuote the quote to go on from or to accept; null for a new one */
    record NextStepForm(
            NextStep nextStep, String chosenQuote, Becomes becomes, String customerReference, String reason) {}

    private final QuoteService service;
    private final Quotes quotes;
    private final Deals deals;
    private final Companies companies;
    private final DialogForms dialogs;

    NextStepController(QuoteService service, Quotes quotes, Deals deals, Companies companies, DialogForms dialogs) {
        this.service = service;
        this.quotes = quotes;
        this.deals = deals;
        this.companies = companies;
        this.dialogs = dialogs;
    }

    @Requires(Right.SELL)
    @GetMapping
    String ask(@PathVariable String number, Model model) {
        layOut(number, model);
        model.addAttribute("form", new NextStepForm(null, null, Becomes.ORDER, null, null));
        return dialogs.show(TEMPLATE);
    }

    @Requires(Right.SELL)
    @PostMapping
    ModelAndView decide(
            @PathVariable String number,
            @ModelAttribute("form") NextStepForm form,
            BindingResult binding,
            Model model) {
        return dialogs.submit(TEMPLATE, form, binding, model, () -> layOut(number, model), () -> decided(number, form));
    }

    private ModelAndView decided(String number, NextStepForm form) {
        if (form.nextStep() == null) {
            throw Invalid.at("nextStep", "Décidez de la suite.");
        }
        return switch (form.nextStep()) {
            case REVISE -> goOn(number, form);
            case ACCEPT -> accept(number, form);
            case LOSE -> {
                service.loseAfterNegotiation(number, form.reason());
                yield dialogs.leave("/deals/" + number, "quote.next.lost");
            }
        };
    }

    private ModelAndView goOn(String number, NextStepForm form) {
        Quote draft =
                form.chosenQuote() == null ? service.begin(number) : service.revise(chosen(number, form.chosenQuote()));
        return dialogs.leave("/quotes/" + draft.number(), "quote.answer.revised", draft.number());
    }

    private ModelAndView accept(String number, NextStepForm form) {
        String reference = chosen(number, form.chosenQuote());
        CommercialDocument made = service.accept(reference, null, form.becomes(), form.customerReference());
        return dialogs.leave("/deals/" + number, "quote.answer.accepted", reference, made.reference());
    }

    private String chosen(String number, String reference) {
        return quotes.ofDeal(number).stream()
                .map(Quote::number)
                .filter(own -> own.equals(reference))
                .findFirst()
                .orElseThrow(() -> Invalid.at("chosenQuote", "Choisissez un devis de cette affaire."));
    }

    private void layOut(String number, Model model) {
        Deal deal = deals.existing(number);
        model.addAttribute("number", number);
        model.addAttribute(
                "about",
                deal.title() + " · " + companies.existing(deal.companyId()).name());
        model.addAttribute(
                "quotes", quotes.ofDeal(number).stream().filter(Quote::isIssued).toList());
    }
}
