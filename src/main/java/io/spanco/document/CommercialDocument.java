package io.spanco.document;

import io.spanco.party.PartySnapshot;
import io.spanco.party.SellerSnapshot;
import io.spanco.platform.error.Conflict;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.NaturalId;
import org.hibernate.type.SqlTypes;

/**
 * A commercial document: a draft at first, then issued. From then on its number, parties, lines and totals never change;
 * the database itself refuses. A correction is a new document derived from it.
 */
@Entity
@Table(name = "document")
@Inheritance(strategy = InheritanceType.SINGLE_TABLE)
@DiscriminatorColumn(name = "type")
public abstract class CommercialDocument {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "document_seq")
    @SequenceGenerator(name = "document_seq", sequenceName = "document_seq", allocationSize = 50)
    private Long id;

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    @Column(insertable = false, updatable = false)
    private DocumentType type;

    @NaturalId(mutable = true)
    private String number;

    private String dealNumber;
    private Long companyId;
    private String currency = "EUR";
    private BigDecimal totalNet;
    private BigDecimal totalVat;
    private BigDecimal totalGross;
    private Instant createdAt;
    private String createdBy;
    private Instant changedAt;
    private String changedBy;
    private Instant issuedAt;
    private LocalDate issueDate;
    private String customerReference;
    private String reason;

    @JdbcTypeCode(SqlTypes.JSON)
    private SellerSnapshot seller;

    @JdbcTypeCode(SqlTypes.JSON)
    private PartySnapshot buyer;

    @OneToMany(mappedBy = "document", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private List<DocumentLine> lines = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "document_derivation", joinColumns = @JoinColumn(name = "child_id"))
    @Column(name = "parent_id")
    private Set<Long> parentIds = new LinkedHashSet<>();

    protected CommercialDocument() {}

    /** A draft without lines. */
    protected CommercialDocument(DocumentType type, Origin origin) {
        this.type = type;
        this.dealNumber = origin.dealNumber();
        this.companyId = origin.companyId();
        this.createdAt = origin.at();
        this.createdBy = origin.by();
        computeTotals();
    }

    /** Remembers what it was made of; the table of {@link DocumentType} says what may come from what. */
    protected void derivedFrom(CommercialDocument parent) {
        if (!type.mayDeriveFrom(parent.type)) {
            throw new IllegalArgumentException(type + " cannot be derived from " + parent.type);
        }
        parentIds.add(parent.id);
    }

    /** Replaces all lines of a draft and computes its totals. */
    protected void putLines(List<LineValues> values) {
        refuseWhenIssued();
        lines.clear();
        values.forEach(value -> lines.add(new DocumentLine(this, lines.size() + 1, value)));
        computeTotals();
    }

    /** Puts one more line at the end of a draft. */
    protected void addLine(LineValues value) {
        refuseWhenIssued();
        lines.add(new DocumentLine(this, lines.size() + 1, value));
        computeTotals();
    }

    /** Remembers who changed the draft last. */
    public void changed(Instant at, String by) {
        refuseWhenIssued();
        changedAt = at;
        changedBy = by;
    }

    /** When the draft was changed last; when it was made, if never. */
    public Instant changedAt() {
        return changedAt == null ? createdAt : changedAt;
    }

    /** Login of who changed the draft last; of who made it, if nobody. */
    public String changedBy() {
        return changedBy == null ? createdBy : changedBy;
    }

    /** Freezes the parties; the caller has drawn the number before. */
    void issue(Instant at, LocalDate day, SellerSnapshot us, PartySnapshot them) {
        refuseWhenIssued();
        issuedAt = at;
        issueDate = day;
        seller = us;
        buyer = them;
    }

    protected void numberedAs(String drawn) {
        if (number != null) {
            throw new IllegalStateException(number + " has its number already");
        }
        number = drawn;
    }

    protected void noteReason(String why) {
        reason = why;
    }

    protected void noteCustomerReference(String theirs) {
        customerReference = theirs == null || theirs.isBlank() ? null : theirs.strip();
    }

    /** Totals are absent where lines have no quantities, as in a price list. */
    protected boolean hasTotals() {
        return true;
    }

    /** Anew, after what they are made of has changed. */
    protected void computeTotals() {
        Totals totals = totals();
        totalNet = hasTotals() ? totals.net() : null;
        totalVat = hasTotals() ? totals.vat() : null;
        totalGross = hasTotals() ? totals.gross() : null;
    }

    /** @throws Conflict when the document is issued already */
    protected void refuseWhenIssued() {
        if (isIssued()) {
            throw new Conflict("{0} est émis et ne se modifie plus.", reference());
        }
    }

    /** @throws Conflict naming the current version when the caller read another one; null is not checked */
    public void expectVersion(Long read) {
        if (read != null && read != version) {
            throw Conflict.staleVersion(version);
        }
    }

    /** Its number, or what it answers to before it has one. */
    public String reference() {
        return number;
    }

    public abstract String statusCode();

    /** The kind within its type, or null. */
    public String kindCode() {
        return null;
    }

    public Totals totals() {
        return Amounts.totals(lines);
    }

    public boolean isIssued() {
        return issuedAt != null;
    }

    public Long id() {
        return id;
    }

    public long version() {
        return version;
    }

    public DocumentType type() {
        return type;
    }

    public String number() {
        return number;
    }

    /** The deal it hangs on; null when it serves several, whose numbers then stand on its lines. */
    public String dealNumber() {
        return dealNumber;
    }

    public Long companyId() {
        return companyId;
    }

    public String currency() {
        return currency;
    }

    public BigDecimal totalNet() {
        return totalNet;
    }

    public BigDecimal totalVat() {
        return totalVat;
    }

    public BigDecimal totalGross() {
        return totalGross;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public String createdBy() {
        return createdBy;
    }

    /** When it was issued; null for a draft. */
    public Instant issuedAt() {
        return issuedAt;
    }

    public LocalDate issueDate() {
        return issueDate;
    }

    public String customerReference() {
        return customerReference;
    }

    /** Why it was refused, credited or disputed; null otherwise. */
    public String reason() {
        return reason;
    }

    /** Ourselves as we were at issue; null for a draft. */
    public SellerSnapshot seller() {
        return seller;
    }

    /** The other party as it was at issue; null for a draft. */
    public PartySnapshot buyer() {
        return buyer;
    }

    public List<DocumentLine> lines() {
        return Collections.unmodifiableList(lines);
    }

    public Set<Long> parentIds() {
        return Collections.unmodifiableSet(parentIds);
    }
}
