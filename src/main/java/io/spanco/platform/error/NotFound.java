package io.spanco.platform.error;

import io.spanco.platform.text.Sentence;

/** The thing that the address names does not exist: 404. */
public class NotFound extends BusinessException {

    public NotFound(String french, Object... arguments) {
        this(Sentence.of(french, arguments));
    }

    public NotFound(Sentence sentence) {
        super(sentence);
    }
}
