package io.spanco.accounting;

import io.spanco.accounting.Entry.Lettering;
import io.spanco.accounting.Entry.Piece;
import io.spanco.accounting.EntryLine.Party;
import io.spanco.catalog.ProductKind;
import io.spanco.catalog.Vat;
import io.spanco.document.Amounts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Turns facts into balanced entries. Sale: customer debit gross, 70x credit net per family, 44571 credit VAT per rate;
 * credit note the reverse; receipt: bank debit, customer credit; supplier invoice: 60x debit net, 44566 debit VAT, supplier
 * credit gross. A deposit goes to 4191, and back from there when it is deducted. Write-off: 654 debit, customer credit.
 */
@Component
class Bookkeeping {

    private static final int LETTERS = 26;

    private final Facts facts;
    private final AccountingProperties accounts;

    Bookkeeping(Facts facts, AccountingProperties accounts) {
        this.facts = facts;
        this.accounts = accounts;
    }

    /** In the order of their validation; a fact without any amount makes no entry. */
    @Transactional(readOnly = true)
    List<Entry> between(LocalDate from, LocalDate to) {
        Map<Long, List<FactLine>> lines = facts.lines(from, to);
        return facts.between(from, to).stream()
                .map(fact -> entry(fact, lines.getOrDefault(fact.sourceId(), List.of())))
                .filter(entry -> !entry.lines().isEmpty())
                .toList();
    }

    private Entry entry(Fact fact, List<FactLine> lines) {
        return switch (fact.type()) {
            case "INVOICE" -> entry(fact, Journal.VE, "Facture", sale(fact, lines, BigDecimal.ONE));
            case "CREDIT_NOTE" -> entry(fact, Journal.VE, "Avoir", sale(fact, lines, BigDecimal.ONE.negate()));
            case "SUPPLIER_INVOICE" -> entry(fact, Journal.AC, "Facture fournisseur", purchase(fact, lines));
            case "PAYMENT" ->
                entry(fact, Journal.BQ, fact.amount().signum() < 0 ? "Règlement annulé" : "Règlement", receipt(fact));
            case "WRITE_OFF" -> entry(fact, Journal.OD, "Perte sur créance", loss(fact));
            default -> throw new IllegalStateException("No entry is known for " + fact.type());
        };
    }

    private static Entry entry(Fact fact, Journal journal, String what, List<EntryLine> lines) {
        return new Entry(
                fact.source(),
                fact.sourceId(),
                journal,
                fact.day(),
                new Piece(fact.piece(), fact.pieceDay(), what + " " + fact.piece() + " " + fact.company()),
                fact.validatedAt(),
                fact.number(),
                fact.letteredOn() == null ? null : new Lettering(letters(fact.invoiceId()), fact.letteredOn()),
                lines.stream().filter(line -> !line.isZero()).toList());
    }

    private List<EntryLine> sale(Fact fact, List<FactLine> lines, BigDecimal sign) {
        List<EntryLine> booked = new ArrayList<>();
        booked.add(EntryLine.debit(accounts.customers(), fact.amount().multiply(sign))
                .of(customer(fact), fact.letteredOn() != null));
        lines.forEach(
                line -> booked.add(EntryLine.credit(soldOn(line), line.net().multiply(sign))));
        vat(lines).values().forEach(tax -> booked.add(EntryLine.credit(accounts.vatCollected(), tax.multiply(sign))));
        return booked;
    }

    private List<EntryLine> purchase(Fact fact, List<FactLine> lines) {
        List<EntryLine> booked = new ArrayList<>();
        lines.forEach(line -> booked.add(EntryLine.debit(boughtOn(line), line.net())));
        claimedVat(fact, lines).forEach(tax -> booked.add(EntryLine.debit(accounts.vatDeductible(), tax)));
        booked.add(EntryLine.credit(accounts.suppliers(), fact.amount())
                .of(new Party("F" + fact.companyId(), fact.company()), false));
        return booked;
    }

    /**
     * By rate; a supplier may have rounded in another way, or was agreed with: the highest rate then takes the rest, and the
     * next ones what would make it less than nothing.
     */
    private static List<BigDecimal> claimedVat(Fact fact, List<FactLine> lines) {
        List<BigDecimal> taxes = new ArrayList<>(vat(lines).values());
        BigDecimal rest = fact.amount()
                .subtract(Stream.concat(lines.stream().map(FactLine::net), taxes.stream())
                        .reduce(Amounts.ZERO, BigDecimal::add));
        for (int i = 0; i < taxes.size(); i++) {
            BigDecimal claimed = taxes.get(i).add(rest).max(Amounts.ZERO);
            rest = rest.subtract(claimed.subtract(taxes.get(i)));
            taxes.set(i, claimed);
        }
        return taxes;
    }

    private List<EntryLine> receipt(Fact fact) {
        return List.of(
                EntryLine.debit(accounts.bank(), fact.amount()),
                EntryLine.credit(accounts.customers(), fact.amount()).of(customer(fact), fact.letteredOn() != null));
    }

    /** What the customer still owed, VAT included: none is claimed back here. */
    private List<EntryLine> loss(Fact fact) {
        return List.of(
                EntryLine.debit(accounts.losses(), fact.amount()),
                EntryLine.credit(accounts.customers(), fact.amount()).of(customer(fact), fact.letteredOn() != null));
    }

    /** Once a rate on the sum of its nets, as on the document itself. */
    private static Map<Vat, BigDecimal> vat(List<FactLine> lines) {
        Map<Vat, BigDecimal> nets = new LinkedHashMap<>();
        lines.forEach(line -> nets.merge(line.vat(), line.net(), BigDecimal::add));
        nets.replaceAll(Vat::on);
        return nets;
    }

    private Account soldOn(FactLine line) {
        if (line.deposit()) {
            return accounts.depositsReceived();
        }
        return line.kind() == ProductKind.SERVICE ? accounts.servicesSold() : accounts.goodsSold();
    }

    private Account boughtOn(FactLine line) {
        return line.kind() == ProductKind.SERVICE ? accounts.servicesBought() : accounts.goodsBought();
    }

    private static Party customer(Fact fact) {
        return new Party("C" + fact.companyId(), fact.company());
    }

    /** A, B … Z, AA … of the invoice's id: the same whenever it is asked. */
    private static String letters(long id) {
        StringBuilder code = new StringBuilder();
        for (long rest = id; rest > 0; rest = (rest - 1) / LETTERS) {
            code.insert(0, (char) ('A' + (rest - 1) % LETTERS));
        }
        return code.toString();
    }
}
