package io.spanco.invoice;

import io.spanco.document.DocumentLine;
import io.spanco.document.LineProgress;
import io.spanco.document.LineQuantities;
import io.spanco.document.LineValues;
import io.spanco.document.Origins;
import io.spanco.platform.error.Checks;
import io.spanco.platform.error.Conflict;
import io.spanco.platform.error.Invalid;
import io.spanco.platform.text.Sentence;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Makes the credit note of an invoice: at most what was invoiced less what was credited before. */
@Component
class Crediting {

    /** What rounding of VAT may add up to when an invoice is credited in many parts. */
    private static final BigDecimal ROUNDING = new BigDecimal("0.10");

    private final CreditNoteRepository repository;
    private final InvoiceBalances balances;
    private final Origins origins;
    private final LineQuantities quantities;

    Crediting(CreditNoteRepository repository, InvoiceBalances balances, Origins origins, LineQuantities quantities) {
        this.repository = repository;
        this.balances = balances;
        this.origins = origins;
        this.quantities = quantities;
    }

    /**
     * @throws Invalid naming the line that asks for too much
     * @throws Conflict when nothing is left
     */
    CreditNote make(Invoice invoice, CreditInput credit) {
        if (credit.invoiceAgain() && invoice.kind() == InvoiceKind.DEPOSIT) {
            throw Invalid.at("invoiceAgain", "Un acompte se redemande sur sa commande.");
        }
        Map<Long, BigDecimal> left = left(invoice);
        refuseDeducted(invoice, left);
        List<LineValues> lines =
                credit.lines() == null ? everything(invoice, left) : chosen(invoice, left, credit.lines());
        CreditNote note = new CreditNote(origins.like(invoice), invoice, credit, lines);
        BigDecimal most = invoice.totalGross().subtract(balances.of(invoice).credited());
        if (note.totalGross().signum() <= 0) {
            throw new Conflict("Il ne reste rien à créditer sur la facture {0}.", invoice.number());
        }
        if (note.totalGross().compareTo(most.add(ROUNDING)) > 0) {
            throw Invalid.at("lines", "L’avoir dépasse ce qui reste facturé : {0} TTC.", Sentence.money(most));
        }
        return repository.saveAndFlush(note);
    }

    /**
     * Units not credited yet by the line's id; of a deducted deposit they are counted positive too. Of a deposit only what
     * invoices do not deduct: else the customer would be given it twice.
     */
    Map<Long, BigDecimal> left(Invoice invoice) {
        Map<Long, LineProgress> progress = quantities.of(invoice.id());
        boolean deposit = invoice.kind() == InvoiceKind.DEPOSIT && invoice.isIssued();
        Map<Long, BigDecimal> left = new LinkedHashMap<>();
        invoice.lines().forEach(line -> {
            LineProgress done = progress.get(line.id());
            BigDecimal units = done.leftToCredit();
            left.put(line.id(), deposit ? units.min(unitsOf(line, done.netLeft())) : units);
        });
        return left;
    }

    /** How many units of the line bear that net, rounded down. */
    private static BigDecimal unitsOf(DocumentLine line, BigDecimal net) {
        return line.net().signum() == 0
                ? line.quantity()
                : line.quantity()
                        .multiply(net)
                        .divide(line.net(), 4, RoundingMode.DOWN)
                        .max(BigDecimal.ZERO);
    }

    private static void refuseDeducted(Invoice invoice, Map<Long, BigDecimal> left) {
        if (invoice.kind() == InvoiceKind.DEPOSIT && !LineQuantities.isAny(left)) {
            throw new Conflict(
                    "Il ne reste rien à créditer sur l’acompte {0} : il est déduit d’une autre facture, ou déjà crédité.",
                    invoice.number());
        }
    }

    private static List<LineValues> everything(Invoice invoice, Map<Long, BigDecimal> left) {
        return invoice.lines().stream()
                .filter(line -> left.get(line.id()).signum() > 0)
                .map(line -> part(line, left.get(line.id())))
                .toList();
    }

    private static List<LineValues> chosen(Invoice invoice, Map<Long, BigDecimal> left, List<CreditLine> asked) {
        Checks checks = new Checks().that(!asked.isEmpty(), "lines", "Au moins une ligne est attendue.");
        checks.orRefuse();
        List<LineValues> lines = new ArrayList<>();
        Set<Integer> seen = new HashSet<>();
        for (int index = 0; index < asked.size(); index++) {
            CreditLine typed = asked.get(index);
            String at = "lines[" + index + "]";
            if (isKnown(typed, invoice, at, checks)) {
                checks.that(seen.add(typed.line()), at + ".line", "Cette ligne est déjà citée.");
                DocumentLine line = invoice.lines().get(typed.line() - 1);
                BigDecimal units = typed.quantity() == null ? left.get(line.id()) : typed.quantity();
                check(units, left.get(line.id()), at, checks);
                lines.add(part(line, units));
            }
        }
        checks.orRefuse();
        return lines;
    }

    private static boolean isKnown(CreditLine typed, Invoice invoice, String at, Checks checks) {
        boolean known = typed != null
                && typed.line() != null
                && typed.line() >= 1
                && typed.line() <= invoice.lines().size();
        checks.that(known, at + ".line", "La facture n’a pas cette ligne.");
        return known;
    }

    private static void check(BigDecimal units, BigDecimal left, String at, Checks checks) {
        checks.that(units.signum() > 0, at + ".quantity", "La quantité doit être supérieure à 0.")
                .maxDecimals(at + ".quantity", units, 4)
                .that(units.compareTo(left) <= 0, at + ".quantity", "Il ne reste que {0} à créditer.", left);
    }

    private static LineValues part(DocumentLine line, BigDecimal units) {
        return line.derived(line.quantity().signum() < 0 ? units.negate() : units);
    }
}
