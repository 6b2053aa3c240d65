package io.spanco.platform.page;

import io.spanco.platform.error.BusinessException;
import io.spanco.platform.error.Conflict;
import io.spanco.platform.error.Forbidden;
import io.spanco.platform.error.Invalid;
import io.spanco.platform.error.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.ModelAndView;

/**
 * Refusals that no controller caught, as a page in the user's words, or as a toast when htmx asked. The advice of
 * {@code platform.api} comes first for REST controllers.
 */
@ControllerAdvice(annotations = Controller.class)
@Order(PageAdvice.AFTER_REST)
class PageAdvice {

    static final int AFTER_REST = 1000;

    @ExceptionHandler
    ModelAndView refused(BusinessException refusal, HttpServletRequest request) {
        return answer(statusOf(refusal), refusal, request);
    }

    @ExceptionHandler
    ModelAndView changedMeanwhile(OptimisticLockingFailureException failure, HttpServletRequest request) {
        return answer(
                HttpStatus.CONFLICT,
                new Conflict("Modifié entre-temps par quelqu’un d’autre. Rechargez avant de recommencer."),
                request);
    }

    @ExceptionHandler
    ModelAndView unstorable(DataIntegrityViolationException failure, HttpServletRequest request) {
        Invalid refusal = Invalid.unstorable(failure);
        if (refusal == null) {
            throw failure;
        }
        return answer(HttpStatus.UNPROCESSABLE_ENTITY, refusal, request);
    }

    @ExceptionHandler
    ModelAndView tooLarge(MaxUploadSizeExceededException failure, HttpServletRequest request) {
        return answer(HttpStatus.PAYLOAD_TOO_LARGE, new Invalid("Ce fichier est trop lourd : 50 Mo au plus."), request);
    }

    private static ModelAndView answer(HttpStatus status, BusinessException refusal, HttpServletRequest request) {
        boolean fragment = HtmxRequest.is(request);
        ModelAndView answer = new ModelAndView(fragment ? "error/refused :: beside" : viewOf(status), status);
        answer.addObject("refusal", refusal.sentence().in(LocaleContextHolder.getLocale()));
        answer.addObject("errors", FormErrors.of(refusal));
        return answer;
    }

    private static String viewOf(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> "error/404";
            case FORBIDDEN -> "error/403";
            default -> "error/refused";
        };
    }

    private static HttpStatus statusOf(BusinessException refusal) {
        if (refusal instanceof NotFound) {
            return HttpStatus.NOT_FOUND;
        } else if (refusal instanceof Forbidden) {
            return HttpStatus.FORBIDDEN;
        }
        return refusal instanceof Invalid ? HttpStatus.UNPROCESSABLE_ENTITY : HttpStatus.CONFLICT;
    }
}
