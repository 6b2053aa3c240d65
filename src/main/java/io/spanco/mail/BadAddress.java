package io.spanco.mail;

/** An address that no server will ever take: a person has to correct it. */
class BadAddress extends Exception {

    BadAddress(String message) {
        super(message);
    }
}
