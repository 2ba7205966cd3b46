package io.salestiers.kpi.derivation;

/** Whether deals worth nothing, such as free trials, are deals. */
public enum ZeroDeals {
    /** They count: of amounts of 0 and 100 the average deal size is 50, and a win rate has both. */
    COUNTED,
    /** They are left out of everything: the average deal size is 100, and a win rate has one. */
    LEFT_OUT
}
