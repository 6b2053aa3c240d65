package io.spanco.platform.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * The web applications show a sign-in form of their own after a sign-out. Signing in there opens our session, too; then
 * the application answers for itself, in a new session into which ours moves along.
 */
class WebappSignIn extends UsernamePasswordAuthenticationFilter {

    private final SecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

    WebappSignIn(RequestMatcher form, AuthenticationManager people) {
        super(people);
        setRequiresAuthenticationRequestMatcher(form);
        setSecurityContextRepository(sessions);
        setSessionAuthenticationStrategy(new ChangeSessionIdAuthenticationStrategy());
        setAuthenticationSuccessHandler((request, response, person) -> {});
        setAuthenticationFailureHandler(
                (request, response, failure) -> response.setStatus(HttpStatus.UNAUTHORIZED.value()));
    }

    @Override
    protected void successfulAuthentication(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain, Authentication person)
            throws IOException, ServletException {
        super.successfulAuthentication(request, response, chain, person);
        SecurityContext context = SecurityContextHolder.getContext();
        chain.doFilter(request, response);
        sessions.saveContext(context, request, response);
    }
}
