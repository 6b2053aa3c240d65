package io.spanco.accounting;

/**
 * An account of the general ledger.
 *
 * @param number begins with three digits of the French chart of accounts (PCG)
 */
public record Account(String number, String label) {

    public Account {
        if (!number.matches("[1-9]\\d{2}[0-9A-Z]*")) {
            throw new IllegalArgumentException("« " + number + " » n’est pas un compte du plan comptable.");
        }
    }

    /** As a setting writes it: {@code 411000 Clients}. */
    public static Account valueOf(String setting) {
        String[] parts = setting.strip().split("\\s+", 2);
        return new Account(parts[0], parts.length > 1 ? parts[1] : parts[0]);
    }
}
