package io.salestiers.core.delegation;

/** What follows if a grant would put two duties into one hand that must lie with different people (G12). */
public enum StaticSeparation {
    /** The grant is refused. */
    REFUSE,
    /** The grant is issued and the findings say so; the decision on the same record is refused all the same. */
    REPORT
}
