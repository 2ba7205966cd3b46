package io.salestiers.kpi.measure;

import io.salestiers.core.observation.FactBatch;
import io.salestiers.core.time.Timeline;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sorts facts by what becomes of them. */
final class FactSorting {
    private record Key(int measure, String source) {}

    private final FactBatch batch;
    private final FactOrder order;
    private final FactChecks checks;
    private final FactPolicy policy;
    private final Timeline<Instant> cutOffs;
    private final Oddities oddities = new Oddities();
    private final IntList counted = new IntList();
    private final IntList kept = new IntList();
    private int duplicates;
    private int replaced;
    private int outside;
    private int refused;
    private int lateCounted;

    FactSorting(FactBatch batch, FactChecks checks, FactPolicy policy) {
        this.batch = batch;
        this.order = new FactOrder(batch);
        this.checks = checks;
        this.policy = policy;
        this.cutOffs = policy.timeline();
    }

    FactIntake intake() {
        Map<Key, IntList> byKey = new LinkedHashMap<>();
        for (int row = 0; row < batch.size(); row++) {
            Optional<MeasureFinding> unfit = checks.unfit(batch, row);
            if (unfit.isPresent()) {
                refuse(row, unfit.get());
            } else {
                byKey.computeIfAbsent(new Key(batch.measureCode(row), batch.source(row)), key -> new IntList())
                        .add(row);
            }
        }
        for (IntList rows : byKey.values()) {
            sort(rows.toArray());
        }
        FactBatch facts = sorted(counted.toArray());
        FactBatch held = sorted(kept.toArray());
        FactCounts counts = new FactCounts(
                batch.size(), facts.size(), duplicates, replaced, held.size(), outside, refused, lateCounted);
        return new FactIntake(facts, held, counts, SnapshotId.of(facts), checks.findings(oddities));
    }

    private FactBatch sorted(int[] rows) {
        return batch.select(Arrays.stream(rows)
                .boxed()
                .sorted(order)
                .mapToInt(Integer::intValue)
                .toArray());
    }

    /* The facts of one key, in the order in which they were read. */
    private void sort(int[] rows) {
        SameKeyFacts facts = SameKeyFacts.of(batch, order, policy, cutOffs, rows);
        List<Integer> seen = new ArrayList<>();
        for (int winner : facts.standing()) {
            seen.add(winner);
            if (facts.standing().size() > 1) {
                refuse(winner, MeasureFinding.KEY_CONFLICT);
            } else {
                take(winner, facts.late());
            }
        }
        for (int late : facts.held()) {
            seen.add(late);
            kept.add(late);
            note(late, MeasureFinding.HELD);
        }
        for (int row : rows) {
            if (seen.contains(row)) {
                continue;
            }
            boolean repeated = seen.stream().anyMatch(other -> order.compare(other, row) == 0);
            seen.add(row);
            if (repeated) {
                duplicates++;
                note(row, MeasureFinding.DUPLICATE);
            } else {
                replaced++;
                note(row, MeasureFinding.REPLACED);
            }
        }
    }

    private void take(int row, boolean late) {
        if (!checks.observed(batch, row)) {
            if (policy.outside() == FactPolicy.Outside.REFUSE) {
                refuse(row, MeasureFinding.OUTSIDE_REFUSED);
            } else {
                outside++;
                note(row, MeasureFinding.OUTSIDE_OBSERVED);
            }
            return;
        }
        counted.add(row);
        if (late) {
            lateCounted++;
            note(row, MeasureFinding.LATE);
        }
        if (batch.arrived(row).isEmpty() && cutOffs.on(batch.day(row)).isPresent()) {
            note(row, MeasureFinding.ARRIVAL_UNKNOWN);
        }
    }

    private void refuse(int row, MeasureFinding finding) {
        refused++;
        note(row, finding);
    }

    private void note(int row, MeasureFinding finding) {
        oddities.note(batch.measures().get(batch.measureCode(row)), finding, batch.source(row));
    }
}
