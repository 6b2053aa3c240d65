package io.spanco.receivable;

/** What the table {@code reminders} says to do at a level. */
public enum ReminderAction {
    LETTER,
    /** A letter, and then somebody calls. */
    CALL,
    FORMAL_NOTICE
}
