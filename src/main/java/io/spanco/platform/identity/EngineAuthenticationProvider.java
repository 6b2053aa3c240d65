package io.spanco.platform.identity;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Signs a person in against the engine's users; their authorities are the ids of their groups. After a wrong password
 * the engine refuses that user for 3 seconds, then twice as long each time, and for good after ten.
 */
@Component
class EngineAuthenticationProvider implements AuthenticationProvider {

    private final IdentityService identity;
    private final RecentSignIns recent = new RecentSignIns();
    private final SignInLimit limit = new SignInLimit();

    EngineAuthenticationProvider(IdentityService identity) {
        this.identity = identity;
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        String login = asked.getName();
        String password = String.valueOf(asked.getCredentials());
        List<String> groups =
                recent.groupsOf(login, password).orElseGet(() -> check(login, password, addressOf(asked)));
        var signedIn = UsernamePasswordAuthenticationToken.authenticated(
                login, null, AuthorityUtils.createAuthorityList(groups));
        signedIn.setDetails(asked.getDetails());
        return signedIn;
    }

    private List<String> check(String login, String password, String address) {
        limit.check(address);
        if (!isStorable(login) || !isStorable(password) || !identity.checkPassword(login, password)) {
            limit.failed(address);
            throw new BadCredentialsException("Unknown login or wrong password");
        }
        List<String> groups = identity.createGroupQuery().groupMember(login).list().stream()
                .map(Group::getId)
                .toList();
        recent.remember(login, password, groups);
        return groups;
    }

    /** PostgreSQL knows no NUL character. */
    private static boolean isStorable(String text) {
        return !text.isEmpty() && text.indexOf('\0') < 0;
    }

    private static String addressOf(Authentication asked) {
        return asked.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }
}
