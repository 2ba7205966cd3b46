package io.salestiers.core.audit;

import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Finds what was done to stored entries: removed, changed, inserted, swapped, duplicated, moved to another stream, or, with a
 * {@link Checkpoint} that was kept elsewhere, cut off at the end or written anew.
 *
 * <!-- sample: AuditSamplesTest#verify -->
 * <pre>{@code
 * for (AuditVerification stream : AuditVerifier.against(checkpoints).verify(log)) {
 *     stream.findings().forEach(finding -> lines.add(finding.place() + " " + finding.message(texts)));
 * }
 * }</pre>
 *
 * <p>It finds everything at once, not only the first. Who can write entries can also compute digests: what nothing outside
 * of a stream holds on to, its last entries after the newest checkpoint, can be cut off or written anew without a trace. A
 * stream is held in memory while it is looked at; start after a checkpoint to look at the newer part only. Immutable and safe
 * for use by several threads.
 */
public final class AuditVerifier {
    private static final int PAGE = 1000;

    private final List<Checkpoint> checkpoints;
    private final Map<AuditStreamId, AuditHead> starts;

    private AuditVerifier(List<Checkpoint> checkpoints, Map<AuditStreamId, AuditHead> starts) {
        this.checkpoints = checkpoints;
        this.starts = starts;
    }

    /**
     * A verifier.
     *
     * @param checkpoints what was kept outside, of any streams and in any order; without one, cut ends are not found
     * @return the verifier
     */
    public static AuditVerifier against(Collection<Checkpoint> checkpoints) {
        return new AuditVerifier(List.copyOf(checkpoints), Map.of());
    }

    /**
     * The same, but a stream is taken to begin after a checkpoint: entries up to it were verified before, or were retired.
     *
     * @param start the checkpoint, which is trusted
     * @return a copy; only entries after the checkpoint are given to it then, {@link #verify(AuditLog)} reads only those
     */
    public AuditVerifier startingAfter(Checkpoint start) {
        Map<AuditStreamId, AuditHead> more = new TreeMap<>(starts);
        more.put(start.stream(), start.head());
        return new AuditVerifier(checkpoints, more);
    }

    /**
     * Looks at all streams of a log, and at those of which only a checkpoint is left.
     *
     * @param log the log
     * @return what each stream was found to be, in the order of their ids
     */
    public List<AuditVerification> verify(AuditLog log) {
        SortedSet<AuditStreamId> streams = new TreeSet<>(log.streams());
        checkpoints.forEach(checkpoint -> streams.add(checkpoint.stream()));
        return streams.stream().map(stream -> verify(stream, read(log, stream))).toList();
    }

    private List<AuditEntry> read(AuditLog log, AuditStreamId stream) {
        List<AuditEntry> all = new ArrayList<>();
        long from = start(stream).sequence() + 1;
        while (true) {
            List<AuditEntry> page = log.read(stream, from, PAGE);
            long next = page.stream().mapToLong(AuditEntry::sequence).max().orElse(0) + 1;
            all.addAll(page);
            if (next <= from) { // nothing, or nothing that leads on
                return all;
            }
            from = next;
        }
    }

    /**
     * Looks at the entries of a stream.
     *
     * @param stream the stream that they are said to be
     * @param entries the entries in the order in which they are stored
     * @return what they were found to be
     */
    public AuditVerification verify(AuditStreamId stream, List<AuditEntry> entries) {
        List<Checkpoint> own = checkpoints.stream()
                .filter(checkpoint -> checkpoint.stream().equals(stream))
                .toList();
        return new StreamCheck(start(stream), own).check(entries);
    }

    private AuditHead start(AuditStreamId stream) {
        AuditHead start = starts.get(stream);
        return start == null ? AuditHead.empty(stream) : start;
    }

    /**
     * Looks at roots that were made one after the other.
     *
     * @param roots the roots in their order, the first of all or a trusted one first
     * @return everything that is wrong with them; its places are such as {@code root 2025-07-01T00:00:00Z}
     */
    public static List<Finding> verifyRoots(List<CheckpointRoot> roots) {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < roots.size(); i++) {
            CheckpointRoot root = roots.get(i);
            Place place = Place.about("root " + root.at());
            if (!root.genuine()) {
                findings.add(Finding.of(AuditFindings.ROOT_CHANGED, place));
            }
            if (i > 0) {
                CheckpointRoot before = roots.get(i - 1);
                if (!root.previous().equals(Optional.of(before.digest()))) {
                    findings.add(Finding.of(AuditFindings.ROOT_LINK, place)
                            .with("before", before.at().toString()));
                }
                for (AuditStreamId stream : before.shrunk(root)) {
                    findings.add(Finding.of(AuditFindings.ROOT_SHRUNK, place)
                            .with("stream", stream.value())
                            .with("before", before.at().toString()));
                }
            }
        }
        return List.copyOf(findings);
    }
}
