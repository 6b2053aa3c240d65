package io.spanco.accounting;

import io.spanco.accounting.Batches.Closing;
import io.spanco.party.Sellers;
import io.spanco.platform.error.Checks;
import io.spanco.platform.error.Conflict;
import io.spanco.platform.identity.Requires;
import io.spanco.platform.identity.Right;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands facts to accounting: the FEC of any period, and closing a period for good. */
@Service
public class AccountingService {

    /** A file to download, byte for byte. */
    public record FecDownload(String name, byte[] content) {}

    private final Bookkeeping bookkeeping;
    private final FecFile file;
    private final Batches batches;
    private final Facts facts;
    private final Sellers sellers;
    private final Clock clock;

    AccountingService(
            Bookkeeping bookkeeping, FecFile file, Batches batches, Facts facts, Sellers sellers, Clock clock) {
        this.bookkeeping = bookkeeping;
        this.file = file;
        this.batches = batches;
        this.facts = facts;
        this.sellers = sellers;
        this.clock = clock;
    }

    /**
     * Only reads: entries of a period that is still open are numbered provisionally, after all closed ones; a period that
     * was closed as it is asked for comes as it was kept.
     */
    @Transactional(readOnly = true)
    @Requires(Right.ACCOUNT)
    public FecDownload fec(LocalDate from, LocalDate to) {
        checkPeriod(from, to);
        return batches.of(from, to)
                .map(this::kept)
                .orElseGet(() ->
                        new FecDownload(name(to), file.write(bookkeeping.between(from, to), batches.nextNumber())));
    }

    /**
     * Closes a period: its file is kept as it is, and what comes later counts in the first open day after it.
     *
     * @throws io.spanco.platform.error.Invalid when it spans two calendar years: a kept file is of one
     * @throws Conflict when it overlaps a closed one, or does not begin where the last one ends: the numbers of a year
     *     follow each other without a gap, in the order of days (article A47 A-1 of the French tax procedures)
     */
    @Transactional
    @Requires(Right.ACCOUNT)
    public Batch close(LocalDate from, LocalDate to) {
        checkClosable(from, to);
        batches.lock();
        checkFollows(from, to);
        List<Entry> entries = bookkeeping.between(from, to);
        int first = batches.nextNumber();
        return batches.add(new Closing(from, to, name(to), file.write(entries, first), first, entries));
    }

    /**
     * What {@link #close} would keep of the period; only reads.
     *
     * @throws io.spanco.platform.error.Invalid as closing it would
     * @throws Conflict likewise
     */
    @Transactional(readOnly = true)
    @Requires(Right.ACCOUNT)
    public PeriodSummary summary(LocalDate from, LocalDate to) {
        checkClosable(from, to);
        checkFollows(from, to);
        return PeriodSummary.of(from, to, name(to), bookkeeping.between(from, to));
    }

    private void checkClosable(LocalDate from, LocalDate to) {
        checkPeriod(from, to);
        new Checks()
                .that(!to.isAfter(LocalDate.now(clock)), "to", "Une période à venir ne se clôt pas.")
                .that(from.getYear() == to.getYear(), "to", "Une période se clôt au sein d’une même année civile.")
                .orRefuse();
    }

    private void checkFollows(LocalDate from, LocalDate to) {
        batches.overlapping(from, to).ifPresent(closed -> {
            throw new Conflict("La période du {0} au {1} est déjà close.", closed.from(), closed.to());
        });
        batches.nextDay().filter(day -> !day.equals(from)).ifPresent(day -> {
            throw new Conflict("Les périodes se closent à la suite : la prochaine commence le {0}.", day);
        });
    }

    /** Newest period first. */
    @Transactional(readOnly = true)
    @Requires(Right.SEE_MONEY_LISTS)
    public List<Batch> batches() {
        return batches.all();
    }

    /**
     * Where the next period begins: the day after the last one that is closed, before the first closing the month of the
     * oldest entry. Empty while there is nothing to close.
     */
    @Transactional(readOnly = true)
    @Requires(Right.SEE_MONEY_LISTS)
    public Optional<LocalDate> nextDay() {
        return batches.nextDay().or(() -> facts.firstDay().map(day -> day.withDayOfMonth(1)));
    }

    /** The file of a closed period, as it was then. */
    @Transactional(readOnly = true)
    @Requires(Right.ACCOUNT)
    public FecDownload batchFile(long id) {
        return kept(batches.existing(id));
    }

    private FecDownload kept(Batch batch) {
        return new FecDownload(batch.fileName(), batches.content(batch.id()));
    }

    private String name(LocalDate to) {
        return FecFile.name(sellers.current().details().siren(), to);
    }

    private static void checkPeriod(LocalDate from, LocalDate to) {
        new Checks()
                .required("from", from, "Indiquez le premier jour.")
                .required("to", to, "Indiquez le dernier jour.")
                .that(from == null || to == null || !from.isAfter(to), "to", "Le dernier jour vient après le premier.")
                .orRefuse();
    }
}
