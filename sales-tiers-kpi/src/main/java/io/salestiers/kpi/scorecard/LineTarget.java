package io.salestiers.kpi.scorecard;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.observation.MeasureId;

/** What the KPI of a scorecard line is held against. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = LineTarget.Constant.class, name = "constant"),
    @JsonSubTypes.Type(value = LineTarget.OfMeasure.class, name = "of-measure")
})
public sealed interface LineTarget {
    /**
     * The same number for everybody: a quota attainment of 1, a win rate of 0.6. In the unit of the KPI.
     *
     * @param value the number
     */
    record Constant(Ratio value) implements LineTarget {
        /** Refuses an absent number. */
        public Constant {
            requireNonNull(value, "value");
        }
    }

    /**
     * The target that the subject has for a measure in the period, in the unit and currency of the KPI. A target in another
     * currency gives no achievement; one in another unit is a mistake, see {@link ScorecardFinding#TARGET_IN_OTHER_UNIT}.
     *
     * @param measure the measure
     */
    record OfMeasure(MeasureId measure) implements LineTarget {
        /** Refuses an absent measure. */
        public OfMeasure {
            requireNonNull(measure, "measure");
        }
    }
}
