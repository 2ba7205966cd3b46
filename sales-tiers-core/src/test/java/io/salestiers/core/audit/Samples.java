package io.salestiers.core.audit;

import io.salestiers.core.canonical.Digest;
import io.salestiers.core.canonical.JsonValue;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Records and streams for examples. */
final class Samples {
    static final AuditStreamId GRANTS = AuditStreamId.of("grants");
    static final AuditStreamId PAY = AuditStreamId.of("pay");
    static final Instant NOON = Instant.parse("2025-07-03T12:00:00Z");

    private Samples() {}

    /** With every part. */
    static AuditRecord full() {
        return AuditRecord.builder()
                .at(Instant.parse("2025-07-03T01:30:00Z"))
                .actor(PersonId.of("P-1"))
                .onBehalfOf(PersonId.of("P-2"))
                .capability("target:set")
                .target(AuditKey.of("unit", "苏州"))
                .scope("unit:EAST/subtree")
                .grant("G-7")
                .grant("G-1")
                .before(Digest.of(JsonValue.object()))
                .after(Digest.of(JsonValue.list(List.of())))
                .reason("quarter-start")
                .correlation("req-9")
                .outcome(AuditOutcome.DENY)
                .veto("core.authority.own-affair")
                .veto("G6")
                .build();
    }

    /** With the parts that every record has. */
    static AuditRecord least() {
        return AuditRecord.builder()
                .at(Instant.parse("2025-07-03T01:30:00.500Z"))
                .actor(PersonId.of("P-1"))
                .capability("target:set")
                .target(Subject.of(PersonId.of("P-3")))
                .outcome(AuditOutcome.PERMIT)
                .build();
    }

    static List<AuditRecord> records(int count) {
        List<AuditRecord> records = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            records.add(least().toBuilder().correlation("req-" + i).build());
        }
        return records;
    }

    static List<AuditEntry> stream(AuditStreamId stream, int count) {
        return AuditChain.next(AuditHead.empty(stream), records(count));
    }

    static AuditEntry with(AuditEntry entry, AuditRecord record) {
        return new AuditEntry(entry.stream(), entry.sequence(), record, entry.previous(), entry.digest());
    }

    static AuditEntry with(AuditEntry entry, long sequence) {
        return new AuditEntry(entry.stream(), sequence, entry.record(), entry.previous(), entry.digest());
    }

    static AuditEntry with(AuditEntry entry, Digest previous, Digest digest) {
        return new AuditEntry(entry.stream(), entry.sequence(), entry.record(), previous, digest);
    }

    /** What somebody does who can compute digests. */
    static AuditEntry sealed(AuditEntry entry) {
        return with(entry, entry.previous(), entry.expectedDigest());
    }
}
