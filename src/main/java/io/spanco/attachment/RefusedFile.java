package io.spanco.attachment;

import io.spanco.platform.text.Sentence;

/** A file that is not kept; the sentence says why. */
class RefusedFile extends Exception {

    private final transient Sentence sentence;

    RefusedFile(String french) {
        super(french);
        sentence = Sentence.of(french);
    }

    Sentence sentence() {
        return sentence;
    }
}
