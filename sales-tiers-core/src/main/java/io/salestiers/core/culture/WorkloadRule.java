package io.salestiers.core.culture;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.observation.MeasureId;

/** When the work of a person is out of balance (工作量失衡规则). Checked by the charter it stands in. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = WorkloadRule.AboveMedian.class, name = "above-median"),
    @JsonSubTypes.Type(value = WorkloadRule.BelowMedian.class, name = "below-median"),
    @JsonSubTypes.Type(value = WorkloadRule.AboveLimit.class, name = "above-limit")
})
public sealed interface WorkloadRule {
    /**
     * More than a share of the median of the people of the same tier: with 1.5 and a median of 40 customers, from more than 60 on.
     *
     * @param measure which figure
     * @param share the share of the median, above 1
     * @param leastCompared of how many people the median must be, 3 or more; of fewer nothing is said
     * @param basis by what people are compared
     */
    record AboveMedian(MeasureId measure, Ratio share, int leastCompared, WorkloadBasis basis) implements WorkloadRule {
        /** Refuses absent parts. */
        public AboveMedian {
            requireNonNull(measure, "measure");
            requireNonNull(share, "share");
            requireNonNull(basis, "basis");
        }
    }

    /**
     * Less than a share of the median of the people of the same tier: with 0.5 and a median of 40 customers, below 20.
     *
     * @param measure which figure
     * @param share the share of the median, above 0 and below 1
     * @param leastCompared of how many people the median must be, 3 or more; of fewer nothing is said
     * @param basis by what people are compared
     */
    record BelowMedian(MeasureId measure, Ratio share, int leastCompared, WorkloadBasis basis) implements WorkloadRule {
        /** Refuses absent parts. */
        public BelowMedian {
            requireNonNull(measure, "measure");
            requireNonNull(share, "share");
            requireNonNull(basis, "basis");
        }
    }

    /**
     * More than a number, whatever others have: with 48 hours a week, from more than 48 on.
     *
     * @param measure which figure
     * @param limit the number that is still right, 0 or more
     */
    record AboveLimit(MeasureId measure, Ratio limit) implements WorkloadRule {
        /** Refuses absent parts. */
        public AboveLimit {
            requireNonNull(measure, "measure");
            requireNonNull(limit, "limit");
        }
    }

    /**
     * Which figure the rule looks at.
     *
     * @return the measure, such as {@link CultureMeasures#WORKLOAD_CUSTOMERS}
     */
    MeasureId measure();
}
