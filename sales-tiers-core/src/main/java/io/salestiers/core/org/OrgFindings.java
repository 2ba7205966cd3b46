package io.salestiers.core.org;

import io.salestiers.core.result.FindingCode;
import io.salestiers.core.result.Severity;

/** What can be found in an organization and in its ladders, the graver first. */
public enum OrgFindings implements FindingCode {
    /** A ladder without a tier. */
    EMPTY_LADDER("empty-ladder", Severity.ERROR),
    /** Two tiers of a ladder with one id. */
    DUPLICATE_TIER("duplicate-tier", Severity.ERROR),
    /** Two tiers of a ladder with one rank, so that none of them is the higher. */
    DUPLICATE_RANK("duplicate-rank", Severity.ERROR),
    /** An organization without a ladder. */
    NO_LADDER("no-ladder", Severity.ERROR),
    /** Two ladders with one id. */
    DUPLICATE_LADDER("duplicate-ladder", Severity.ERROR),
    /** A tier that is in two ladders, so that it has no place among the others. */
    TIER_IN_TWO_LADDERS("tier-in-two-ladders", Severity.ERROR),
    /** Two roles with one id. */
    DUPLICATE_ROLE("duplicate-role", Severity.ERROR),
    /** Two units with one id. */
    DUPLICATE_UNIT("duplicate-unit", Severity.ERROR),
    /** Two positions with one id. */
    DUPLICATE_POSITION("duplicate-position", Severity.ERROR),
    /** Two territories with one id. */
    DUPLICATE_TERRITORY("duplicate-territory", Severity.ERROR),
    /** A person whose employment is stated twice. */
    DUPLICATE_PERSON("duplicate-person", Severity.ERROR),
    /** A unit below a unit that is not there. */
    UNKNOWN_PARENT("unknown-parent", Severity.ERROR),
    /** A position in a unit that is not there. */
    UNKNOWN_UNIT("unknown-unit", Severity.ERROR),
    /** A unit led by a position that is not there. */
    UNKNOWN_HEAD("unknown-head", Severity.ERROR),
    /** A position with a role that is not there. */
    UNKNOWN_ROLE("unknown-role", Severity.ERROR),
    /** A role on a tier that is in no ladder. */
    UNKNOWN_TIER("unknown-tier", Severity.ERROR),
    /** A position that reports to a position that is not there. */
    UNKNOWN_MANAGER("unknown-manager", Severity.ERROR),
    /** An appointment to a position that is not there. */
    UNKNOWN_POSITION("unknown-position", Severity.ERROR),
    /** A territory inside a territory that is not there. */
    UNKNOWN_TERRITORY_PARENT("unknown-territory-parent", Severity.ERROR),
    /** A claim on a territory that is not there. */
    UNKNOWN_TERRITORY("unknown-territory", Severity.ERROR),
    /** A claim of a position that is not there. */
    UNKNOWN_CLAIMANT("unknown-claimant", Severity.ERROR),
    /** A value of another system for a position that is not there. */
    CURRENT_WITHOUT_POSITION("current-without-position", Severity.ERROR),
    /** Units that lie below themselves on some days. */
    UNIT_CYCLE("unit-cycle", Severity.ERROR),
    /** Positions that report to themselves, directly or through others, on some days. */
    REPORTING_CYCLE("reporting-cycle", Severity.ERROR),
    /** Territories that lie inside themselves on some days. */
    TERRITORY_CYCLE("territory-cycle", Severity.ERROR),
    /** A position with two holders on one day. */
    SEVERAL_HOLDERS("several-holders", Severity.ERROR),
    /** Several units without a parent on one day. */
    SEVERAL_ROOTS("several-roots", Severity.WARNING),
    /** A position that exists but lies in no unit on some days. */
    POSITION_WITHOUT_UNIT("position-without-unit", Severity.WARNING),
    /** A position that exists but has no role, so no tier, on some days. */
    POSITION_WITHOUT_ROLE("position-without-role", Severity.WARNING),
    /** A unit without a parent between two parents. */
    GAP_IN_PARENTS("gap-in-parents", Severity.WARNING),
    /** A territory without a parent between two parents. */
    GAP_IN_TERRITORY_PARENTS("gap-in-territory-parents", Severity.WARNING),
    /** A position that reports to nobody between two managers. */
    GAP_IN_MANAGERS("gap-in-managers", Severity.WARNING),
    /** A position that reports to a position on days on which that one does not exist. */
    ABSENT_MANAGER("absent-manager", Severity.WARNING),
    /** A position that reports to a position of a lower tier of the same ladder. */
    LOWER_TIER_ABOVE("lower-tier-above", Severity.WARNING),
    /** A unit that has a stated head on days on which the head's position does not exist. */
    ABSENT_HEAD("absent-head", Severity.WARNING),
    /** A unit of the organization with no stated head and no position directly in it. */
    UNIT_WITHOUT_HEAD("unit-without-head", Severity.WARNING),
    /** A unit without a stated head in which several positions are the highest. */
    SEVERAL_HEADS("several-heads", Severity.WARNING),
    /** A unit whose stated head does not lie directly in it. */
    HEAD_OUTSIDE_UNIT("head-outside-unit", Severity.WARNING),
    /** A position to which fewer or more positions report directly than a policy says. */
    SPAN_OUTSIDE_BAND("span-outside-band", Severity.WARNING),
    /** A territory claimed, itself or with what is around it, by several positions of one tier. */
    TERRITORY_OVERLAP("territory-overlap", Severity.WARNING),
    /** A claim on days on which its position does not exist; it has no effect on them. */
    CLAIM_OUTSIDE_EXISTENCE("claim-outside-existence", Severity.WARNING),
    /** An appointment on days on which its position does not exist; it has no effect on them. */
    OUTSIDE_EXISTENCE("outside-existence", Severity.WARNING),
    /** An appointment of somebody who is not in the list of people, where there is one. */
    UNKNOWN_PERSON("unknown-person", Severity.WARNING),
    /** An appointment on days on which the person is not employed. */
    OUTSIDE_EMPLOYMENT("outside-employment", Severity.WARNING),
    /** A person who is the holder of two positions on one day, each with all of their time. */
    SEVERAL_POSITIONS("several-positions", Severity.WARNING),
    /** A person whose stated shares of time as a holder add up to more than 1 on one day. */
    TIME_ABOVE_ONE("time-above-one", Severity.WARNING),
    /** Two appointments of the same person to the same position, of the same kind, that share days. */
    REPEATED_APPOINTMENT("repeated-appointment", Severity.WARNING),
    /** Acting cover that goes on for ever. */
    ACTING_WITHOUT_END("acting-without-end", Severity.WARNING),
    /** Acting cover on days on which the position has a holder; it has no effect on them. */
    ACTING_PAST_ITS_END("acting-past-its-end", Severity.WARNING),
    /** Several people who act for one position on one day without a holder. */
    SEVERAL_ACTING("several-acting", Severity.WARNING),
    /** Another manager in another system than in the history. */
    CURRENT_MANAGER("current-manager", Severity.WARNING),
    /** Another unit in another system than in the history. */
    CURRENT_UNIT("current-unit", Severity.WARNING),
    /** Another role in another system than in the history. */
    CURRENT_ROLE("current-role", Severity.WARNING),
    /** Another holder in another system than in the history. */
    CURRENT_HOLDER("current-holder", Severity.WARNING),
    /** Several positions without a manager on one day. */
    SEVERAL_TOPS("several-tops", Severity.INFO),
    /** A position that nobody holds on some days. */
    VACANCY("vacancy", Severity.INFO),
    /** A person who is employed and appointed to no position on some days. */
    EMPLOYED_WITHOUT_POSITION("employed-without-position", Severity.INFO);

    private final String code;
    private final Severity severity;

    OrgFindings(String name, Severity severity) {
        this.code = "core.org." + name;
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
