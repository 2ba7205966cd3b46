package io.salestiers.incentives.consent;

/**
 * When a change of terms is known in time, so that it needs no consent. A change that takes effect on 1 July and was recorded on 1
 * July at noon is in time by {@link #ON_ITS_FIRST_DAY} and late by {@link #BEFORE_ITS_FIRST_DAY}.
 */
public enum KnownInTime {
    /** Recorded on the day on which it takes effect, or before. */
    ON_ITS_FIRST_DAY,
    /** Recorded before the day on which it takes effect, so that nobody has worked a day on terms that were about to change. */
    BEFORE_ITS_FIRST_DAY
}
