package io.spanco.platform.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.spanco.platform.engine.EngineRefusals;
import io.spanco.platform.engine.LostRaces;
import io.spanco.platform.error.BusinessException;
import io.spanco.platform.error.Conflict;
import io.spanco.platform.error.Invalid;
import io.spanco.platform.error.Problem;
import java.sql.SQLException;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** Says a failure as a problem detail; what nobody foresaw tells nothing of the inside. */
final class Problems {

    static final Problem INTERNAL = Problem.of(
            HttpStatus.INTERNAL_SERVER_ERROR, "Une erreur interne est survenue. Elle est notée dans le journal.");

    private static final String LOST = "Modifié entre-temps par quelqu’un d’autre. Rechargez avant de recommencer.";
    private static final String FORBIDDEN = "Vous n’avez pas le droit de faire cela. Demandez-le à un administrateur.";

    private Problems() {}

    static Problem of(Throwable failure) {
        BusinessException refusal = causeOf(failure, BusinessException.class);
        if (refusal != null) {
            return Problem.of(refusal);
        }
        if (failure instanceof HttpMessageNotReadableException) {
            return ofBody(failure);
        }
        Problem ofRequest = ofRequest(failure);
        return ofRequest != null ? ofRequest : ofTheInside(failure);
    }

    private static Problem ofBody(Throwable failure) {
        JsonProcessingException json = causeOf(failure, JsonProcessingException.class);
        return json == null
                ? Problem.of(HttpStatus.BAD_REQUEST, "Le corps de la requête manque.")
                : JsonProblems.of(json);
    }

    private static Problem ofRequest(Throwable failure) {
        if (failure instanceof MaxUploadSizeExceededException) {
            return Problem.of(HttpStatus.PAYLOAD_TOO_LARGE, "Ce fichier est trop lourd : 50 Mo au plus.");
        } else if (failure instanceof MultipartException) {
            return Problem.of(HttpStatus.BAD_REQUEST, "L’envoi de fichiers est illisible.");
        } else if (failure instanceof MethodArgumentTypeMismatchException wrong) {
            return Problem.at(HttpStatus.BAD_REQUEST, wrong.getName(), "Valeur illisible.");
        } else if (failure instanceof MissingServletRequestParameterException missing) {
            return Problem.at(HttpStatus.UNPROCESSABLE_ENTITY, missing.getParameterName(), "Obligatoire.");
        } else if (failure instanceof MissingServletRequestPartException missing) {
            return Problem.at(HttpStatus.UNPROCESSABLE_ENTITY, missing.getRequestPartName(), "Obligatoire.");
        }
        return failure instanceof ErrorResponse known ? ofStatus(known) : null;
    }

    private static Problem ofStatus(ErrorResponse known) {
        HttpStatus status = HttpStatus.resolve(known.getStatusCode().value());
        if (status == null || status.is5xxServerError()) {
            return INTERNAL;
        }
        return Problem.of(
                status,
                switch (status) {
                    case NOT_FOUND -> "Cette adresse n’existe pas.";
                    case METHOD_NOT_ALLOWED -> "Cette méthode n’est pas prévue à cette adresse.";
                    case UNSUPPORTED_MEDIA_TYPE -> "Envoyez le corps en application/json.";
                    case PAYLOAD_TOO_LARGE -> "La requête est trop lourde.";
                    default -> "La requête n’est pas acceptable.";
                });
    }

    private static Problem ofTheInside(Throwable failure) {
        if (LostRaces.isOne(failure)) {
            return Problem.of(new Conflict(LOST));
        }
        if (EngineRefusals.isForbidden(failure) || causeOf(failure, AccessDeniedException.class) != null) {
            return Problem.of(HttpStatus.FORBIDDEN, FORBIDDEN);
        }
        Invalid unstorable = Invalid.unstorable(failure);
        if (unstorable != null) {
            return Problem.of(unstorable);
        }
        SQLException database = causeOf(failure, SQLException.class);
        String state = database == null || database.getSQLState() == null ? "" : database.getSQLState();
        if (state.equals("23505")) {
            return Problem.of(HttpStatus.CONFLICT, "Cela existe déjà.");
        } else if (state.startsWith("08") || state.startsWith("57")) {
            return Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "La base de données ne répond pas. Réessayez bientôt.");
        }
        return INTERNAL;
    }

    private static <T extends Throwable> T causeOf(Throwable failure, Class<T> kind) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (kind.isInstance(cause)) {
                return kind.cast(cause);
            }
        }
        return null;
    }
}
