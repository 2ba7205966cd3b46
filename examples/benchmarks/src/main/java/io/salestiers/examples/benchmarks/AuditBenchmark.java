package io.salestiers.examples.benchmarks;

import io.salestiers.core.audit.AuditChain;
import io.salestiers.core.audit.AuditEntry;
import io.salestiers.core.audit.AuditHead;
import io.salestiers.core.audit.AuditKey;
import io.salestiers.core.audit.AuditOutcome;
import io.salestiers.core.audit.AuditRecord;
import io.salestiers.core.audit.AuditStreamId;
import io.salestiers.core.audit.AuditVerification;
import io.salestiers.core.audit.AuditVerifier;
import io.salestiers.core.canonical.CanonicalJson;
import io.salestiers.core.canonical.JsonValue;
import io.salestiers.core.org.PersonId;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Chaining and verifying a stream of audit entries, against SHA-256 over the bytes of the same entries, already written: what
 * no chain can do without. One operation is the whole stream.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class AuditBenchmark {
    private static final AuditStreamId STREAM = AuditStreamId.of("grants");

    /** How many entries the stream has. */
    @Param("1000")
    public int entries;

    private List<AuditRecord> records = List.of();
    private List<AuditEntry> chain = List.of();
    private List<byte[]> bodies = List.of();
    private AuditVerifier verifier = AuditVerifier.against(List.of());

    /** For JMH. */
    public AuditBenchmark() {}

    /** Generates the records, chains them, and compares the digests of both ways. */
    @Setup
    public void prepare() {
        SplittableRandom random = new SplittableRandom(20_250_701);
        List<AuditRecord> generated = new ArrayList<>();
        for (int i = 0; i < entries; i++) {
            AuditRecord.Builder record = AuditRecord.builder()
                    .at(Instant.ofEpochSecond(1_751_500_000L + i))
                    .actor(PersonId.of("P-" + random.nextInt(30_000)))
                    .capability("target:set")
                    .target(AuditKey.of("unit", "U-" + random.nextInt(10_000)))
                    .scope("unit:U-" + random.nextInt(10_000) + "/subtree")
                    .grant("G-" + random.nextInt(50_000))
                    .grant("G-" + random.nextInt(50_000))
                    .reason("quarter-start")
                    .correlation("req-" + i);
            if (random.nextInt(5) == 0) {
                record.outcome(AuditOutcome.DENY).veto("core.authority.no-grant");
            } else {
                record.outcome(AuditOutcome.PERMIT);
            }
            generated.add(record.build());
        }
        records = List.copyOf(generated);
        chain = AuditChain.next(AuditHead.empty(STREAM), records);
        bodies = chain.stream().map(AuditBenchmark::body).toList();
        verifier = AuditVerifier.against(
                List.of(AuditHead.of(chain.get(entries - 1)).at(Instant.ofEpochSecond(1_760_000_000L))));
        require(bareSha256().equals(chain.get(entries - 1).digest().hex()), "digests differ");
        require(verify().intact(), "the stream is not intact");
    }

    private static byte[] body(AuditEntry entry) {
        Map<String, JsonValue> fields = new LinkedHashMap<>(entry.json().values());
        fields.remove("digest");
        return CanonicalJson.bytes(new JsonValue.Fields(fields));
    }

    static void require(boolean condition, String problem) {
        if (!condition) {
            throw new IllegalStateException(problem);
        }
    }

    /**
     * SHA-256 over the bytes of each entry, which are there already.
     *
     * @return the last digest
     */
    @Benchmark
    public String bareSha256() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            String last = "";
            for (byte[] each : bodies) {
                last = HexFormat.of().formatHex(digest.digest(each));
            }
            return last;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The entries of all records, each chained to the one before.
     *
     * @return the entries
     */
    @Benchmark
    public List<AuditEntry> append() {
        return AuditChain.next(AuditHead.empty(STREAM), records);
    }

    /**
     * The whole stream looked at, against a checkpoint at its end.
     *
     * @return what was found
     */
    @Benchmark
    public AuditVerification verify() {
        return verifier.verify(STREAM, chain);
    }
}
