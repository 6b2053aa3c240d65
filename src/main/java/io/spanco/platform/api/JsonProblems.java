package io.spanco.platform.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.spanco.platform.error.Problem;
import io.spanco.platform.text.Sentence;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.springframework.http.HttpStatus;

/** What is wrong with a JSON body, with the path of the value, such as {@code lines[0].quantity}. */
final class JsonProblems {

    private JsonProblems() {}

    static Problem of(JsonProcessingException failure) {
        if (!(failure instanceof JsonMappingException mapping)
                || mapping.getPath().isEmpty()) {
            return Problem.of(HttpStatus.BAD_REQUEST, "Le corps de la requête n’est pas le JSON attendu.");
        }
        String path = pathOf(mapping);
        if (mapping.getCause() instanceof JsonValues.UnstorableText) {
            return Problem.at(
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    path,
                    "Ce texte contient un caractère qui ne peut être enregistré.");
        } else if (mapping instanceof UnrecognizedPropertyException) {
            return Problem.at(HttpStatus.BAD_REQUEST, path, "Champ inconnu.");
        } else if (mapping instanceof InvalidFormatException format
                && format.getTargetType().isEnum()) {
            return Problem.at(
                    HttpStatus.UNPROCESSABLE_ENTITY, path, "Valeurs possibles : {0}.", codes(format.getTargetType()));
        } else if (mapping instanceof MismatchedInputException mismatch) {
            return Problem.at(HttpStatus.BAD_REQUEST, path, expectation(mismatch.getTargetType()));
        }
        return Problem.at(HttpStatus.BAD_REQUEST, path, "Valeur illisible.");
    }

    private static String pathOf(JsonMappingException mapping) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : mapping.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.toString();
    }

    private static List<String> codes(Class<?> type) {
        return Arrays.stream(type.getEnumConstants()).map(Object::toString).toList();
    }

    private static Sentence expectation(Class<?> type) {
        if (type == null) {
            return Sentence.of("Valeur d’un autre type attendue.");
        } else if (type == BigDecimal.class) {
            return Sentence.of("Un nombre décimal est attendu, par exemple \"1234.50\".");
        } else if (type == String.class) {
            return Sentence.of("Un texte est attendu.");
        } else if (type == Boolean.class || type == boolean.class) {
            return Sentence.of("true ou false est attendu.");
        } else if (Number.class.isAssignableFrom(type) || type.isPrimitive()) {
            return Sentence.of("Un nombre entier est attendu.");
        } else if (type == LocalDate.class) {
            return Sentence.of("Une date est attendue, par exemple 2026-12-31.");
        } else if (Temporal.class.isAssignableFrom(type)) {
            return Sentence.of("Une date et une heure sont attendues, par exemple 2026-12-31T08:00:00+01:00.");
        }
        return Collection.class.isAssignableFrom(type) || type.isArray()
                ? Sentence.of("Une liste est attendue.")
                : Sentence.of("Un objet est attendu.");
    }
}
