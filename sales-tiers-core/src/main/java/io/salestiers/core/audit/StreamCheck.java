package io.salestiers.core.audit;

import io.salestiers.core.canonical.Digest;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One look at the entries of one stream. An entry and the digest that the next one has of it are two witnesses; most of what
 * is here decides which of them to believe.
 */
final class StreamCheck {
    private record Found(long sequence, Finding finding) {}

    private final AuditHead start;
    private final List<Checkpoint> checkpoints;
    private final List<Found> found = new ArrayList<>();

    /** The entry that counts, for each sequence. */
    private final NavigableMap<Long, AuditEntry> entries = new TreeMap<>();

    StreamCheck(AuditHead start, List<Checkpoint> checkpoints) {
        this.start = start;
        this.checkpoints = checkpoints.stream()
                .sorted(Comparator.comparingLong(Checkpoint::sequence).thenComparing(Checkpoint::at))
                .toList();
    }

    AuditVerification check(List<AuditEntry> stored) {
        List<AuditEntry> own = withoutForeign(stored);
        order(chosen(own));
        gaps();
        contents();
        links();
        anchors();
        found.sort(Comparator.comparingLong(Found::sequence));
        Optional<Long> firstBad =
                found.isEmpty() ? Optional.empty() : Optional.of(found.get(0).sequence());
        return new AuditVerification(
                start.stream(),
                stored.size(),
                found.stream().map(Found::finding).toList(),
                firstBad);
    }

    private Finding add(AuditFindings code, long sequence) {
        return Finding.of(code, Place.about(start.stream() + "#" + sequence)).with("sequence", sequence);
    }

    private void report(long sequence, Finding finding) {
        found.add(new Found(sequence, finding));
    }

    /** What stands between own entries is placed where the next own one was to be. */
    private List<AuditEntry> withoutForeign(List<AuditEntry> stored) {
        List<AuditEntry> own = new ArrayList<>();
        long place = start.sequence() + 1;
        for (AuditEntry entry : stored) {
            if (entry.stream().equals(start.stream())) {
                own.add(entry);
                place = entry.sequence() + 1;
            } else {
                report(place, add(AuditFindings.FOREIGN, place).with("entry", entry.toString()));
            }
        }
        return own;
    }

    /** Chooses one entry for each sequence; the others are duplicates or were inserted. In stored order. */
    private List<AuditEntry> chosen(List<AuditEntry> own) {
        Map<Long, List<Integer>> places = new TreeMap<>();
        for (int i = 0; i < own.size(); i++) {
            places.computeIfAbsent(own.get(i).sequence(), sequence -> new ArrayList<>())
                    .add(i);
        }
        Set<Integer> chosen = new HashSet<>();
        for (Map.Entry<Long, List<Integer>> each : places.entrySet()) {
            long sequence = each.getKey();
            if (sequence <= start.sequence()) {
                each.getValue().forEach(place -> report(sequence, add(AuditFindings.INSERTED, sequence)));
                continue;
            }
            int best = each.getValue().get(0);
            int bestScore = -1;
            for (int place : each.getValue()) {
                int score = score(own, place, places);
                if (score > bestScore) {
                    best = place;
                    bestScore = score;
                }
            }
            chosen.add(best);
            AuditEntry entry = own.get(best);
            entries.put(sequence, entry);
            for (int place : each.getValue()) {
                if (place != best) {
                    AuditFindings code =
                            own.get(place).equals(entry) ? AuditFindings.DUPLICATED : AuditFindings.INSERTED;
                    report(sequence, add(code, sequence));
                }
            }
        }
        List<AuditEntry> rest = new ArrayList<>();
        for (int i = 0; i < own.size(); i++) {
            if (chosen.contains(i)) {
                rest.add(own.get(i));
            }
        }
        return rest;
    }

    /** What speaks for an entry: that later and earlier ones know it, that it is genuine, that it stands in its place. */
    private int score(List<AuditEntry> own, int place, Map<Long, List<Integer>> places) {
        AuditEntry entry = own.get(place);
        List<Integer> after = places.getOrDefault(entry.sequence() + 1, List.of());
        if (places.getOrDefault(entry.sequence(), List.of()).size() == 1) {
            return 0; // no other: spare the digests
        }
        boolean known = after.stream().anyMatch(next -> own.get(next).previous().equals(entry.digest()));
        boolean anchored = checkpoints.stream()
                .anyMatch(checkpoint -> checkpoint.sequence() == entry.sequence()
                        && checkpoint.digest().equals(entry.digest()));
        boolean follows = entry.sequence() == start.sequence() + 1
                ? entry.previous().equals(start.digest())
                : places.getOrDefault(entry.sequence() - 1, List.of()).stream()
                        .anyMatch(before -> own.get(before).digest().equals(entry.previous()));
        long before = place == 0 ? start.sequence() : own.get(place - 1).sequence();
        return (anchored ? 16 : 0)
                + (known ? 8 : 0)
                + (entry.genuine() ? 4 : 0)
                + (follows ? 2 : 0)
                + (before == entry.sequence() - 1 ? 1 : 0);
    }

