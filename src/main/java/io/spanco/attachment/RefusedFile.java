package io.spanco.attachment;

/** A file that is not kept; the message says why, in French. */
class RefusedFile extends Exception {

    RefusedFile(String message) {
        super(message);
    }
}
