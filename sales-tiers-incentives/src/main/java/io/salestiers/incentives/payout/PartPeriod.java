package io.salestiers.incentives.payout;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.salestiers.kpi.target.Proration;

/**
 * What a draw or a guarantee is of in a period of which it holds in some days only. The examples are 4,000 a month for who has it
 * from 15 to 31 March.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = PartPeriod.Whole.class, name = "whole"),
    @JsonSubTypes.Type(value = PartPeriod.ByDays.class, name = "by-days"),
    @JsonSubTypes.Type(value = PartPeriod.Nothing.class, name = "nothing")
})
public sealed interface PartPeriod {
    /** All of it, 4,000. */
    record Whole() implements PartPeriod {}

    /**
     * The part of the days, rounded as the rules say: of calendar days 4,000 × 17 ÷ 31 = 2,193.55.
     *
     * @param count which days are counted
     */
    record ByDays(Proration.DayCount count) implements PartPeriod {
        /** Refuses an absent part. */
        public ByDays {
            requireNonNull(count, "count");
        }
    }

    /** Nothing: it begins with the first whole period and ends with the last. */
    record Nothing() implements PartPeriod {}
}
