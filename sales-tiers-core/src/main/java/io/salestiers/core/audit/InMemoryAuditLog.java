package io.salestiers.core.audit;

import io.salestiers.core.result.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** An audit log in memory, for tests and trials: it is gone with the program. Safe for use by several threads. */
public final class InMemoryAuditLog implements AuditLog {
    private final Map<AuditStreamId, List<AuditEntry>> entries = new TreeMap<>();

    /** A log without entries. */
    public InMemoryAuditLog() {}

    @Override
    public Outcome<AuditHead> append(AuditHead expected, List<AuditEntry> batch) {
        List<AuditEntry> added = List.copyOf(batch);
        AuditHead next = AuditChain.headAfter(expected, added);
        synchronized (entries) {
            AuditHead actual = head(expected.stream());
            if (!actual.equals(expected)) {
                return Outcome.conflict(expected.toString(), actual.toString());
            }
            if (!added.isEmpty()) {
                entries.computeIfAbsent(expected.stream(), stream -> new ArrayList<>())
                        .addAll(added);
            }
            return Outcome.done(next);
        }
    }

    @Override
    public List<AuditEntry> read(AuditStreamId stream, long from, int limit) {
        if (from < 1 || limit < 1) {
            throw new IllegalArgumentException("from and limit must be 1 or more, but were " + from + " and " + limit);
        }
        synchronized (entries) {
            List<AuditEntry> all = entries.getOrDefault(stream, List.of());
            int start = (int) Math.min(from - 1, all.size());
            int end = (int) Math.min((long) start + limit, all.size());
            return List.copyOf(all.subList(start, end));
        }
    }

    @Override
    public AuditHead head(AuditStreamId stream) {
        synchronized (entries) {
            List<AuditEntry> all = entries.getOrDefault(stream, List.of());
            return all.isEmpty() ? AuditHead.empty(stream) : AuditHead.of(all.get(all.size() - 1));
        }
    }

    @Override
    public List<AuditStreamId> streams() {
        synchronized (entries) {
            return List.copyOf(entries.keySet());
        }
    }
}
