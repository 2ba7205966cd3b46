package io.salestiers.core.org;

import io.salestiers.core.result.FindingCode;
import io.salestiers.core.result.Severity;

/** What can be found in an organization and in its ladder. */
public enum OrgFindings implements FindingCode {
    /** A ladder without a tier. */
    EMPTY_LADDER("empty-ladder", Severity.ERROR),
    /** Two tiers of a ladder with one id. */
    DUPLICATE_TIER("duplicate-tier", Severity.ERROR),
    /** Two tiers of a ladder with one rank, so that none of them is the higher. */
    DUPLICATE_RANK("duplicate-rank", Severity.ERROR),
    /** Two units with one id. */
    DUPLICATE_UNIT("duplicate-unit", Severity.ERROR),
    /** Two positions with one id. */
    DUPLICATE_POSITION("duplicate-position", Severity.ERROR),
    /** A unit below a unit that is not there. */
    UNKNOWN_PARENT("unknown-parent", Severity.ERROR),
    /** A position in a unit that is not there. */
    UNKNOWN_UNIT("unknown-unit", Severity.ERROR),
    /** A position of a tier that is not in the ladder. */
    UNKNOWN_TIER("unknown-tier", Severity.ERROR),
    /** A position that reports to a position that is not there. */
    UNKNOWN_MANAGER("unknown-manager", Severity.ERROR),
    /** An appointment to a position that is not there. */
    UNKNOWN_POSITION("unknown-position", Severity.ERROR),
    /** Units that lie below themselves on some days. */
    UNIT_CYCLE("unit-cycle", Severity.ERROR),
    /** Positions that report to themselves, directly or through others, on some days. */
    REPORTING_CYCLE("reporting-cycle", Severity.ERROR),
    /** A position with two holders on one day. */
    SEVERAL_HOLDERS("several-holders", Severity.ERROR),
    /** Several units without a parent on one day. */
    SEVERAL_ROOTS("several-roots", Severity.WARNING),
    /** A position that exists but lies in no unit on some days. */
    POSITION_WITHOUT_UNIT("position-without-unit", Severity.WARNING),
    /** A position that reports to a position on days on which that one does not exist. */
    ABSENT_MANAGER("absent-manager", Severity.WARNING),
    /** A position that reports to a position of a lower tier. */
    LOWER_TIER_ABOVE("lower-tier-above", Severity.WARNING),
    /** A unit of the organization with no position directly in it. */
    UNIT_WITHOUT_HEAD("unit-without-head", Severity.WARNING),
    /** A unit in which several positions share the highest tier. */
    SEVERAL_HEADS("several-heads", Severity.WARNING),
    /** An appointment on days on which its position does not exist; it has no effect on them. */
    OUTSIDE_EXISTENCE("outside-existence", Severity.WARNING),
    /** A person who is the holder of two positions on one day. */
    SEVERAL_POSITIONS("several-positions", Severity.WARNING),
    /** Two appointments of the same person to the same position, of the same kind, that share days. */
    REPEATED_APPOINTMENT("repeated-appointment", Severity.WARNING),
    /** Acting cover that goes on for ever. */
    ACTING_WITHOUT_END("acting-without-end", Severity.WARNING),
    /** Acting cover on days on which the position has a holder; it has no effect on them. */
    ACTING_PAST_ITS_END("acting-past-its-end", Severity.WARNING),
    /** Several people who act for one position on one day without a holder. */
    SEVERAL_ACTING("several-acting", Severity.WARNING),
    /** Several positions without a manager on one day. */
    SEVERAL_TOPS("several-tops", Severity.INFO),
    /** A position that nobody holds on some days. */
    VACANCY("vacancy", Severity.INFO);

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
