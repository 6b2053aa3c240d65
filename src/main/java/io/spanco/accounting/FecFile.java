package io.spanco.accounting;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Writes entries as the fichier des écritures comptables (LPF art. A47 A-1): 18 columns separated by tabs, decimal comma,
 * days as eight digits, UTF-8, lines ended by CR LF.
 */
@Component
class FecFile {

    static final List<String> COLUMNS = List.of(
            "JournalCode",
            "JournalLib",
            "EcritureNum",
            "EcritureDate",
            "CompteNum",
            "CompteLib",
            "CompAuxNum",
            "CompAuxLib",
            "PieceRef",
            "PieceDate",
            "EcritureLib",
            "Debit",
            "Credit",
            "EcritureLet",
            "DateLet",
            "ValidDate",
            "Montantdevise",
            "Idevise");

    private static final String TAB = "\t";
    private static final String END = "\r\n";
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    private final Clock clock;

    FecFile(Clock clock) {
        this.clock = clock;
    }

    /** Such as {@code 732829320FEC20261231.txt}. @param siren null when it is not known yet */
    static String name(String siren, LocalDate to) {
        return (siren == null ? "000000000" : siren) + "FEC" + DAY.format(to) + ".txt";
    }

    /** @param first number of the first entry that has none of its own; the others follow without a gap */
    byte[] write(List<Entry> entries, int first) {
        StringBuilder file = new StringBuilder(String.join(TAB, COLUMNS)).append(END);
        int next = first;
        for (Entry entry : entries) {
            int number = entry.number() == null ? next++ : entry.number();
            for (EntryLine line : entry.lines()) {
                file.append(line(entry, line, number)).append(END);
            }
        }
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }

    private String line(Entry entry, EntryLine line, int number) {
        boolean lettered = line.lettered() && entry.lettering() != null;
        return String.join(
                TAB,
                entry.journal().name(),
                entry.journal().label(),
                Integer.toString(number),
                DAY.format(entry.day()),
                line.account().number(),
                plain(line.account().label()),
                line.party() == null ? "" : line.party().code(),
                line.party() == null ? "" : plain(line.party().name()),
                plain(entry.piece().reference()),
                DAY.format(entry.piece().date()),
                plain(entry.piece().label()),
                amount(line.debit()),
                amount(line.credit()),
                lettered ? entry.lettering().code() : "",
                lettered ? DAY.format(entry.lettering().day()) : "",
                DAY.format(LocalDate.ofInstant(entry.validatedAt(), clock.getZone())),
                "",
                "");
    }

    private static String amount(BigDecimal euros) {
        return euros.setScale(2).toPlainString().replace('.', ',');
    }

    private static String plain(String text) {
        return text.replaceAll("[\\t\\r\\n]+", " ").strip();
    }
}
