package io.spanco.deal;

import io.spanco.platform.engine.Answers;
import io.spanco.platform.engine.ProcessContract;
import io.spanco.platform.engine.Processes;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** All that this room knows of {@code deal.bpmn}: its key, its tasks, its messages and its variables. */
@Component
class DealProcess {

    static final String KEY = "deal";
    static final String QUALIFY_SUSPECT = "qualifySuspect";
    static final String DISCOVER_NEED = "discoverNeed";
    static final String DEAL_CLOSED = "DealClosed";
    static final String OUTCOME = "outcome";
    static final String NOTES = "notes";
    static final String NEED = "need";
    static final String BUDGET = "budget";
    static final String DECISION_DATE = "decisionDate";
    static final String CLOSE_AS = "closeAs";
    static final String REASON = "reason";

    private final Processes processes;
    private final ThreadLocal<String> starting = new ThreadLocal<>();

    DealProcess(Processes processes) {
        this.processes = processes;
    }

    @Bean
    static ProcessContract dealContract() {
        return new ProcessContract(
                KEY,
                Set.of(QUALIFY_SUSPECT, DISCOVER_NEED, "decideNextStep", "acceptQuote", "lostOrAbandoned", "closeWon"));
    }

    void start(String number) {
        starting.set(number);
        try {
            processes.start(KEY, number, Map.of());
        } finally {
            starting.remove();
        }
    }

    /** Whether this very number is being started by us: whatever else starts the process opens a deal of its own. */
    boolean isStarting(String number) {
        return number != null && number.equals(starting.get());
    }

    boolean qualify(String number, String outcome, String notes) {
        return processes.complete(QUALIFY_SUSPECT, number, number, Answers.of(OUTCOME, outcome, NOTES, notes));
    }

    boolean discoverNeed(String number, Need found) {
        return processes.complete(
                DISCOVER_NEED,
                number,
                number,
                Answers.of(
                        NEED,
                        found.need(),
                        BUDGET,
                        found.budget() == null ? null : found.budget().toPlainString(),
                        DECISION_DATE,
                        found.decisionDate() == null
                                ? null
                                : found.decisionDate().toString()));
    }

    void close(String number, Outcome outcome, String reason) {
        processes.correlate(DEAL_CLOSED, number, Answers.of(CLOSE_AS, outcome.name(), REASON, reason));
    }
}
