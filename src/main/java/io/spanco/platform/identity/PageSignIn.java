package io.spanco.platform.identity;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;

/**
 * Sends people to the sign-in page, and htmx too, which would otherwise put that page into a corner of the old one.
 * Where a session has ended, a form that is sent asks to sign in again instead of speaking of tokens.
 */
class PageSignIn implements AuthenticationEntryPoint, AccessDeniedHandler {

    static final String PAGE = "/login";

    private final CurrentUser user;
    private final AccessDeniedHandler refusal = new AccessDeniedHandlerImpl();

    PageSignIn(CurrentUser user) {
        this.user = user;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        askToSignIn(request, response, PAGE);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException failure)
            throws IOException, ServletException {
        boolean signingIn = request.getServletPath().equals(PAGE);
        if (failure instanceof CsrfException && (signingIn || !user.isSignedIn())) {
            askToSignIn(request, response, PAGE + "?expired");
        } else {
            refusal.handle(request, response, failure);
        }
    }

    private static void askToSignIn(HttpServletRequest request, HttpServletResponse response, String page)
            throws IOException {
        if (isHtmx(request)) {
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
            response.setHeader("HX-Redirect", page);
        } else {
            response.sendRedirect(page);
        }
    }

    /** Remembers only pages that a person asked for, to lead them there after the sign-in. */
    static RequestCache pagesOnly() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setMatchingRequestParameterName(null);
        cache.setRequestMatcher(request -> "GET".equals(request.getMethod())
                && !isHtmx(request)
                && String.valueOf(request.getHeader(HttpHeaders.ACCEPT)).contains("text/html"));
        return cache;
    }

    private static boolean isHtmx(HttpServletRequest request) {
        return request.getHeader("HX-Request") != null;
    }
}
