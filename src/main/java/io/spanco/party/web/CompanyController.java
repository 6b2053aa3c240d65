package io.spanco.party.web;

import io.spanco.party.CompanyQueries;
import io.spanco.party.CompanyService;
import io.spanco.platform.error.BusinessException;
import io.spanco.platform.error.Conflict;
import io.spanco.platform.error.Invalid;
import io.spanco.platform.identity.CurrentUser;
import io.spanco.platform.identity.Requires;
import io.spanco.platform.identity.Right;
import io.spanco.platform.page.FormErrors;
import io.spanco.platform.page.HtmxRequest;
import io.spanco.platform.page.Rows;
import io.spanco.platform.page.Toast;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** Companies: the list, the page of one, the form of a new one. */
@Controller
@RequestMapping("/companies")
class CompanyController {

    private static final int ROWS = 50;

    private final CompanyService service;
    private final CompanyQueries queries;
    private final CompanyCard card;
    private final CurrentUser user;
    private final MessageSource messages;

    CompanyController(
            CompanyService service,
            CompanyQueries queries,
            CompanyCard card,
            CurrentUser user,
            MessageSource messages) {
        this.service = service;
        this.queries = queries;
        this.card = card;
        this.user = user;
        this.messages = messages;
    }

    @GetMapping
    String list(
            @RequestParam(required = false) String q,
            @RequestParam(required = false) String role,
            @RequestParam(required = false) Long after,
            Model model,
            HttpServletRequest request) {
        Boolean customer = "customer".equals(role) ? Boolean.TRUE : null;
        Boolean supplier = "supplier".equals(role) ? Boolean.TRUE : null;
        CompanyQueries.Filter filter = new CompanyQueries.Filter(q, customer, supplier);
        Rows<CompanyQueries.Row> rows = Rows.of(queries.byName(filter, after, ROWS + 1), ROWS);
        model.addAttribute("filter", filter);
        model.addAttribute("role", role == null ? "" : role);
        model.addAttribute("rows", rows.shown());
        model.addAttribute("total", queries.count(filter));
        model.addAttribute("next", rows.next(last -> address(q, role, last.id())));
        model.addAttribute("maySell", user.may(Right.SELL));
        return HtmxRequest.is(request) ? "party/companies :: list" : "party/companies";
    }

    @GetMapping("/new")
    @Requires(Right.SELL)
    String blank(Model model) {
        model.addAttribute("form", CompanyFields.empty());
        card.layOutForm(model);
        return "party/company-new";
    }

    @GetMapping("/{id}")
    String one(@PathVariable long id, Model model) {
        card.layOut(id, model);
        return "party/company";
    }

    @PostMapping
    ModelAndView register(
            @ModelAttribute("form") CompanyFields form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect,
            Locale locale) {
        card.layOutForm(model);
        if (binding.hasErrors()) {
            model.addAttribute("form", form);
            return unreadable("party/company-new", form, binding, model);
        }
        try {
            return saved(service.register(form.typed()).id(), "party.company.created", redirect, locale);
        } catch (Invalid | Conflict refusal) {
            return refused("party/company-new", refusal, model);
        }
    }

    @PostMapping("/{id}")
    ModelAndView change(
            @PathVariable long id,
            @ModelAttribute("form") CompanyFields form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect,
            Locale locale) {
        if (binding.hasErrors()) {
            model.addAttribute("form", form);
            card.layOut(id, model);
            return unreadable("party/company", form, binding, model);
        }
        try {
            return saved(
                    service.change(id, form.version(), form.typed()).id(), "party.company.saved", redirect, locale);
        } catch (Invalid | Conflict refusal) {
            card.layOut(id, model);
            return refused("party/company", refusal, model);
        }
    }

    private ModelAndView saved(long id, String message, RedirectAttributes redirect, Locale locale) {
        redirect.addFlashAttribute("toast", Toast.done(messages.getMessage(message, null, locale)));
        return new ModelAndView("redirect:/companies/" + id);
    }

    /** What could not be read stands beside everything else that is wrong. */
    private ModelAndView unreadable(String view, CompanyFields form, BindingResult binding, Model model) {
        FormErrors errors = FormErrors.of(binding, messages);
        try {
            form.typed().checked();
        } catch (Invalid refusal) {
            errors.add(refusal);
        }
        model.addAttribute("errors", errors);
        return new ModelAndView(view, model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
    }

    private static ModelAndView refused(String view, BusinessException refusal, Model model) {
        model.addAttribute("errors", FormErrors.of(refusal));
        boolean conflict = refusal instanceof Conflict;
        if (refusal instanceof Conflict stale) {
            model.addAttribute("current", stale.properties().get("current"));
        }
        return new ModelAndView(view, model.asMap(), conflict ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_ENTITY);
    }

    private static String address(String q, String role, long after) {
        return UriComponentsBuilder.fromPath("/companies")
                .queryParamIfPresent("q", Optional.ofNullable(q))
                .queryParamIfPresent("role", Optional.ofNullable(role))
                .queryParam("after", after)
                .build()
                .encode()
                .toUriString();
    }
}
