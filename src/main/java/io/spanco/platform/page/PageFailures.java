package io.spanco.platform.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.InvalidPropertyException;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * What the framework refuses (no such address, wrong method, unreadable parameter) is shown to people as one of the error
 * pages; programs get a problem detail, which would otherwise come first for everybody.
 */
@Component
@Order(PageFailures.BEFORE_PROBLEM_DETAILS)
class PageFailures implements HandlerExceptionResolver {

    static final int BEFORE_PROBLEM_DETAILS = -100;

    @Override
    public ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, Object handler, Exception failure) {
        Integer status = statusOf(failure);
        if (status == null || !isPage(request)) {
            return null;
        }
        try {
            response.sendError(status);
            return new ModelAndView();
        } catch (IOException | IllegalStateException e) {
            return null;
        }
    }

    private static Integer statusOf(Exception failure) {
        if (failure instanceof TypeMismatchException) {
            return HttpStatus.NOT_FOUND.value();
        }
        if (failure instanceof InvalidPropertyException) {
            return HttpStatus.BAD_REQUEST.value();
        }
        return failure instanceof ErrorResponse refusal && !(failure instanceof MaxUploadSizeExceededException)
                ? refusal.getStatusCode().value()
                : null;
    }

    private static boolean isPage(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        boolean byPeople = HtmxRequest.is(request) || accepted != null && accepted.contains(MediaType.TEXT_HTML_VALUE);
        return byPeople && !request.getServletPath().startsWith("/api/");
    }
}
