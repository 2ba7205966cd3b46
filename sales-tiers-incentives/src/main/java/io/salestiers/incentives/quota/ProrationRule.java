package io.salestiers.incentives.quota;

import static java.util.Objects.requireNonNull;

import io.salestiers.kpi.target.Proration;

/**
 * What is lowered for who takes part in some days of a period only, and which days count (折算): calendar days, working days or
 * months of 30 days; with or without the first and the last day; moved to the edges of months or not.
 *
 * @param prorated what is lowered
 * @param days which days count; where nothing is lowered, by which days a whole is divided among pieces
 */
public record ProrationRule(Prorated prorated, Proration days) {
    /** Nothing is lowered; calendar days divide a whole among pieces. */
    public static final ProrationRule NEITHER = new ProrationRule(
            Prorated.NEITHER,
            new Proration(
                    Proration.DayCount.CALENDAR_DAYS, Proration.Ends.BOTH_COUNTED, new Proration.Snapping.None()));

    /** Refuses absent parts. */
    public ProrationRule {
        requireNonNull(prorated, "prorated");
        requireNonNull(days, "days");
    }
}
