package io.spanco.platform.error;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.spanco.platform.text.Sentence;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/**
 * What a program is told when a request fails: a problem detail (RFC 9457) in the language that it accepts.
 *
 * @param detail the sentence for the person
 * @param errors the wrong fields, empty if none is to blame
 * @param properties further members, such as {@code current}
 */
public record Problem(
        HttpStatus status, Sentence detail, List<BusinessException.FieldError> errors, Map<String, Object> properties) {

    private static final ObjectMapper JSON = new ObjectMapper();

    private record Wrong(String field, String message) {}

    public static Problem of(HttpStatus status, String french, Object... arguments) {
        return new Problem(status, Sentence.of(french, arguments), List.of(), Map.of());
    }

    public static Problem at(HttpStatus status, String field, String french, Object... arguments) {
        return at(status, field, Sentence.of(french, arguments));
    }

    public static Problem at(HttpStatus status, String field, Sentence detail) {
        return new Problem(status, detail, List.of(new BusinessException.FieldError(field, detail)), Map.of());
    }

    /** The answer to a refusal: 404, 409, 422 or 403, after its kind. */
    public static Problem of(BusinessException refusal) {
        Map<String, Object> properties = refusal instanceof Conflict conflict ? conflict.properties() : Map.of();
        return new Problem(statusOf(refusal), refusal.sentence(), refusal.fieldErrors(), properties);
    }

    public static HttpStatus statusOf(BusinessException refusal) {
        if (refusal instanceof NotFound) {
            return HttpStatus.NOT_FOUND;
        } else if (refusal instanceof Forbidden) {
            return HttpStatus.FORBIDDEN;
        }
        return refusal instanceof Invalid ? HttpStatus.UNPROCESSABLE_ENTITY : HttpStatus.CONFLICT;
    }

    /** Writes this as the whole answer; does nothing when an answer is already on its way. */
    public void write(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        Locale reader = ReaderLanguage.accepted(request);
        response.setHeader("Content-Language", reader.getLanguage());
        byte[] body = JSON.writeValueAsString(members(reader)).getBytes(StandardCharsets.UTF_8);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private Map<String, Object> members(Locale reader) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("type", "about:blank");
        members.put("title", title().in(reader));
        members.put("status", status.value());
        members.put("detail", detail.in(reader));
        members.put(
                "errors",
                errors.stream()
                        .map(error -> new Wrong(error.field(), error.sentence().in(reader)))
                        .toList());
        properties.forEach(members::putIfAbsent);
        return members;
    }

    private Sentence title() {
        return Sentence.of(
                switch (status) {
                    case BAD_REQUEST -> "Requête illisible";
                    case UNAUTHORIZED -> "Connexion nécessaire";
                    case FORBIDDEN -> "Accès refusé";
                    case NOT_FOUND -> "Introuvable";
                    case METHOD_NOT_ALLOWED -> "Méthode non prévue";
                    case CONFLICT -> "Impossible dans l’état actuel";
                    case PAYLOAD_TOO_LARGE -> "Envoi trop lourd";
                    case UNSUPPORTED_MEDIA_TYPE -> "Format non pris en charge";
                    case UNPROCESSABLE_ENTITY -> "Données à corriger";
                    case TOO_MANY_REQUESTS -> "Trop d’essais";
                    case SERVICE_UNAVAILABLE -> "Momentanément indisponible";
                    default -> status.is5xxServerError() ? "Erreur interne" : "Requête refusée";
                });
    }
}
