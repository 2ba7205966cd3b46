package io.salestiers.core.feedback;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Which groups the results of a survey are told apart by (结果分组). A survey has one breakdown, fixed before the first answer:
 * two different ones of the same answers could be subtracted from each other.
 *
 * <p>In the examples an office of 20 answers has team A (12: 11 representatives, 1 supervisor) and team B (8: 7 and 1), and
 * the threshold is 5.
 */
public enum Breakdown {
    /** The whole only: 20. */
    @JsonProperty("whole")
    WHOLE,
    /** The whole, and each unit with the units below it; of customers also each person: 20, A 12, B 8. */
    @JsonProperty("by-unit")
    BY_UNIT,
    /** The whole, and each tier: 20. Representatives (18) are not shown, because the rest are 2 supervisors. */
    @JsonProperty("by-tier")
    BY_TIER,
    /**
     * The whole, each unit and each tier, in two tables. Where both together would tell of a small group, units stay and tiers
     * give way: 20, A 12, B 8, and no tiers here.
     */
    @JsonProperty("by-unit-and-tier")
    BY_UNIT_AND_TIER,
    /**
     * The whole, each unit, and in each unit the tiers of those who belong directly to it, in one table: 20, A 12, B 8. The
     * 11 representatives of A are not shown, because the twelfth is its supervisor.
     */
    @JsonProperty("tiers-within-units")
    TIERS_WITHIN_UNITS;

    boolean units() {
        return this == BY_UNIT || this == BY_UNIT_AND_TIER || this == TIERS_WITHIN_UNITS;
    }

    boolean tiers() {
        return this == BY_TIER || this == BY_UNIT_AND_TIER;
    }
}
