package io.spanco.demo;

/** Something that somebody does in a tale, through the services and with their own rights. */
@FunctionalInterface
interface Act {

    void in(Tale tale);
}
