package io.spanco.mail;

/** Where a message stands. */
public enum MailStatus {
    /** Its document is not issued yet; nobody sends it. */
    HELD,
    QUEUED,
    SENDING,
    SENT,
    /** An address was refused; a task asks for another one. */
    FAILED,
    /** Not sent, because its document had been withdrawn meanwhile. */
    CANCELLED;

    /** How programs see it: QUEUED, SENDING, SENT or FAILED. */
    public String code() {
        return this == CANCELLED ? FAILED.name() : name();
    }
}