    /** An entry behind a later one is out of order; the lowest of these is the first place that is wrong. */
    private void order(List<AuditEntry> stored) {
        Set<Long> behind = new TreeSet<>();
        long last = start.sequence();
        for (AuditEntry entry : stored) {
            if (entry.sequence() < last) {
                behind.add(entry.sequence());
            }
            last = Math.max(last, entry.sequence());
        }
        runs(behind, AuditFindings.REORDERED);
    }

    private void gaps() {
        long expected = start.sequence() + 1;
        for (long sequence : entries.keySet()) {
            if (sequence > expected) {
                report(expected, add(AuditFindings.MISSING, expected).with("to", sequence - 1));
            }
            expected = sequence + 1;
        }
    }

    /** One finding for neighbors: swapping the first and last of a million is not a million findings. */
    private void runs(Set<Long> sequences, AuditFindings code) {
        long from = 0;
        long to = 0;
        for (long sequence : sequences) {
            if (from > 0 && sequence > to + 1) {
                report(from, add(code, from).with("to", to));
                from = 0;
            }
            from = from == 0 ? sequence : from;
            to = sequence;
        }
        if (from > 0) {
            report(from, add(code, from).with("to", to));
        }
    }

    private final Set<Long> notGenuine = new HashSet<>();

    private void contents() {
        for (AuditEntry entry : entries.values()) {
            if (!entry.genuine()) {
                notGenuine.add(entry.sequence());
                report(entry.sequence(), add(AuditFindings.CHANGED, entry.sequence()));
            }
        }
    }

    private void links() {
        long blamed = start.sequence();
        for (AuditEntry next : entries.values()) {
            long sequence = next.sequence() - 1;
            if (!broken(next) || blamed == next.sequence()) {
                continue;
            }
            AuditEntry entry = entries.get(sequence);
            if (notGenuine.contains(next.sequence())) {
                // Itself no witness, unless all that is wrong with it is that it was moved up to make room.
                if (entry != null && with(next, sequence, next.previous()).genuine()) {
                    report(sequence, add(AuditFindings.INSERTED, sequence));
                }
            } else if (entry == null || exchanged(next) || trusted(entry)) {
                blamed = next.sequence();
                report(blamed, add(AuditFindings.BROKEN_LINK, blamed));
            } else if (blamed != sequence && !notGenuine.contains(sequence)) {
                report(sequence, add(AuditFindings.BROKEN_LINK, sequence));
            }
        }
    }

    /** Whether an entry does not name the one before it, or at the beginning the start. False behind a gap. */
    private boolean broken(AuditEntry next) {
        Digest before = digestBefore(next);
        return before != null && !next.previous().equals(before);
    }

    private @Nullable Digest digestBefore(AuditEntry next) {
        if (next.sequence() == start.sequence() + 1) {
            return start.digest();
        }
        AuditEntry entry = entries.get(next.sequence() - 1);
        return entry == null ? null : entry.digest();
    }

    /** Whether an entry that does not fit the one before it does not fit what comes after it either. */
    private boolean exchanged(AuditEntry entry) {
        AuditEntry after = entries.get(entry.sequence() + 1);
        return (after != null && !notGenuine.contains(after.sequence()) && broken(after))
                || checkpoints.stream()
                        .anyMatch(checkpoint -> checkpoint.sequence() == entry.sequence()
                                && !checkpoint.digest().equals(entry.digest()));
    }

    private boolean trusted(AuditEntry entry) {
        return checkpoints.stream()
                .anyMatch(checkpoint -> checkpoint.sequence() == entry.sequence()
                        && checkpoint.digest().equals(entry.digest()));
    }

    private static AuditEntry with(AuditEntry entry, long sequence, Digest previous) {
        return new AuditEntry(entry.stream(), sequence, entry.record(), previous, entry.digest());
    }

    private void anchors() {
        long last = entries.isEmpty() ? start.sequence() : entries.lastKey();
        boolean cut = false;
        for (Checkpoint checkpoint : checkpoints) {
            long sequence = checkpoint.sequence();
            AuditEntry entry = entries.get(sequence);
            Digest digest = sequence == start.sequence() ? start.digest() : entry == null ? null : entry.digest();
            if (digest != null && !digest.equals(checkpoint.digest())) {
                report(
                        sequence,
                        add(AuditFindings.REWRITTEN, sequence)
                                .with("at", checkpoint.at().toString()));
            } else if (sequence > last && !cut) {
                cut = true; // the farthest one says it all
                Checkpoint farthest = checkpoints.get(checkpoints.size() - 1);
                report(
                        last + 1,
                        add(AuditFindings.TRUNCATED, last + 1)
                                .with("to", farthest.sequence())
                                .with("at", farthest.at().toString()));
            }
        }
    }
}
