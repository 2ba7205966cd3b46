package io.salestiers.kpi.measure;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.observation.MeasureId;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.unit.Unit;

/**
 * A measure (度量): a quantity that is observed, such as won revenue, with what it counts and how it joins.
 *
 * @param id the name by which formulas call it
 * @param name its name for people
 * @param unit what it counts; a count where observations or members are counted
 * @param aggregation how its figures join over people and over time
 */
public record Measure(MeasureId id, LocalizedText name, Unit unit, AggregationClass aggregation) {
    /** Refuses absent parts, and a number of observations or members in another unit than a count. */
    public Measure {
        requireNonNull(id, "id");
        requireNonNull(name, "name");
        requireNonNull(unit, "unit");
        requireNonNull(aggregation, "aggregation");
        boolean counts = aggregation == AggregationClass.COUNT || aggregation == AggregationClass.DISTINCT;
        if (counts && unit != Unit.COUNT) {
            throw new IllegalArgumentException(
                    "measure '" + id + "' counts, so its unit must be COUNT, but was " + unit);
        }
    }

    /**
     * A measure whose figures are added.
     *
     * @param id the name by which formulas call it
     * @param name its name for people
     * @param unit what it counts
     * @return the measure
     */
    public static Measure additive(String id, LocalizedText name, Unit unit) {
        return new Measure(MeasureId.of(id), name, unit, AggregationClass.ADDITIVE);
    }
}
