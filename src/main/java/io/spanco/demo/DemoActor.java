package io.spanco.demo;

import java.util.List;
import java.util.function.Supplier;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/** Somebody who acts in the demo's story, with the rights of their groups. */
record DemoActor(String login, List<String> groups) {

    static DemoActor of(String login, String... groups) {
        return new DemoActor(login, List.of(groups));
    }

    <T> T does(Supplier<T> action) {
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContext acting = SecurityContextHolder.createEmptyContext();
        acting.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                login, null, AuthorityUtils.createAuthorityList(groups)));
        SecurityContextHolder.setContext(acting);
        try {
            return action.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
