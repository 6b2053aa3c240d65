package io.spanco.party.web;

import io.spanco.party.ContactService;
import io.spanco.platform.error.BusinessException;
import io.spanco.platform.error.Conflict;
import io.spanco.platform.error.Invalid;
import io.spanco.platform.page.FormErrors;
import io.spanco.platform.page.HtmxRequest;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The block of the contacts on the page of a company; a browser without script gets the whole page. */
@Controller
@RequestMapping("/companies/{companyId}/contacts")
class ContactController {

    /** The form that adds a contact, among those of the contacts that there are. */
    private static final long NEW = 0;

    private static final String BLOCK = "party/contacts :: contacts";

    private final ContactService service;
    private final CompanyCard card;

    ContactController(ContactService service, CompanyCard card) {
        this.service = service;
        this.card = card;
    }

    @PostMapping
    ModelAndView add(
            @PathVariable long companyId,
            @ModelAttribute("contactForm") ContactForm form,
            Model model,
            HttpServletRequest request) {
        try {
            service.add(companyId, form.details());
            return done(companyId, model, request);
        } catch (Invalid | Conflict refusal) {
            return refused(companyId, NEW, refusal, model, request);
        }
    }

    @PostMapping("/{id}")
    ModelAndView change(
            @PathVariable long companyId,
            @PathVariable long id,
            @ModelAttribute("contactForm") ContactForm form,
            Model model,
            HttpServletRequest request) {
        try {
            service.change(companyId, id, form.version(), form.details());
            return done(companyId, model, request);
        } catch (Invalid | Conflict refusal) {
            return refused(companyId, id, refusal, model, request);
        }
    }

    @PostMapping("/{id}/remove")
    ModelAndView remove(@PathVariable long companyId, @PathVariable long id, Model model, HttpServletRequest request) {
        service.remove(companyId, id);
        return done(companyId, model, request);
    }

    private ModelAndView done(long companyId, Model model, HttpServletRequest request) {
        if (!HtmxRequest.is(request)) {
            return new ModelAndView("redirect:/companies/" + companyId);
        }
        card.layOutContacts(companyId, model);
        return new ModelAndView(BLOCK, model.asMap());
    }

    private ModelAndView refused(
            long companyId, long open, BusinessException refusal, Model model, HttpServletRequest request) {
        model.addAttribute("open", open);
        model.addAttribute("contactErrors", FormErrors.of(refusal));
        boolean fragment = HtmxRequest.is(request);
        if (fragment) {
            card.layOutContacts(companyId, model);
        } else {
            card.layOut(companyId, model);
        }
        return new ModelAndView(fragment ? BLOCK : "party/company", model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
    }
}
