package io.salestiers.kpi.derivation;

/** What became of a deal. */
public enum DealOutcome {
    /** Not decided; its day is the one on which it is expected to close. */
    OPEN,
    /** Won. */
    WON,
    /** Lost. */
    LOST,
    /** It never was one: a duplicate, somebody who can't buy. It is neither won nor lost. */
    DISQUALIFIED
}
