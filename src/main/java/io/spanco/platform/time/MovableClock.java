package io.spanco.platform.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * A clock that runs with the system's, shifted for the thread that tells the demo's past, or for everybody in a test.
 * The engine reads it too, so that process and data agree on what time it is.
 */
public class MovableClock extends Clock {

    private final Clock base;
    private final ThreadLocal<Duration> threadShift = ThreadLocal.withInitial(() -> Duration.ZERO);
    private volatile Duration shift = Duration.ZERO;

    public MovableClock(Clock base) {
        this.base = base;
    }

    /** Moves the time of every thread forward (or back) from now on. */
    public void advance(Duration by) {
        shift = shift.plus(by);
    }

    /** Back to the system's time for every thread. */
    public void reset() {
        shift = Duration.ZERO;
    }

    /** Runs the work as if it were then; only the calling thread sees the other time. */
    public void at(Instant then, Runnable work) {
        Duration before = threadShift.get();
        threadShift.set(Duration.between(base.instant().plus(shift), then));
        try {
            work.run();
        } finally {
            threadShift.set(before);
        }
    }

    @Override
    public Instant instant() {
        return base.instant().plus(shift).plus(threadShift.get());
    }

    @Override
    public ZoneId getZone() {
        return base.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new MovableClock(base.withZone(zone));
    }
}
