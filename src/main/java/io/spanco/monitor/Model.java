package io.spanco.monitor;

import java.time.Instant;
import java.util.List;

/** A process or a decision table as it was deployed over time. @param versions newest first, never empty */
public record Model(String key, String name, List<Version> versions) {

    /**
     * @param id of the definition in the engine
     * @param source where it came from: {@code bundled}, or what the tool that deployed it says of itself; null for nothing
     * @param running instances now; 0 for a decision table, as {@code incidents}
     */
    public record Version(
            String id, int number, Instant deployedAt, String source, boolean suspended, long running, long incidents) {

        /** Whether it was delivered with the application rather than deployed by somebody. */
        public boolean isBundled() {
            return "bundled".equals(source);
        }
    }

    public Version latest() {
        return versions.get(0);
    }

    public long running() {
        return versions.stream().mapToLong(Version::running).sum();
    }

    public long incidents() {
        return versions.stream().mapToLong(Version::incidents).sum();
    }

    /** Instances that do not run in the newest version. */
    public long runningInOlder() {
        return running() - latest().running();
    }
}
