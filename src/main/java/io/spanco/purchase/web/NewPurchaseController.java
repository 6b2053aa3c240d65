package io.spanco.purchase.web;

import io.spanco.deal.DealQueries;
import io.spanco.deal.Outcome;
import io.spanco.party.CompanyQueries;
import io.spanco.platform.error.Conflict;
import io.spanco.platform.error.Forbidden;
import io.spanco.platform.error.Invalid;
import io.spanco.platform.error.NotFound;
import io.spanco.platform.identity.CurrentUser;
import io.spanco.platform.identity.Right;
import io.spanco.platform.page.FormErrors;
import io.spanco.platform.page.Toast;
import io.spanco.purchase.PurchaseService;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which a supplier order is made. */
@Controller
class NewPurchaseController {

    private static final int MOST_SUPPLIERS = 1000;
    private static final int DEALS_PROPOSED = 100;
    private static final DealQueries.Filter OPEN_DEALS =
            new DealQueries.Filter(null, null, Outcome.OPEN, null, null, null, null);

    private final PurchaseService service;
    private final CompanyQueries companies;
    private final DealQueries deals;
    private final CurrentUser user;
    private final MessageSource messages;

    NewPurchaseController(
            PurchaseService service,
            CompanyQueries companies,
            DealQueries deals,
            CurrentUser user,
            MessageSource messages) {
        this.deals = deals;
        this.service = service;
        this.companies = companies;
        this.user = user;
        this.messages = messages;
    }

    @GetMapping("/purchases/new")
    ModelAndView blank(@RequestParam(required = false) String deal, Model model) {
        if (!user.may(Right.PURCHASE)) {
            throw new Forbidden("Vos droits ne permettent pas d’acheter.");
        }
        model.addAttribute("form", new PurchaseForm(deal, null));
        return form(model, HttpStatus.OK);
    }

    @PostMapping("/purchases")
    ModelAndView create(
            @ModelAttribute("form") PurchaseForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect) {
        model.addAttribute("form", form);
        if (binding.hasErrors()) {
            return again(FormErrors.of(binding, messages), HttpStatus.UNPROCESSABLE_ENTITY, model);
        }
        try {
            String made = service.begin(form.deal(), form.supplierId()).number();
            redirect.addFlashAttribute(
                    "toast",
                    Toast.done(messages.getMessage(
                            "purchase.made", new Object[] {made}, LocaleContextHolder.getLocale())));
            return new ModelAndView("redirect:" + PurchaseController.PATH + "/" + made);
        } catch (NotFound unknownDeal) {
            return again(
                    FormErrors.of(Invalid.at("deal", unknownDeal.sentence())), HttpStatus.UNPROCESSABLE_ENTITY, model);
        } catch (Invalid refusal) {
            return again(FormErrors.of(refusal), HttpStatus.UNPROCESSABLE_ENTITY, model);
        } catch (Conflict refusal) {
            return again(FormErrors.of(refusal), HttpStatus.CONFLICT, model);
        }
    }

    private ModelAndView again(FormErrors errors, HttpStatus status, Model model) {
        model.addAttribute("errors", errors);
        return form(model, status);
    }

    private ModelAndView form(Model model, HttpStatus status) {
        model.addAttribute("deals", deals.newest(OPEN_DEALS, null, DEALS_PROPOSED));
        model.addAttribute(
                "suppliers", companies.byName(new CompanyQueries.Filter(null, null, true), null, MOST_SUPPLIERS));
        return new ModelAndView("purchase/new", model.asMap(), status);
    }
}
