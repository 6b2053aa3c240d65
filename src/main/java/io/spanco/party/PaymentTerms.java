package io.spanco.party;

import io.spanco.platform.error.Checks;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/**
 * When an invoice falls due: a number of days, to which "fin de mois" may be added. French law allows 60 days at most,
 * or 45 days end of month (C. com. L441-10).
 *
 * @param days from 0 to 365
 */
public record PaymentTerms(int days, boolean endOfMonth) {

    static final int MAX_DAYS = 365;

    /** The two readings of "45 jours fin de mois" that French practice knows. */
    public enum EndOfMonth {
        /** Add the days, then go to the end of that month. */
        DAYS_THEN_MONTH_END,
        /** Go to the end of the month of the invoice, then add the days. */
        MONTH_END_THEN_DAYS
    }

    /** @param reading used only when the terms say end of month */
    public LocalDate dueDate(LocalDate invoiced, EndOfMonth reading) {
        if (!endOfMonth) {
            return invoiced.plusDays(days);
        }
        return switch (reading) {
            case DAYS_THEN_MONTH_END -> invoiced.plusDays(days).with(TemporalAdjusters.lastDayOfMonth());
            case MONTH_END_THEN_DAYS ->
                invoiced.with(TemporalAdjusters.lastDayOfMonth()).plusDays(days);
        };
    }

    /** French: {@code 45 jours fin de mois}, {@code à réception}. */
    public String label() {
        String label = days == 0 ? "à réception" : days == 1 ? "1 jour" : days + " jours";
        return endOfMonth ? label + " fin de mois" : label;
    }

    static void check(Checks checks, String field, Integer days) {
        checks.that(
                days == null || days >= 0 && days <= MAX_DAYS,
                field,
                "Un délai de paiement va de 0 à {0} jours.",
                MAX_DAYS);
    }
}
