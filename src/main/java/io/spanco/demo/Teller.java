package io.spanco.demo;

import io.spanco.platform.engine.Jobs;
import io.spanco.platform.engine.LostRaces;
import io.spanco.platform.time.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells the story on the calling thread, whose clock stands at each step's date. A step and the note that it is told are
 * one transaction, so that an interrupted story goes on. A step that fails ends its tale, not the story.
 */
@Component
class Teller {

    private static final Logger LOG = LoggerFactory.getLogger(Teller.class);
    private static final int ATTEMPTS = 3;

    private final List<Scenes> scenes;
    private final StoryBook book;
    private final Progress progress;
    private final Jobs jobs;
    private final MovableClock clock;
    private final TransactionTemplate transaction;

    private volatile boolean stopped;

    Teller(
            List<Scenes> scenes,
            StoryBook book,
            Progress progress,
            Jobs jobs,
            MovableClock clock,
            TransactionTemplate transaction) {
        this.scenes = scenes;
        this.book = book;
        this.progress = progress;
        this.jobs = jobs;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** Tells what is not told yet; nothing when the story is over. */
    void tell() {
        if (book.isFinished()) {
            return;
        }
        Instant begun = clock.instant();
        Story story = story(book.begin());
        jobs.pause();
        try {
            if (tell(story.steps())) {
                jobs.runDue(clock.instant());
                book.finish();
                LOG.info(
                        "Demo data laid in {} s",
                        Duration.between(begun, clock.instant()).toSeconds());
            }
        } finally {
            if (!stopped) {
                jobs.resume();
            }
            progress.end();
        }
    }

    /** Ends the telling after the step that is being told. */
    void stop() {
        stopped = true;
    }

    private Story story(Instant present) {
        Story story = new Story(new StoryDays(present, clock.getZone()), book);
        scenes.forEach(part -> part.addTo(story));
        return story;
    }

    /** @return whether it came to the end */
    private boolean tell(List<Step> steps) {
        Set<String> told = book.toldSteps();
        Set<String> brokenOff = new HashSet<>(book.failedTales());
        progress.begin(steps.size());
        for (Step step : steps) {
            if (stopped) {
                return false;
            }
            boolean wanted = !told.contains(step.tale().key() + "/" + step.position())
                    && !brokenOff.contains(step.tale().key());
            if (wanted && !tell(step)) {
                brokenOff.add(step.tale().key());
            }
            progress.advanceTo(step);
        }
        return true;
    }

    private boolean tell(Step step) {
        jobs.runDue(step.at());
        for (int attempt = 1; ; attempt++) {
            try {
                clock.at(step.at(), () -> act(step));
                return true;
            } catch (RuntimeException failure) {
                if (attempt == ATTEMPTS || !LostRaces.isOne(failure)) {
                    giveUp(step, failure);
                    return false;
                }
            }
        }
    }

    private void act(Step step) {
        transaction.executeWithoutResult(status -> {
            step.actor().does(() -> {
                step.act().in(step.tale());
                return null;
            });
            book.told(step);
        });
    }

    private void giveUp(Step step, RuntimeException failure) {
        LOG.error(
                "The demo's deal « {} » ({}) broke off at step {}",
                step.tale().title(),
                step.tale().key(),
                step.position(),
                failure);
        book.failed(step, failure.getMessage());
        progress.failed();
    }
}
