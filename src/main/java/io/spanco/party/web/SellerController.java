package io.spanco.party.web;

import io.spanco.party.PaymentTerms;
import io.spanco.party.Seller;
import io.spanco.party.Sellers;
import io.spanco.platform.error.Conflict;
import io.spanco.platform.error.Invalid;
import io.spanco.platform.identity.CurrentUser;
import io.spanco.platform.identity.Right;
import io.spanco.platform.page.FormErrors;
import io.spanco.platform.page.Toast;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which an administrator enters our own company; everybody else reads it. */
@Controller
@RequestMapping("/settings/seller")
class SellerController {

    private static final String VIEW = "party/seller";

    private final Sellers sellers;
    private final CurrentUser user;
    private final MessageSource messages;

    SellerController(Sellers sellers, CurrentUser user, MessageSource messages) {
        this.sellers = sellers;
        this.user = user;
        this.messages = messages;
    }

    @GetMapping
    String show(Model model, Locale locale) {
        layOut(model, locale);
        return VIEW;
    }

    @PostMapping
    ModelAndView change(
            @ModelAttribute("form") SellerFields form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect,
            Locale locale) {
        if (binding.hasErrors()) {
            model.addAttribute("form", form);
            return again(FormErrors.of(binding, messages), HttpStatus.UNPROCESSABLE_ENTITY, model, locale);
        }
        try {
            sellers.change(form.version(), form.typed());
        } catch (Invalid refusal) {
            return again(FormErrors.of(refusal), HttpStatus.UNPROCESSABLE_ENTITY, model, locale);
        } catch (Conflict stale) {
            model.addAttribute("current", stale.properties().get("current"));
            return again(FormErrors.of(stale), HttpStatus.CONFLICT, model, locale);
        }
        redirect.addFlashAttribute("toast", Toast.done(messages.getMessage("party.seller.saved", null, locale)));
        return new ModelAndView("redirect:/settings/seller");
    }

    private ModelAndView again(FormErrors errors, HttpStatus status, Model model, Locale locale) {
        layOut(model, locale);
        model.addAttribute("errors", errors);
        return new ModelAndView(VIEW, model.asMap(), status);
    }

    /** A form that is there already stays, for it was typed. */
    private void layOut(Model model, Locale locale) {
        Seller seller = sellers.current();
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", SellerFields.of(seller));
        }
        model.addAttribute("missing", seller.missing());
        model.addAttribute("countries", Countries.in(locale));
        model.addAttribute("readings", PaymentTerms.EndOfMonth.values());
        model.addAttribute("mayAdminister", user.may(Right.ADMINISTER));
    }
}
