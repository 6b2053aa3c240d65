package io.spanco.accounting;

import io.spanco.document.Amounts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * What closing a period would keep.
 *
 * @param fileName of the file that is kept
 * @param journals those in which there is something, in their usual order
 */
public record PeriodSummary(LocalDate from, LocalDate to, String fileName, List<JournalSum> journals) {

    /** @param total debits in euros, equal to the credits */
    public record JournalSum(Journal journal, int entries, BigDecimal total) {}

    static PeriodSummary of(LocalDate from, LocalDate to, String fileName, List<Entry> entries) {
        return new PeriodSummary(
                from,
                to,
                fileName,
                Arrays.stream(Journal.values())
                        .map(journal -> sum(
                                journal,
                                entries.stream()
                                        .filter(entry -> entry.journal() == journal)
                                        .toList()))
                        .filter(sum -> sum.entries() > 0)
                        .toList());
    }

    private static JournalSum sum(Journal journal, List<Entry> entries) {
        return new JournalSum(
                journal,
                entries.size(),
                entries.stream()
                        .flatMap(entry -> entry.lines().stream())
                        .map(EntryLine::debit)
                        .reduce(Amounts.ZERO, BigDecimal::add));
    }

    public int entries() {
        return journals.stream().mapToInt(JournalSum::entries).sum();
    }

    /** Debits in euros, equal to the credits. */
    public BigDecimal total() {
        return journals.stream().map(JournalSum::total).reduce(Amounts.ZERO, BigDecimal::add);
    }
}
