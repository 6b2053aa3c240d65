package io.spanco.scenario.routes;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import io.spanco.platform.identity.Groups;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The demo accounts, one a role. */
enum Role {
    COMMERCIAL(Groups.SALES),
    DIRECTION(Groups.SALES_MANAGEMENT, Groups.PURCHASING_MANAGEMENT),
    ATELIER(Groups.WORKSHOP),
    LIVRAISON(Groups.LOGISTICS),
    ACHATS(Groups.PURCHASING),
    COMPTA(Groups.ACCOUNTING),
    ANALYSTE(Groups.PROCESS_ANALYSTS),
    ADMIN(Groups.CAMUNDA_ADMIN);

    private final String[] groups;

    Role(String... groups) {
        this.groups = groups;
    }

    /** Signs the request in. */
    RequestPostProcessor signedIn() {
        return user(name().toLowerCase()).authorities(AuthorityUtils.createAuthorityList(groups));
    }
}
