package io.spanco.platform.database;

/** What a database is furnished with at its first start ({@code SPANCO_DEMO}). */
public enum DemoMode {
    /** Demo accounts, our own company and a story told through the services. */
    DATA,
    /** Demo accounts and our own company. */
    ACCOUNTS,
    /** Nothing: {@code admin} gets the password of {@code SPANCO_ADMIN_PASSWORD}. */
    OFF;

    /** Whether the accounts whose password is their login are laid. */
    public boolean hasDemoAccounts() {
        return this != OFF;
    }
}
