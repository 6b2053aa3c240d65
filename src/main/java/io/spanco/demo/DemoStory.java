package io.spanco.demo;

import io.spanco.platform.database.DatabaseSettings;
import io.spanco.platform.database.DemoMode;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Has the story told on a thread of its own, once the application answers and its jobs run; before the application stops,
 * the step that is being told ends.
 */
@Component
class DemoStory implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DemoStory.class);
    private static final Duration LAST_STEP = Duration.ofSeconds(15);

    private final Teller teller;
    private final boolean wanted;
    private volatile boolean running;
    private Thread thread;

    DemoStory(Teller teller, DatabaseSettings settings) {
        this.teller = teller;
        this.wanted = settings.demo() == DemoMode.DATA;
    }

    @EventListener
    synchronized void ready(AvailabilityChangeEvent<ReadinessState> event) {
        if (wanted && thread == null && event.getState() == ReadinessState.ACCEPTING_TRAFFIC) {
            thread = new Thread(this::tell, "demo-story");
            thread.start();
        }
    }

    private void tell() {
        try {
            teller.tell();
        } catch (RuntimeException failure) {
            LOG.error("The demo data could not be laid; the next start goes on with it", failure);
        }
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public synchronized void stop() {
        running = false;
        if (thread != null) {
            teller.stop();
            try {
                thread.join(LAST_STEP.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
