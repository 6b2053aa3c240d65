package io.spanco.demo;

import java.time.Clock;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** How far the telling has come, for the pages and the log. */
@Component
public class Progress {

    private static final Logger LOG = LoggerFactory.getLogger(Progress.class);
    private static final int PERCENT = 100;
    private static final int LOGGED_EVERY = 10;

    /**
     * @param percent of the steps
     * @param day that the story has come to; null before its first step
     * @param failures deals that broke off
     */
    public record State(boolean running, int percent, LocalDate day, int failures) {

        static final State STILL = new State(false, 0, null, 0);
    }

    private final Clock clock;
    private volatile State state = State.STILL;
    private int total;
    private int told;

    Progress(Clock clock) {
        this.clock = clock;
    }

    public State state() {
        return state;
    }

    public boolean isRunning() {
        return state.running();
    }

    void begin(int steps) {
        total = steps;
        told = 0;
        state = new State(true, 0, null, 0);
        LOG.info("Laying the demo data, {} steps", steps);
    }

    void advanceTo(Step step) {
        told++;
        int percent = told * PERCENT / total;
        LocalDate day = LocalDate.ofInstant(step.at(), clock.getZone());
        if (percent / LOGGED_EVERY > state.percent() / LOGGED_EVERY) {
            LOG.info("Demo data: {} %, the story has come to {}", percent, day);
        }
        state = new State(true, percent, day, state.failures());
    }

    void failed() {
        state = new State(true, state.percent(), state.day(), state.failures() + 1);
    }

    void end() {
        state = new State(false, state.percent(), state.day(), state.failures());
    }
}
