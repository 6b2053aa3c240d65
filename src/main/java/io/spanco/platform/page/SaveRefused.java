package io.spanco.platform.page;

import io.spanco.platform.error.BusinessException;
import io.spanco.platform.error.Conflict;
import io.spanco.platform.error.Forbidden;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/**
 * Why an editor that saves by itself saved nothing.
 *
 * @param current the version of whoever came first; null when nobody did
 */
public record SaveRefused(String message, List<FormErrors.Entry> errors, Object current) {

    /** 409, 403 or 422, as the refusal is. */
    public static ResponseEntity<Object> answer(BusinessException refusal) {
        HttpStatus status = refusal instanceof Conflict
                ? HttpStatus.CONFLICT
                : refusal instanceof Forbidden ? HttpStatus.FORBIDDEN : HttpStatus.UNPROCESSABLE_ENTITY;
        Object current =
                refusal instanceof Conflict conflict ? conflict.properties().get("current") : null;
        FormErrors errors = FormErrors.of(refusal);
        return ResponseEntity.status(status).body(new SaveRefused(errors.message(), errors.entries(), current));
    }
}
