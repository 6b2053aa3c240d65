package io.spanco.testing;

import io.spanco.platform.identity.Groups;
import java.util.Arrays;
import java.util.function.Supplier;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/** Lets a test's thread work as one of the demo accounts. */
public enum Acting {
    COMMERCIAL("commercial", Groups.SALES),
    DIRECTION("direction", Groups.SALES_MANAGEMENT, Groups.PURCHASING_MANAGEMENT),
    ATELIER("atelier", Groups.WORKSHOP),
    LIVRAISON("livraison", Groups.LOGISTICS),
    ACHATS("achats", Groups.PURCHASING),
    COMPTA("compta", Groups.ACCOUNTING),
    ADMIN("admin", Groups.CAMUNDA_ADMIN);

    private final String login;
    private final String[] groups;

    Acting(String login, String... groups) {
        this.login = login;
        this.groups = groups;
    }

    public String login() {
        return login;
    }

    public <T> T as(Supplier<T> work) {
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContext acting = SecurityContextHolder.createEmptyContext();
        acting.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                login, null, AuthorityUtils.createAuthorityList(Arrays.asList(groups))));
        SecurityContextHolder.setContext(acting);
        try {
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    public void does(Runnable work) {
        as(() -> {
            work.run();
            return null;
        });
    }
}
