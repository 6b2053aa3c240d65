package io.spanco.platform.engine;

import io.spanco.platform.time.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The engine's timers and asynchronous work, for who tells a story that lies in the past: what falls due on the way runs
 * at its own date, not all at once when the story is over.
 */
@Component
public class Jobs {

    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);
    private static final Duration PICKED_UP_AFTER = Duration.ofSeconds(4);

    private final ManagementService management;
    private final JobExecutor executor;
    private final MovableClock clock;

    private boolean paused;

    Jobs(ProcessEngine engine, ManagementService management, MovableClock clock) {
        this.management = management;
        this.executor = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
        this.clock = clock;
    }

    /** From now on no job of this node runs by itself; those that run are waited for. */
    public synchronized void pause() {
        if (executor.isActive()) {
            executor.shutdown();
            paused = true;
        }
    }

    /** Ends {@link #pause}; where jobs did not run by themselves before, they do not now. */
    public synchronized void resume() {
        if (paused) {
            executor.start();
            paused = false;
        }
    }

    /**
     * Runs on the calling thread, and in the order of their dates, the jobs of processes that were due by then, those too
     * that came of them. Each finds the clock at its date. One that fails is left to the engine's own retries.
     */
    public void runDue(Instant until) {
        Set<String> failed = new HashSet<>();
        for (Optional<Job> job = next(until, failed); job.isPresent(); job = next(until, failed)) {
            run(job.get(), failed);
        }
    }

    private void run(Job job, Set<String> failed) {
        clock.at(date(job).plus(job.getDuedate() == null ? PICKED_UP_AFTER : Duration.ZERO), () -> {
            try {
                management.executeJob(job.getId());
            } catch (RuntimeException failure) {
                failed.add(job.getId());
                LOG.warn("Job {} of {} failed", job.getId(), job.getProcessDefinitionKey(), failure);
            }
        });
    }

    private Optional<Job> next(Instant until, Set<String> failed) {
        Stream<Job> timers = open().timers().duedateLowerThan(Date.from(until)).list().stream();
        Stream<Job> messages = open().messages().list().stream();
        return Stream.concat(timers, messages)
                .filter(job -> job.getProcessInstanceId() != null && !failed.contains(job.getId()))
                .filter(job -> !date(job).isAfter(until))
                .min(Comparator.comparing(Jobs::date));
    }

    private JobQuery open() {
        return management.createJobQuery().active().withRetriesLeft();
    }

    private static Instant date(Job job) {
        return (job.getDuedate() == null ? job.getCreateTime() : job.getDuedate()).toInstant();
    }
}
