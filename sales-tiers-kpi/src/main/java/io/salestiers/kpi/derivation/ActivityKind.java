package io.salestiers.kpi.derivation;

/** Kinds of sales activities. */
public enum ActivityKind {
    /** A call. */
    CALL,
    /** A visit. */
    VISIT,
    /** A follow-up with an existing customer. */
    FOLLOW_UP,
    /** Anything else, which counts among all activities only. */
    OTHER
}
