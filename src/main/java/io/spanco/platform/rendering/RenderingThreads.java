package io.spanco.platform.rendering;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/**
 * Documents are made on as many threads as there are processors, each with fonts and templates of its own: opened font
 * files and Word documents are not thread safe, and more of them would only fill the memory.
 */
@Component
class RenderingThreads {

    private final AtomicInteger threads = new AtomicInteger();
    private final ExecutorService workers =
            Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), this::worker);

    private Thread worker(Runnable work) {
        Thread thread = new Thread(work, "rendering-" + threads.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    }

    /** Does the work on one of the threads and waits for it; what it throws is thrown here. */
    <T> T call(Callable<T> work) {
        Future<T> result = workers.submit(work);
        try {
            return result.get();
        } catch (InterruptedException e) {
            result.cancel(true);
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while rendering", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    @PreDestroy
    void stop() {
        workers.shutdown();
    }
}
