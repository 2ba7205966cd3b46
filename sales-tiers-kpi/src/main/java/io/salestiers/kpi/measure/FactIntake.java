package io.salestiers.kpi.measure;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.observation.FactBatch;
import io.salestiers.core.observation.MeasureId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.time.DateRange;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Facts as they were read, sorted into those that count and those that don't, by a stated policy, and counted.
 *
 * <p>Deal D-7 comes with 100, is corrected to 120, and is sent once more: that is 3 facts read, 1 counted (120), 1 replaced
 * and 1 duplicate. How facts are spread over batches changes nothing. Immutable and safe for use by several threads.
 *
 * @param facts those that count, by measure, day and source id
 * @param held those that arrived too late and are kept apart for a restatement, by measure, day and source id
 * @param counts what became of all of them
 * @param snapshot the name of those that count
 * @param findings what was found, each kind once for each measure with the number of facts, by measure
 */
public record FactIntake(
        FactBatch facts, FactBatch held, FactCounts counts, SnapshotId snapshot, List<Finding> findings) {
    /** Copies the findings. */
    public FactIntake {
        requireNonNull(facts, "facts");
        requireNonNull(held, "held");
        requireNonNull(counts, "counts");
        requireNonNull(snapshot, "snapshot");
        findings = List.copyOf(findings);
    }

    /**
     * Sorts facts.
     *
     * @param read the facts in the order in which they were read
     * @param measures the measures that may be observed
     * @param observed the days that are asked for, with an end
     * @param policy what becomes of facts that come twice, too late or of other days
     * @return the facts that count, and what became of the others
     * @throws IllegalArgumentException if two different measures have one id, or the observed range has no end
     */
    public static FactIntake of(List<FactBatch> read, List<Measure> measures, DateRange observed, FactPolicy policy) {
        if (observed.openEnded()) {
            throw new IllegalArgumentException("the observed range must have an end, but was " + observed);
        }
        SortedMap<MeasureId, Measure> byId = new TreeMap<>();
        BuiltInMeasures.with(measures).forEach(measure -> byId.put(measure.id(), measure));
        return new FactSorting(FactBatch.join(read), new FactChecks(byId, observed), policy).intake();
    }
}
