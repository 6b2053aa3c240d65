package io.spanco.platform.identity;

import io.spanco.platform.error.Problem;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.firewall.HttpStatusRequestRejectedHandler;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.stereotype.Component;

/** What programs are told when they are not let in, and everybody when the address itself is suspect. */
@Component
class ProblemAnswers implements AuthenticationEntryPoint, AccessDeniedHandler, RequestRejectedHandler {

    private final RequestRejectedHandler forPages = new HttpStatusRequestRejectedHandler();

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        if (failure instanceof LockedException) {
            Problem.of(HttpStatus.TOO_MANY_REQUESTS, "Trop d’essais depuis cette adresse. Attendez une minute.")
                    .write(request, response);
            return;
        }
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"SPANCO\", charset=\"UTF-8\"");
        Problem.of(
                        HttpStatus.UNAUTHORIZED,
                        failure instanceof BadCredentialsException
                                ? "Identifiant ou mot de passe incorrect. Après un échec, attendez quelques secondes."
                                : "Identifiez-vous par HTTP Basic avec votre identifiant et votre mot de passe.")
                .write(request, response);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException failure)
            throws IOException {
        Problem.of(HttpStatus.FORBIDDEN, "Vous n’avez pas le droit de faire cela. Demandez-le à un administrateur.")
                .write(request, response);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException failure)
            throws IOException, ServletException {
        if (request.getRequestURI().startsWith("/api/")) {
            Problem.of(HttpStatus.BAD_REQUEST, "Cette adresse contient des caractères refusés.")
                    .write(request, response);
        } else {
            forPages.handle(request, response, failure);
        }
    }
}
