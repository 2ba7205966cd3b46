package io.salestiers.kpi.evaluation;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.salestiers.core.money.Ratio;

/**
 * Which part of a period's target a piece of the period is held against.
 *
 * <p>The target of the second quarter, which has 91 days, is 91,000. Anna joins on 17 April and so takes part for 75 days;
 * from 1 May on, 61 days, she is in Hangzhou.
 */
public enum PieceTarget {
    /** All of it: Hangzhou is held against 91,000. For targets that are set for pieces already. */
    @JsonProperty("whole")
    WHOLE,
    /** By calendar days of the period: 91,000 × 61 ÷ 91 = 61,000. For targets of the whole period. */
    @JsonProperty("by-period-days")
    BY_PERIOD_DAYS,
    /**
     * By calendar days on which the person takes part: 91,000 × 61 ÷ 75. For targets that were lowered for joiners and
     * leavers already: the pieces then have the whole target between them.
     */
    @JsonProperty("by-participation-days")
    BY_PARTICIPATION_DAYS;

    /** Exact, not rounded. */
    Ratio share(long piece, long participation, long period) {
        return switch (this) {
            case WHOLE -> Ratio.ONE;
            case BY_PERIOD_DAYS -> Ratio.of(piece, period);
            case BY_PARTICIPATION_DAYS -> Ratio.of(piece, participation);
        };
    }
}
