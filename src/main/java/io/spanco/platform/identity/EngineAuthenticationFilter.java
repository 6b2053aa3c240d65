package io.spanco.platform.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells the engine for whom this request works, so that it checks their rights and writes their name. */
class EngineAuthenticationFilter extends OncePerRequestFilter {

    private final IdentityService identity;
    private final CurrentUser user;

    EngineAuthenticationFilter(IdentityService identity, CurrentUser user) {
        this.identity = identity;
        this.user = user;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!user.isSignedIn()) {
            chain.doFilter(request, response);
            return;
        }
        identity.setAuthentication(user.login(), List.copyOf(user.groups()));
        try {
            chain.doFilter(request, response);
        } finally {
            identity.clearAuthentication();
        }
    }
}
