package io.spanco.platform.identity;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The person on whose behalf the current thread works; the process itself when nobody is signed in (timers, jobs). */
@Component
public class CurrentUser {

    /** How the history names work that the engine did by itself. */
    public static final String PROCESS = "processus";

    public String login() {
        Authentication authentication = authentication();
        return authentication == null ? PROCESS : authentication.getName();
    }

    /** Whether a person stands behind the current thread. */
    public boolean isSignedIn() {
        return authentication() != null;
    }

    /** Ids of the groups, as the engine knows them. */
    public Set<String> groups() {
        Authentication authentication = authentication();
        return authentication == null
                ? Set.of()
                : authentication.getAuthorities().stream()
                        .map(GrantedAuthority::getAuthority)
                        .collect(Collectors.toUnmodifiableSet());
    }

    public boolean may(Right right) {
        return authentication() != null && right.heldBy(groups());
    }

    private static Authentication authentication() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null
                        || !authentication.isAuthenticated()
                        || "anonymousUser".equals(authentication.getPrincipal())
                ? null
                : authentication;
    }
}
