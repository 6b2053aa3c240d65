package io.spanco.platform.api;

import io.spanco.platform.engine.LostRaces;
import io.spanco.platform.error.Problem;
import io.spanco.platform.identity.CurrentUser;
import io.spanco.platform.text.Sha256;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Makes a POST with {@code Idempotency-Key} harmless to repeat. The key's row and the action share one transaction that
 * is opened here: a repeat waits for the first and is answered what the first was; a refusal rolls both back, so that
 * the call may be tried again. An action that loses a race is tried three times. Uploads take no key:
 * they are streamed, so that a repeat could not be told from another upload.
 */
class IdempotencyFilter extends OncePerRequestFilter {

    static final String HEADER = "Idempotency-Key";
    private static final int MAX_KEY = 100;
    private static final int MAX_PATH = 500;
    private static final int ATTEMPTS = 3;

    private final TransactionTemplate transaction;
    private final IdempotencyKeys keys;
    private final CurrentUser user;

    IdempotencyFilter(PlatformTransactionManager transactions, IdempotencyKeys keys, CurrentUser user) {
        this.transaction = new TransactionTemplate(transactions);
        this.keys = keys;
        this.user = user;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !"POST".equals(request.getMethod())
                || request.getHeader(HEADER) == null
                || request.getRequestURI().length() > MAX_PATH;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String key = request.getHeader(HEADER).trim();
        if (key.isEmpty() || key.length() > MAX_KEY) {
            Problem.at(HttpStatus.UNPROCESSABLE_ENTITY, HEADER, "De 1 à {0} caractères.", MAX_KEY)
                    .write(request, response);
            return;
        }
        if (ApiRequestFilter.isUpload(request)) {
            Problem.at(
                            HttpStatus.UNPROCESSABLE_ENTITY,
                            HEADER,
                            "{0} n’est pas accepté pour un envoi de fichiers.",
                            HEADER)
                    .write(request, response);
            return;
        }
        byte[] body = request.getInputStream().readAllBytes();
        HttpServletRequest again = new KeptBody(request, body);
        var call = new IdempotencyKeys.Call(user.login(), request.getRequestURI(), key, Sha256.of(body));
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
        for (int attempt = 1; !answered(call, again, answer, chain) && attempt < ATTEMPTS; attempt++) {
            answer.reset();
        }
        answer.copyBodyToResponse();
    }

    /** Whether the answer stands; false when the action lost a race and may be tried again. */
    private boolean answered(
            IdempotencyKeys.Call call,
            HttpServletRequest request,
            ContentCachingResponseWrapper response,
            FilterChain chain)
            throws IOException {
        request.removeAttribute(ApiExceptionResolver.LOST_RACE);
        try {
            transaction.executeWithoutResult(status -> answerOnce(call, request, response, chain, status));
        } catch (RuntimeException failure) {
            if (!LostRaces.isOne(failure)) {
                throw failure;
            }
            response.reset();
            Problems.of(failure).write(request, response);
            return false;
        }
        return request.getAttribute(ApiExceptionResolver.LOST_RACE) == null;
    }

    private void answerOnce(
            IdempotencyKeys.Call call,
            HttpServletRequest request,
            ContentCachingResponseWrapper response,
            FilterChain chain,
            TransactionStatus status) {
        try {
            if (keys.take(call)) {
                chain.doFilter(request, response);
                keepOrRollBack(call, response, status);
            } else {
                repeat(call, keys.answerTo(call), request, response);
            }
        } catch (IOException | ServletException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void keepOrRollBack(
            IdempotencyKeys.Call call, ContentCachingResponseWrapper response, TransactionStatus status) {
        if (response.getStatus() >= HttpStatus.BAD_REQUEST.value()) {
            status.setRollbackOnly();
            return;
        }
        keys.keep(
                call,
                new IdempotencyKeys.Answer(
                        call.bodyHash(),
                        response.getStatus(),
                        new String(response.getContentAsByteArray(), StandardCharsets.UTF_8),
                        response.getContentType(),
                        response.getHeader(HttpHeaders.LOCATION)));
    }

    private static void repeat(
            IdempotencyKeys.Call call,
            Optional<IdempotencyKeys.Answer> first,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        IdempotencyKeys.Answer answer = first.orElseThrow(
                () -> new IllegalStateException("The key was taken and its row is gone: " + call.key()));
        if (!answer.bodyHash().equals(call.bodyHash())) {
            Problem.at(HttpStatus.UNPROCESSABLE_ENTITY, HEADER, "Cette clé a déjà servi pour un autre contenu.")
                    .write(request, response);
            return;
        }
        response.setStatus(answer.status());
        response.setContentType(answer.contentType());
        if (answer.location() != null) {
            response.setHeader(HttpHeaders.LOCATION, answer.location());
        }
        response.getOutputStream().write(answer.body().getBytes(StandardCharsets.UTF_8));
    }
}
