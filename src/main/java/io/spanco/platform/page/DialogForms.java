package io.spanco.platform.page;

import io.spanco.platform.error.BusinessException;
import io.spanco.platform.error.Forbidden;
import io.spanco.platform.error.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Supplier;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * Small forms that open as a dialog above a page (htmx), and are a page of their own without script. A template has the
 * fragments {@code dialog}, the whole, and {@code taskForm}, the form inside; {@code dialogs.js} opens what arrives in
 * {@code #dialogs}.
 */
@Component
public class DialogForms {

    private final MessageSource messages;

    DialogForms(MessageSource messages) {
        this.messages = messages;
    }

    /** The view of a form that is asked for. */
    public String show(String template) {
        return HtmxRequest.is(request()) ? template + " :: dialog" : template;
    }

    /**
     * Does what the form asks; refused, the form comes again with what was typed and what is wrong.
     *
     * @param form what was typed, as far as it could be read: Spring forgets it when a field cannot
     * @param binding null when nothing in the form can be unreadable
     * @param fill puts into the model what the form shows beside the typed values; called only when it is shown again
     * @param action ends by {@link #leave}
     */
    public ModelAndView submit(
            String template,
            Object form,
            BindingResult binding,
            Model model,
            Runnable fill,
            Supplier<ModelAndView> action) {
        model.addAttribute("form", form);
        if (binding != null && binding.hasErrors()) {
            return again(template, FormErrors.of(binding, messages), model, fill);
        }
        try {
            return action.get();
        } catch (Forbidden | NotFound refusal) {
            throw refusal;
        } catch (BusinessException refusal) {
            return again(template, FormErrors.of(refusal), model, fill);
        }
    }

    /** Goes on to a page whose toast says what was done. */
    public ModelAndView leave(String path, String messageKey, Object... arguments) {
        return leave(path, Toast.done(messages.getMessage(messageKey, arguments, LocaleContextHolder.getLocale())));
    }

    public ModelAndView leave(String path, Toast toast) {
        HttpServletRequest request = request();
        RequestContextUtils.getOutputFlashMap(request).put("toast", toast);
        if (!HtmxRequest.is(request)) {
            return new ModelAndView("redirect:" + path);
        }
        String address = request.getContextPath() + path;
        var response = attributes().getResponse();
        RequestContextUtils.saveOutputFlashMap(address, request, response);
        response.setHeader(HtmxRequest.REDIRECT, address);
        return null;
    }

    private ModelAndView again(String template, FormErrors errors, Model model, Runnable fill) {
        fill.run();
        model.addAttribute("errors", errors);
        String view = HtmxRequest.is(request()) ? template + " :: taskForm" : template;
        return new ModelAndView(view, model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
    }

    private static HttpServletRequest request() {
        return attributes().getRequest();
    }

    private static ServletRequestAttributes attributes() {
        return (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
    }
}
