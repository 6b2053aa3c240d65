package io.spanco.platform.rendering.template;

import io.spanco.platform.text.Sentence;

/** A template that cannot be merged with its values; the sentence names the mark at fault. */
public class TemplateException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Sentence sentence;

    TemplateException(String french, Object... arguments) {
        this(Sentence.of(french, arguments), null);
    }

    TemplateException(Sentence sentence, Throwable cause) {
        super(sentence.french(), cause);
        this.sentence = sentence;
    }

    public Sentence sentence() {
        return sentence;
    }
}
