package io.spanco.receivable;

import io.spanco.document.Amounts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What one customer owes, in euros with VAT.
 *
 * @param byAge what is owed in each band
 * @param disputed what of it is disputed
 * @param late how many invoices are overdue and undisputed
 * @param disputes how many invoices are disputed
 * @param nextDue the first day on which one of the invoices falls due
 */
public record CustomerBalance(
        long companyId,
        String company,
        long invoices,
        Map<Age, BigDecimal> byAge,
        Map<Age, BigDecimal> disputed,
        BigDecimal due,
        int late,
        int disputes,
        LocalDate nextDue) {

    /** What falls due within so many days is said to be near. */
    private static final int NEAR = 7;

    /** Where a list goes on: behind what the customer owed that is overdue, owed in all, and the customer's id. */
    public record Position(BigDecimal overdue, BigDecimal due, long companyId) {}

    /** As it was when it was read: it holds even if the customer has paid since. */
    public Position position() {
        return new Position(due.subtract(byAge.get(Age.NOT_DUE)), due, companyId);
    }

    /** A stretch of the customer's bar, from the left, in per cent of its length. */
    public record Stretch(Age age, boolean disputed, BigDecimal from, BigDecimal width) {}

    /** The worst that is to be said of the customer's invoices: a status of invoices, LATE or DUE_SOON. */
    public String situation(LocalDate today) {
        if (late > 0) {
            return "LATE";
        }
        if (disputes > 0) {
            return "DISPUTED";
        }
        return nextDue.isAfter(today.plusDays(NEAR)) ? "ISSUED" : "DUE_SOON";
    }

    /** The bar of the customer: the bands from young to old, what is disputed behind what is not. */
    public List<Stretch> stretches() {
        List<Stretch> stretches = new ArrayList<>();
        BigDecimal begun = BigDecimal.ZERO;
        for (Age age : Age.values()) {
            for (boolean inDispute : new boolean[] {false, true}) {
                BigDecimal part = disputed.get(age);
                BigDecimal amount = inDispute ? part : byAge.get(age).subtract(part);
                if (amount.signum() > 0) {
                    BigDecimal width = Amounts.percentage(amount, due);
                    stretches.add(new Stretch(age, inDispute, begun, width));
                    begun = begun.add(width);
                }
            }
        }
        return stretches;
    }
}
