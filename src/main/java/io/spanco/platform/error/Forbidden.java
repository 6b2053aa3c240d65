package io.spanco.platform.error;

import io.spanco.platform.text.Sentence;

/** The person may not do what they asked for: 403. */
public class Forbidden extends BusinessException {

    public Forbidden(String french, Object... arguments) {
        this(Sentence.of(french, arguments));
    }

    public Forbidden(Sentence sentence) {
        super(sentence);
    }
}
