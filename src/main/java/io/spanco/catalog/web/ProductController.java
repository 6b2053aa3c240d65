package io.spanco.catalog.web;

import io.spanco.catalog.Product;
import io.spanco.catalog.ProductKind;
import io.spanco.catalog.ProductQueries;
import io.spanco.catalog.ProductService;
import io.spanco.catalog.Products;
import io.spanco.catalog.Unit;
import io.spanco.catalog.Vat;
import io.spanco.catalog.VatExemption;
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

/** Products: the list, the page of one, the form of a new one. */
@Controller
@RequestMapping("/products")
class ProductController {

    private static final int ROWS = 50;
    private static final String VIEW = "catalog/product";

    private final ProductService service;
    private final Products products;
    private final ProductQueries queries;
    private final CurrentUser user;
    private final MessageSource messages;

    ProductController(
            ProductService service,
            Products products,
            ProductQueries queries,
            CurrentUser user,
            MessageSource messages) {
        this.service = service;
        this.products = products;
        this.queries = queries;
        this.user = user;
        this.messages = messages;
    }

    @GetMapping
    String list(
            @RequestParam(required = false) String q,
            @RequestParam(required = false) ProductKind kind,
            @RequestParam(defaultValue = "false") boolean retired,
            @RequestParam(required = false) Long after,
            Model model,
            HttpServletRequest request) {
        ProductQueries.Filter filter = new ProductQueries.Filter(q, retired ? null : Boolean.TRUE, kind);
        Rows<ProductQueries.Row> rows = Rows.of(queries.byName(filter, after, ROWS + 1), ROWS);
        model.addAttribute("filter", filter);
        model.addAttribute("kind", kind == null ? "" : kind.name());
        model.addAttribute("retired", retired);
        model.addAttribute("unfiltered", (q == null || q.isBlank()) && kind == null);
        model.addAttribute("rows", rows.shown());
        model.addAttribute("total", queries.count(filter));
        model.addAttribute("next", rows.next(last -> address(filter, retired, last.id())));
        model.addAttribute("maySell", user.may(Right.SELL));
        model.addAttribute("seesCosts", user.may(Right.SEE_COSTS));
        return HtmxRequest.is(request) ? "catalog/products :: list" : "catalog/products";
    }

    @GetMapping("/new")
    @Requires(Right.SELL)
    String blank(Model model) {
        model.addAttribute("form", ProductForm.empty());
        layOut(null, model);
        return VIEW;
    }

    @GetMapping("/{id}")
    String one(@PathVariable long id, Model model) {
        Product product = products.existing(id);
        model.addAttribute("form", ProductForm.of(product));
        layOut(product, model);
        return VIEW;
    }

    @PostMapping
    ModelAndView add(
            @ModelAttribute("form") ProductForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect,
            Locale locale) {
        layOut(null, model);
        if (binding.hasErrors()) {
            model.addAttribute("form", form);
            return again(FormErrors.of(binding, messages), HttpStatus.UNPROCESSABLE_ENTITY, model);
        }
        try {
            return saved(service.add(form.details()).id(), "catalog.product.created", redirect, locale);
        } catch (Invalid refusal) {
            return again(FormErrors.of(refusal), HttpStatus.UNPROCESSABLE_ENTITY, model);
        } catch (Conflict refusal) {
            return again(FormErrors.of(refusal), HttpStatus.CONFLICT, model);
        }
    }

    @PostMapping("/{id}")
    ModelAndView change(
            @PathVariable long id,
            @ModelAttribute("form") ProductForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect,
            Locale locale) {
        layOut(products.existing(id), model);
        if (binding.hasErrors()) {
            model.addAttribute("form", form);
            return again(FormErrors.of(binding, messages), HttpStatus.UNPROCESSABLE_ENTITY, model);
        }
        try {
            return saved(
                    service.change(id, form.version(), form.details()).id(), "catalog.product.saved", redirect, locale);
        } catch (Invalid refusal) {
            return again(FormErrors.of(refusal), HttpStatus.UNPROCESSABLE_ENTITY, model);
        } catch (Conflict refusal) {
            model.addAttribute("current", refusal.properties().get("current"));
            return again(FormErrors.of(refusal), HttpStatus.CONFLICT, model);
        }
    }

    private ModelAndView saved(long id, String message, RedirectAttributes redirect, Locale locale) {
        redirect.addFlashAttribute("toast", Toast.done(messages.getMessage(message, null, locale)));
        return new ModelAndView("redirect:/products/" + id);
    }

    private static ModelAndView again(FormErrors errors, HttpStatus status, Model model) {
        model.addAttribute("errors", errors);
        return new ModelAndView(VIEW, model.asMap(), status);
    }

    private void layOut(Product product, Model model) {
        model.addAttribute("id", product == null ? null : product.id());
        model.addAttribute("heading", product == null ? null : product.name());
        model.addAttribute("kinds", ProductKind.values());
        model.addAttribute("units", Unit.values());
        model.addAttribute("rates", Vat.RATES);
        model.addAttribute("exemptions", VatExemption.values());
        model.addAttribute("maySell", user.may(Right.SELL));
        model.addAttribute("seesCosts", user.may(Right.SEE_COSTS));
    }

    private static String address(ProductQueries.Filter filter, boolean retired, long after) {
        return UriComponentsBuilder.fromPath("/products")
                .queryParamIfPresent("q", Optional.ofNullable(filter.q()))
                .queryParamIfPresent("kind", Optional.ofNullable(filter.kind()))
                .queryParamIfPresent("retired", Optional.of(retired).filter(Boolean::booleanValue))
                .queryParam("after", after)
                .build()
                .encode()
                .toUriString();
    }
}
