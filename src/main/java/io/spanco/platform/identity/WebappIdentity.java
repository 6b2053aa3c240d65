package io.spanco.platform.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.camunda.bpm.engine.rest.security.auth.impl.ContainerBasedAuthenticationProvider;

/** Tells the engine's web applications who is signed in; they make an instance of it by its name. */
public class WebappIdentity extends ContainerBasedAuthenticationProvider {

    private final CurrentUser user = new CurrentUser();

    @Override
    public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
        if (!user.isSignedIn()) {
            return AuthenticationResult.unsuccessful();
        }
        AuthenticationResult person = AuthenticationResult.successful(user.login());
        person.setGroups(List.copyOf(user.groups()));
        return person;
    }
}
