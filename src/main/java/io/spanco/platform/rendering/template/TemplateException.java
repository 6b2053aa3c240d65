package io.spanco.platform.rendering.template;

/** A template that cannot be merged with its values; the French message names the mark at fault. */
public class TemplateException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TemplateException(String french) {
        super(french);
    }

    TemplateException(String french, Throwable cause) {
        super(french, cause);
    }
}
