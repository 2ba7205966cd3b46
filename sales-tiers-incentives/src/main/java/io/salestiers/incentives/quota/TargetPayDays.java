package io.salestiers.incentives.quota;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.salestiers.kpi.target.Proration;

/**
 * Whether who earns a bonus in some days of the period only has all of the target pay (折算). The example is a target pay of
 * 75,000 for a year of 365 days, of which somebody who joined on 1 June is there for 214.
 *
 * <p>The quota of an attainment is not lowered here: it is the same for everybody who looks at it, and comes as it counts.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = TargetPayDays.AsStated.class, name = "as-stated"),
    @JsonSubTypes.Type(value = TargetPayDays.ByParticipation.class, name = "by-participation")
})
public sealed interface TargetPayDays {
    /** All of it, 75,000. So too if amounts come prorated already. */
    record AsStated() implements TargetPayDays {}

    /**
     * The part of the days in positions that earn it: 75,000 × 214 ÷ 365, which is 43,972.60 when it is paid in full and
     * rounded.
     *
     * @param days which days count
     */
    record ByParticipation(Proration days) implements TargetPayDays {
        /** Refuses an absent part. */
        public ByParticipation {
            requireNonNull(days, "days");
        }
    }
}
