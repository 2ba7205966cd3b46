package io.salestiers.kpi.measure;

import io.salestiers.core.observation.FactBatch;
import io.salestiers.core.time.Timeline;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What becomes of the facts with one key, gone through in the order in which they were read.
 *
 * @param standing the one that counts; with {@link FactPolicy.SameKey#REFUSE_ALL} all that are in conflict
 * @param held those that would have changed it, but arrived too late
 * @param late whether the one that counts arrived too late, or replaced one when it was too late for that
 */
record SameKeyFacts(List<Integer> standing, List<Integer> held, boolean late) {
    static SameKeyFacts of(FactBatch batch, FactOrder order, FactPolicy policy, Timeline<Instant> cutOffs, int[] rows) {
        return new Walk(batch, order, policy, cutOffs).through(rows);
    }

    private static final class Walk {
        private final FactBatch batch;
        private final FactOrder order;
        private final FactPolicy policy;
        private final Timeline<Instant> cutOffs;
        private final List<Integer> standing = new ArrayList<>();
        private final List<Integer> held = new ArrayList<>();
        private boolean late;

        Walk(FactBatch batch, FactOrder order, FactPolicy policy, Timeline<Instant> cutOffs) {
            this.batch = batch;
            this.order = order;
            this.policy = policy;
            this.cutOffs = cutOffs;
        }

        SameKeyFacts through(int[] rows) {
            for (int row : policy.sameKey() == FactPolicy.SameKey.REFUSE_ALL ? byArrival(rows) : rows) {
                boolean tooLate = late(row, row) || standing.stream().anyMatch(other -> late(row, other));
                boolean hold = tooLate && policy.late() == FactPolicy.Late.HOLD_FOR_RESTATEMENT;
                switch (policy.sameKey()) {
                    case LAST_READ_WINS -> last(row, tooLate, hold);
                    case FIRST_READ_WINS -> first(row, tooLate, hold);
                    case REFUSE_ALL -> every(row, tooLate, hold);
                }
            }
            // What was held as a change, and turns out to be what counts, is a repetition.
            held.removeIf(row -> contains(standing, row));
            return new SameKeyFacts(standing, held, late);
        }

        private void last(int row, boolean tooLate, boolean hold) {
            if (contains(standing, row)) {
                held.clear();
            } else if (hold) {
                held.clear();
                held.add(row);
            } else {
                held.clear();
                standing.clear();
                standing.add(row);
                late = tooLate;
            }
        }

        private void first(int row, boolean tooLate, boolean hold) {
            if (standing.isEmpty() && !hold) {
                standing.add(row);
                late = tooLate;
            } else if (standing.isEmpty() && held.isEmpty()) {
                held.add(row);
            }
        }

        private void every(int row, boolean tooLate, boolean hold) {
            if (contains(standing, row) || contains(held, row)) {
                return;
            }
            (hold ? held : standing).add(row);
            late |= tooLate && !hold;
        }

        private boolean contains(Collection<Integer> rows, int row) {
            return rows.stream().anyMatch(other -> order.compare(other, row) == 0);
        }

        /* Whether a fact arrived after the cut-off of the day of another one, or of its own. */
        private boolean late(int row, int other) {
            Optional<Instant> arrived = batch.arrived(row);
            Optional<Instant> cutOff = cutOffs.on(batch.day(other));
            return arrived.isPresent() && cutOff.isPresent() && arrived.get().isAfter(cutOff.get());
        }

        /* An order that does not depend on that of reading. */
        private int[] byArrival(int[] rows) {
            Comparator<Integer> arrival =
                    Comparator.comparing(row -> batch.arrived(row).orElse(Instant.MIN));
            return Arrays.stream(rows)
                    .boxed()
                    .sorted(arrival.thenComparing(order))
                    .mapToInt(Integer::intValue)
                    .toArray();
        }
    }
}
