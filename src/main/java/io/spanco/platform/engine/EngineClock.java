package io.spanco.platform.engine;

import io.spanco.platform.time.MovableClock;
import org.joda.time.DateTimeUtils;
import org.springframework.stereotype.Component;

/**
 * Lets the engine read our clock, so that its history, its timers and our data agree on what time it is. The engine asks
 * Joda-Time, once for the whole JVM; a thread for which our clock is shifted is answered by the shifted clock.
 */
@Component
public class EngineClock {

    private final MovableClock clock;

    EngineClock(MovableClock clock) {
        this.clock = clock;
        follow();
    }

    /** From now on engines of this JVM read this application's clock; a second application has taken it over else. */
    public void follow() {
        DateTimeUtils.setCurrentMillisProvider(clock::millis);
    }
}
