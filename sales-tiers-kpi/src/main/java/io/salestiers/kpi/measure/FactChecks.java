package io.salestiers.kpi.measure;

import io.salestiers.core.observation.FactBatch;
import io.salestiers.core.observation.MeasureId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.text.Argument;
import io.salestiers.core.time.DateRange;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** Whether a fact can count at all. */
final class FactChecks {
    private final SortedMap<MeasureId, Measure> measures;
    private final DateRange observed;

    FactChecks(SortedMap<MeasureId, Measure> measures, DateRange observed) {
        this.measures = measures;
        this.observed = observed;
    }

    /** Why the fact says nothing of a declared measure. */
    Optional<MeasureFinding> unfit(FactBatch batch, int row) {
        Measure measure = measures.get(batch.measures().get(batch.measureCode(row)));
        if (measure == null || BuiltInMeasures.all().contains(measure)) {
            return Optional.of(MeasureFinding.UNKNOWN_MEASURE);
        }
        if (measure.aggregation() == AggregationClass.DISTINCT && batch.memberCode(row) < 0) {
            return Optional.of(MeasureFinding.MEMBER_ABSENT);
        }
        return measure.unit() == batch.unit(row) ? Optional.empty() : Optional.of(MeasureFinding.WRONG_UNIT);
    }

    boolean observed(FactBatch batch, int row) {
        return observed.contains(batch.day(row));
    }

    List<Finding> findings(Oddities oddities) {
        return oddities.findings((finding, kind) -> switch (kind) {
            case WRONG_UNIT -> {
                String id = finding.arguments().get("measure") instanceof Argument.Text text ? text.value() : "";
                Measure measure = measures.get(MeasureId.of(id));
                yield measure == null
                        ? finding
                        : finding.with("unit", Argument.term(measure.unit().key()));
            }
            case OUTSIDE_OBSERVED, OUTSIDE_REFUSED -> finding.with("observed", Argument.days(observed));
            default -> finding;
        });
    }
}
