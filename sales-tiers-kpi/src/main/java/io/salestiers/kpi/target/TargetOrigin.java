package io.salestiers.kpi.target;

/** Where a target comes from. */
public enum TargetOrigin {
    /** It was stated, for example in a file. */
    STATED,
    /** A {@link TargetRule} computed it. */
    RULE,
    /** A {@link TargetPlan} gives it. */
    PLAN,
    /** It is the sum of the targets below it. */
    SUM
}
