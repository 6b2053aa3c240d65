package io.spanco.deal;

import io.spanco.platform.error.Conflict;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.NaturalId;

/** A deal (affaire): one need of one company, from the first rumour to the paid invoice. Stages only move forward. */
@Entity
public class Deal {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "deal_seq")
    @SequenceGenerator(name = "deal_seq", sequenceName = "deal_seq", allocationSize = 50)
    private Long id;

    @Version
    private long version;

    @NaturalId
    private String number;

    private long companyId;
    private String title;
    private String need;
    private String source;
    private String owner;

    @Enumerated(EnumType.STRING)
    private Stage stage = Stage.SUSPECT;

    @Enumerated(EnumType.STRING)
    private Outcome outcome = Outcome.OPEN;

    private BigDecimal budget;
    private LocalDate decisionDate;
    private Instant openedAt;
    private Instant stageSince;
    private Instant closedAt;
    private String closeReason;

    protected Deal() {}

    Deal(String number, NewDeal opened, String owner, Instant now) {
        this.number = number;
        this.companyId = opened.companyId();
        this.title = opened.title().strip();
        this.need = opened.need().strip();
        this.source = opened.source().strip();
        this.owner = owner;
        this.openedAt = now;
        this.stageSince = now;
    }

    /** @return whether the deal moved: it never goes back, and a closed one stands still */
    boolean enter(Stage next, Instant now) {
        if (!isOpen() || !next.isAfter(stage)) {
            return false;
        }
        stage = next;
        stageSince = now;
        return true;
    }

    void discover(String discovered, BigDecimal customersBudget, LocalDate decidesOn) {
        need = discovered;
        budget = customersBudget;
        decisionDate = decidesOn;
    }

    void close(Outcome how, String why, Instant now) {
        requireOpen();
        outcome = how;
        closeReason = why;
        closedAt = now;
    }

    void handOver(String newOwner) {
        owner = newOwner;
    }

    /** @throws Conflict when the deal is won, lost or abandoned */
    public void requireOpen() {
        if (!isOpen()) {
            throw new Conflict("L’affaire {0} est déjà close.", number);
        }
    }

    public boolean isOpen() {
        return outcome == Outcome.OPEN;
    }

    public Long id() {
        return id;
    }

    public long version() {
        return version;
    }

    /** Such as {@code AF-2026-00042}; the business key of its processes. */
    public String number() {
        return number;
    }

    public long companyId() {
        return companyId;
    }

    public String title() {
        return title;
    }

    public String need() {
        return need;
    }

    public String source() {
        return source;
    }

    /** Login of the salesperson. */
    public String owner() {
        return owner;
    }

    public Stage stage() {
        return stage;
    }

    public Outcome outcome() {
        return outcome;
    }

    /** What the customer can spend, net in euros; null when unknown. */
    public BigDecimal budget() {
        return budget;
    }

    /** When the customer wants to decide; null when unknown. */
    public LocalDate decisionDate() {
        return decisionDate;
    }

    public Instant openedAt() {
        return openedAt;
    }

    public Instant stageSince() {
        return stageSince;
    }

    public Instant closedAt() {
        return closedAt;
    }

    public String closeReason() {
        return closeReason;
    }
}
