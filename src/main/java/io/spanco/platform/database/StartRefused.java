package io.spanco.platform.database;

/** The product cannot start and a person has to act; shown as two French sentences instead of a stack trace. */
public class StartRefused extends RuntimeException {

    private final String action;

    /**
     * @param reason what stands in the way, in French
     * @param action what to do about it, in French
     */
    public StartRefused(String reason, String action) {
        super(reason);
        this.action = action;
    }

    public StartRefused(String reason, String action, Throwable cause) {
        super(reason, cause);
        this.action = action;
    }

    public String action() {
        return action;
    }
}
