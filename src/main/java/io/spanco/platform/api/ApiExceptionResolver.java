package io.spanco.platform.api;

import io.spanco.platform.engine.LostRaces;
import io.spanco.platform.error.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * The one place where a failure of {@code /api} becomes an answer. It goes by the address and not by the controller, so
 * that an unknown address or method is a problem detail, too.
 */
@Component
class ApiExceptionResolver implements HandlerExceptionResolver, Ordered {

    /** Set on a request that may succeed if it is tried again. */
    static final String LOST_RACE = ApiExceptionResolver.class.getName() + ".lostRace";

    private static final Logger LOG = LoggerFactory.getLogger(ApiExceptionResolver.class);

    @Override
    public ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, Object handler, Exception failure) {
        if (!request.getRequestURI().startsWith("/api/")) {
            return null;
        }
        Problem problem = Problems.of(failure);
        if (problem.status().is5xxServerError()) {
            LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), failure);
        }
        if (LostRaces.isOne(failure)) {
            request.setAttribute(LOST_RACE, true);
        }
        if (failure instanceof HttpRequestMethodNotSupportedException unsupported
                && unsupported.getSupportedMethods() != null) {
            response.setHeader(HttpHeaders.ALLOW, String.join(", ", unsupported.getSupportedMethods()));
        }
        try {
            problem.write(request, response);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        return new ModelAndView();
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }
}
