package io.salestiers.kpi.scorecard;

/** Where the points of a scorecard line come from. */
public enum LineOrigin {
    /** From the KPI in the period itself. */
    OWN,
    /** There was no number: the fewest points of the curve. */
    FLOOR,
    /** There was no number: the points of an earlier period. */
    CARRIED,
    /** There was no number: the line is left out, or there is no score. */
    NONE
}
