package io.spanco.platform.identity;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.security.authentication.LockedException;

/**
 * How many wrong passwords one address may send: thirty a minute, then none is looked at until the minute is over. It
 * stands before the engine's own lock, so that nobody guesses at many users, or locks them all out, from one place.
 */
class SignInLimit {

    private static final int FAILURES = 30;
    private static final long MINUTE_NANOS = 60_000_000_000L;
    private static final int MOST_ADDRESSES = 10_000;

    private record Failures(int count, long since) {
        boolean over() {
            return System.nanoTime() - since > MINUTE_NANOS;
        }
    }

    private final Map<String, Failures> byAddress = new ConcurrentHashMap<>();

    /** @throws LockedException when this address has failed too often */
    void check(String address) {
        Failures failures = byAddress.get(address);
        if (failures != null && !failures.over() && failures.count >= FAILURES) {
            throw new LockedException("Too many failures from " + address);
        }
    }

    void failed(String address) {
        if (byAddress.size() >= MOST_ADDRESSES) {
            byAddress.values().removeIf(Failures::over);
        }
        byAddress.compute(
                address,
                (key, before) -> before == null || before.over()
                        ? new Failures(1, System.nanoTime())
                        : new Failures(before.count + 1, before.since));
    }
}
