package io.spanco.quote;

import io.spanco.document.Amounts;
import io.spanco.document.CommercialDocument;
import io.spanco.document.DocumentLine;
import io.spanco.document.DocumentType;
import io.spanco.document.LineValues;
import io.spanco.document.Origin;
import io.spanco.platform.error.Conflict;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * A priced proposal. A revision is a quote derived from any earlier one of its tree; several may be out at once, and the
 * customer may accept any that was sent and has not expired.
 */
@Entity
@DiscriminatorValue("QUOTE")
public class Quote extends CommercialDocument {

    @Enumerated(EnumType.STRING)
    private QuoteStatus status = QuoteStatus.DRAFT;

    @Enumerated(EnumType.STRING)
    private QuoteKind kind = QuoteKind.NORMAL;

    private String rootNumber;
    private Integer revision;
    private LocalDate validUntil;
    private LocalDate deadline;

    protected Quote() {}

    /** An empty draft, the root of a tree. */
    Quote(Origin origin, String number) {
        super(DocumentType.QUOTE, origin);
        numberedAs(number);
        rootNumber = number;
        revision = 0;
    }

    /**
     * A revision with every line of this quote, each remembering where it came from.
     *
     * @param index next free one of the whole tree
     * @throws Conflict for a draft or a cancelled quote, which nobody has seen
     */
    Quote revise(Origin origin, int index) {
        refuseUnseen();
        Quote next = new Quote(origin, rootNumber + "-R" + index);
        next.rootNumber = rootNumber;
        next.revision = index;
        next.kind = kind;
        next.deadline = deadline;
        next.derivedFrom(this);
        next.putLines(lines().stream().map(DocumentLine::derived).toList());
        return next;
    }

    void refuseUnseen() {
        if (status == QuoteStatus.DRAFT || status == QuoteStatus.CANCELLED) {
            throw new Conflict("Le devis {0} n’a pas été envoyé : modifiez-le plutôt que de le réviser.", number());
        }
    }

    /** Changes a draft; null validity means the usual one at sending. */
    void change(QuoteKind as, LocalDate until, LocalDate tenderDeadline, List<LineValues> lines) {
        refuseWhenIssued();
        requireStatus(QuoteStatus.DRAFT);
        kind = as;
        validUntil = until;
        deadline = as == QuoteKind.TENDER ? tenderDeadline : null;
        putLines(lines);
    }

    void validUntil(LocalDate until) {
        validUntil = until;
    }

    void sent() {
        requireStatus(QuoteStatus.DRAFT);
        status = QuoteStatus.SENT;
        noteReason(null);
    }

    /** It is on its way again: why it was not approved before is over. */
    void sentAnew() {
        requireStatus(QuoteStatus.DRAFT);
        noteReason(null);
    }

    /** It stays a draft, and says why until it is sent again. */
    void notApproved(String why) {
        requireStatus(QuoteStatus.DRAFT);
        noteReason(why);
    }

    /** @throws Conflict when it cannot be accepted today */
    void requireAcceptable(LocalDate today) {
        if (kind == QuoteKind.PRICE_CATALOGUE) {
            throw new Conflict("Un catalogue de prix ne s’accepte pas : révisez-le en devis normal.");
        }
        requireStatus(QuoteStatus.SENT);
        if (hasExpired(today)) {
            throw new Conflict("Le devis {0} a expiré le {1}. Révisez-le.", number(), validUntil);
        }
    }

    void accept(String theirReference) {
        requireStatus(QuoteStatus.SENT);
        status = QuoteStatus.ACCEPTED;
        noteCustomerReference(theirReference);
    }

    void refuse(String why) {
        requireStatus(QuoteStatus.SENT);
        status = QuoteStatus.REFUSED;
        noteReason(why);
    }

    void expire() {
        requireStatus(QuoteStatus.SENT);
        status = QuoteStatus.EXPIRED;
    }

    /** Another quote was accepted, or the deal given up: what was sent is not retained, what was not is cancelled. */
    void setAside() {
        if (status == QuoteStatus.DRAFT) {
            status = QuoteStatus.CANCELLED;
            noteReason(null);
        } else if (status == QuoteStatus.SENT && kind != QuoteKind.PRICE_CATALOGUE) {
            status = QuoteStatus.NOT_RETAINED;
        }
    }

    private void requireStatus(QuoteStatus expected) {
        if (status != expected) {
            throw new Conflict("Le devis {0} est « {1} », pas « {2} ».", number(), status, expected);
        }
    }

    boolean hasExpired(LocalDate today) {
        return validUntil != null && validUntil.isBefore(today);
    }

    /** Never filled since it was made: the first quote of a deal waits so. */
    boolean isUntouched() {
        return status == QuoteStatus.DRAFT && lines().isEmpty();
    }

    /** The largest discount of a line, in percent. */
    BigDecimal largestDiscount() {
        return lines().stream().map(DocumentLine::discountPercent).reduce(BigDecimal.ZERO, BigDecimal::max);
    }

    /** Net less costs, in percent of the net; null when a line lacks its cost or there is nothing to divide by. */
    BigDecimal marginPercent() {
        if (lines().stream().map(DocumentLine::unitCost).anyMatch(Objects::isNull)) {
            return null;
        }
        BigDecimal net = totals().net();
        return Amounts.percentage(net.subtract(cost()), net);
    }

    private BigDecimal cost() {
        return lines().stream()
                .map(line -> Amounts.cents(line.unitCost().multiply(line.quantity())))
                .reduce(Amounts.ZERO, BigDecimal::add);
    }

    @Override
    protected boolean hasTotals() {
        return kind != QuoteKind.PRICE_CATALOGUE;
    }

    @Override
    public String statusCode() {
        return status.name();
    }

    @Override
    public String kindCode() {
        return kind.name();
    }

    public QuoteStatus status() {
        return status;
    }

    public QuoteKind kind() {
        return kind;
    }

    /** Number of the first quote of its tree. */
    public String rootNumber() {
        return rootNumber;
    }

    /** 0 for the root. */
    public int revision() {
        return revision;
    }

    /** Last day on which it can be accepted; null before it is sent when nobody chose one. */
    public LocalDate validUntil() {
        return validUntil;
    }

    /** Of the call for tenders; null otherwise. */
    public LocalDate deadline() {
        return deadline;
    }
}
