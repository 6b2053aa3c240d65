package io.spanco.deal;

/** Whether a suspect is worth a discussion. */
public enum Qualification {
    GO,
    STOP
}
