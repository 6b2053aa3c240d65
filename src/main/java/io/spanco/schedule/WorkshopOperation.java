package io.spanco.schedule;

import io.spanco.order.SalesOrder;
import io.spanco.platform.error.Conflict;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** A piece of work that the workshop does for an order: when, how long, by whom. */
@Entity
public class WorkshopOperation {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/yyyy 'à' HH:mm");

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "workshop_operation_seq")
    @SequenceGenerator(name = "workshop_operation_seq", sequenceName = "workshop_operation_seq", allocationSize = 50)
    private Long id;

    @Version
    private long version;

    private long orderId;
    private String dealNumber;
    private String name;
    private String assignee;
    private Instant plannedStart;
    private Instant plannedEnd;
    private int minutes;

    @Enumerated(EnumType.STRING)
    private OperationState state = OperationState.PLANNED;

    private Instant startedAt;
    private Instant doneAt;
    private Integer minutesSpent;

    protected WorkshopOperation() {}

    /** @param plannedEnd when its work, spread over days, is planned to end */
    WorkshopOperation(SalesOrder order, OperationInput planned, Instant plannedEnd) {
        orderId = order.id();
        dealNumber = order.dealNumber();
        put(planned, plannedEnd);
    }

    /** @throws Conflict when it is done or cancelled */
    void change(OperationInput planned, Instant plannedEnd) {
        requireOpen();
        put(planned, plannedEnd);
    }

    private void put(OperationInput planned, Instant end) {
        name = planned.name().strip();
        assignee = planned.assignee();
        plannedStart = planned.plannedStart();
        plannedEnd = end;
        minutes = planned.minutes();
    }

    /** @throws Conflict when it was started before, or is closed */
    void start(Instant now) {
        if (state != OperationState.PLANNED) {
            throw new Conflict("L’opération « {0} » est déjà {1}.", name, state);
        }
        state = OperationState.STARTED;
        startedAt = now;
    }

    /** @param spent minutes; null when nobody counted */
    void finish(Integer spent, Instant now) {
        requireOpen();
        state = OperationState.DONE;
        doneAt = now;
        minutesSpent = spent;
    }

    void cancel() {
        if (state.isOpen()) {
            state = OperationState.CANCELLED;
        }
    }

    /**
     * @param login null to leave it open
     * @throws Conflict when it is done or cancelled
     */
    void handTo(String login) {
        requireOpen();
        assignee = login;
    }

    /** The same work, spread over days by another rule. */
    void endAt(Instant end) {
        plannedEnd = end;
    }

    /** Whoever does it is its collaborator when nobody was chosen. */
    void takenBy(String login) {
        if (assignee == null) {
            assignee = login;
        }
    }

    /** @throws Conflict when it is done or cancelled */
    void requireOpen() {
        if (!state.isOpen()) {
            throw new Conflict("L’opération « {0} » est déjà {1}.", name, state);
        }
    }

    /** When it begins, as the history says it: « 26/11/2026 à 08:00 ». */
    String when(ZoneId zone) {
        return MOMENT.format(plannedStart.atZone(zone));
    }

    public Long id() {
        return id;
    }

    public long version() {
        return version;
    }

    public long orderId() {
        return orderId;
    }

    public String dealNumber() {
        return dealNumber;
    }

    public String name() {
        return name;
    }

    /** Login of the collaborator; null while nobody was chosen. */
    public String assignee() {
        return assignee;
    }

    public Instant plannedStart() {
        return plannedStart;
    }

    public Instant plannedEnd() {
        return plannedEnd;
    }

    /** How long it is planned to take. */
    public int minutes() {
        return minutes;
    }

    public OperationState state() {
        return state;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public Instant doneAt() {
        return doneAt;
    }

    /** How long it took; null when nobody counted, and until it is done. */
    public Integer minutesSpent() {
        return minutesSpent;
    }
}
