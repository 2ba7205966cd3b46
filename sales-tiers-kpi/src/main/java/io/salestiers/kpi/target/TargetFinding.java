package io.salestiers.kpi.target;

import io.salestiers.core.result.FindingCode;
import io.salestiers.core.result.Severity;

/** What is found in targets and their rules. */
public enum TargetFinding implements FindingCode {
    /** A target below zero. */
    NEGATIVE("negative", Severity.ERROR),
    /** Two stated targets for one measure, subject and period. */
    TWICE("twice", Severity.ERROR),
    /** A target of a measure that is not declared. */
    UNKNOWN_MEASURE("unknown-measure", Severity.ERROR),
    /** A target in another unit than its measure. */
    UNIT_DIFFERS("unit-differs", Severity.ERROR),
    /** Two rules for one tier, measure and kind of period. */
    RULE_TWICE("rule-twice", Severity.ERROR),
    /** A rule whose formula reads targets. */
    READS_TARGETS("reads-targets", Severity.ERROR),
    /** A rule that gives a target below zero for somebody; there is none then. */
    COMPUTED_NEGATIVE("computed-negative", Severity.WARNING),
    /** A rule that gives nobody of a period a target, because what it looks at is missing. */
    NO_BASE("no-base", Severity.WARNING),

    /** A plan that gives targets for no kind of period. */
    NO_KINDS("no-kinds", Severity.ERROR),
    /** A plan without an amount. */
    NO_AMOUNTS("no-amounts", Severity.ERROR),
    /** Amounts of a subject and period of which none holds from the start, or more than one. */
    FIRST_VERSION("first-version", Severity.ERROR),
    /** A revision that begins outside its period, or on its first day. */
    REVISION_OUTSIDE("revision-outside", Severity.ERROR),
    /** Two revisions of a subject and period from one day on. */
    REVISION_TWICE("revision-twice", Severity.ERROR),
    /** A name that is none of a period of the calendar. */
    UNKNOWN_PERIOD("unknown-period", Severity.ERROR),
    /** An amount of a smaller kind of period than any of the plan. */
    PERIOD_TOO_SMALL("period-too-small", Severity.ERROR),
    /** Amounts of a plan in several units or currencies. */
    UNITS_MIXED("units-mixed", Severity.ERROR),
    /** An amount that is not a whole number of minor units or pieces. */
    NOT_WHOLE("not-whole", Severity.ERROR),
    /** A number of weights that does not fit the kind of period. */
    WEIGHT_COUNT("weight-count", Severity.ERROR),
    /** A weight or share below zero. */
    WEIGHT_NEGATIVE("weight-negative", Severity.ERROR),
    /** Weights that are all zero. */
    WEIGHTS_ZERO("weights-zero", Severity.ERROR),
    /** Shares of a year that do not add up to exactly 1. */
    SHARES_NOT_ONE("shares-not-one", Severity.ERROR),
    /** A breakdown without a step. */
    NO_STEPS("no-steps", Severity.ERROR),
    /** An over-assignment of zero or less. */
    OVER_ASSIGNMENT("over-assignment", Severity.ERROR),
    /** A ramp whose first step is not at the first month or day. */
    RAMP_HOLE("ramp-hole", Severity.ERROR),
    /** Steps of a ramp that are not in order. */
    RAMP_ORDER("ramp-order", Severity.ERROR),
    /** A share of a ramp below 0 or above 1. */
    RAMP_SHARE("ramp-share", Severity.ERROR),
    /** A relief without an end. */
    RELIEF_OPEN("relief-open", Severity.ERROR),
    /** A relief that lowers by nothing or by more than all. */
    RELIEF_SHARE("relief-share", Severity.ERROR),
    /** Two reliefs of one person on the same days. */
    RELIEF_OVERLAP("relief-overlap", Severity.ERROR),
    /** A rounding to more decimals than amounts have. */
    ROUNDING_TOO_FINE("rounding-too-fine", Severity.ERROR),
    /** A plan for a measure of which no figure follows from its parts. */
    NOT_ADDITIVE("not-additive", Severity.ERROR),
    /** A plan for a measure that counts once what lies in several parts, so that parts may add up to more. */
    PARTS_OVERLAP("parts-overlap", Severity.WARNING),
    /** A unit, position or person that the organization never has. */
    UNKNOWN_SUBJECT("unknown-subject", Severity.ERROR),
    /** A tier that the organization does not have. */
    UNKNOWN_TIER("unknown-tier", Severity.ERROR),
    /** An amount for a territory, which nobody breaks down. */
    TERRITORY("territory", Severity.ERROR),

    /** An amount whose subject has no place in the organization in a period. */
    NO_PLACE("no-place", Severity.WARNING),
    /** A unit with a target and nobody below it to whom it could be assigned. */
    NO_RECEIVERS("no-receivers", Severity.WARNING),
    /** A unit for whose target the breakdown has no step. */
    NO_STEP("no-step", Severity.WARNING),
    /** Stated shares that are not one for each receiver, or do not add up to exactly 1. */
    SHARES_DO_NOT_FIT("shares-do-not-fit", Severity.WARNING),
    /** Weights for a split that are missing, negative, of several currencies or all zero. */
    NO_WEIGHTS("no-weights", Severity.WARNING),
    /** A period in which no day counts. */
    NO_DAYS("no-days", Severity.WARNING),
    /** A part of a unit's target that is with nobody. */
    OPEN_QUOTA("open-quota", Severity.INFO),
    /** A person who carries the targets of several positions on the same days. */
    SEVERAL_POSITIONS("several-positions", Severity.WARNING),

    /** The targets of smaller periods do not add up to that of the larger one. */
    PERIODS_DIFFER("periods-differ", Severity.WARNING),
    /** The targets below a unit do not add up to that of the unit. */
    UNITS_DIFFER("units-differ", Severity.WARNING),
    /** Members of a unit who have no target where others have one. */
    MEMBERS_WITHOUT_TARGET("members-without-target", Severity.WARNING),

    /** A version recorded earlier than the last one. */
    RECORDED_LATER("recorded-later", Severity.ERROR),
    /** A published target of a period that was over before the version takes effect, and that it changes. */
    FROZEN("frozen", Severity.ERROR);

    private final String code;
    private final Severity severity;

    TargetFinding(String name, Severity severity) {
        this.code = "kpi.target." + name;
        this.severity = severity;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Severity severity() {
        return severity;
    }
}
