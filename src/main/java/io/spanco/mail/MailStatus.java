package io.spanco.mail;

/** Where a message stands. */
public enum MailStatus {
    /** Its document is not issued yet; nobody sends it. */
    HELD,
    QUEUED,
    SENDING,
    SENT,
    FAILED
}
