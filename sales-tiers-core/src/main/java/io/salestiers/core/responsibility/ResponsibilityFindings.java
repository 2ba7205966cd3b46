package io.salestiers.core.responsibility;

import io.salestiers.core.result.FindingCode;
import io.salestiers.core.result.Severity;
import java.util.Optional;

/**
 * What can be found in a charter and in a responsibility matrix.
 *
 * <p>The severity is the usual one; for the rules of a matrix a {@link MatrixPolicy} may say another. Then the
 * {@link io.salestiers.core.result.Finding#code() code} of a finding is not the constant but one of the same name, which
 * {@link #of(FindingCode)} knows.
 */
public enum ResponsibilityFindings implements FindingCode {
    /** A tier that the charter names twice. */
    DUPLICATE_TIER("duplicate-tier", Severity.ERROR),
    /** A duty that occurs twice, in one tier or in two. */
    DUPLICATE_DUTY("duplicate-duty", Severity.ERROR),
    /** A tier of the charter that is not in the ladder. */
    UNKNOWN_TIER("unknown-tier", Severity.ERROR),
    /** A tier of the ladder for which the charter has no duty. */
    TIER_WITHOUT_DUTY("tier-without-duty", Severity.WARNING),

    /** A duty that is there twice in a matrix. */
    REPEATED_DUTY("repeated-duty", Severity.ERROR),
    /** A role that is there twice in a matrix. */
    REPEATED_ROLE("repeated-role", Severity.ERROR),
    /** An assignment or a duty that names a duty which the matrix does not have. */
    UNKNOWN_DUTY("unknown-duty", Severity.ERROR),
    /** An assignment to a role that the matrix does not have. */
    UNKNOWN_ROLE("unknown-role", Severity.ERROR),
    /** A letter that this kind of matrix does not have. */
    FOREIGN_LETTER("foreign-letter", Severity.ERROR),
    /** An assignment that shares no day with the matrix. */
    OUTSIDE_MATRIX("outside-matrix", Severity.ERROR),
    /** A duty that follows itself. */
    FOLLOWS_ITSELF("follows-itself", Severity.ERROR),

    /** R01: nobody is accountable for a duty. */
    NO_ACCOUNTABLE("no-accountable", Severity.ERROR),
    /** R01: several roles are accountable for a duty. */
    SEVERAL_ACCOUNTABLE("several-accountable", Severity.ERROR),
    /** R02: nobody is responsible for a duty. */
    NO_RESPONSIBLE("no-responsible", Severity.ERROR),
    /** R03: a body instead of a position is accountable. */
    GROUP_ACCOUNTABLE("group-accountable", Severity.ERROR),
    /** R03: a role of several positions a unit is accountable for the unit as a whole. */
    SEVERAL_SEATS_ACCOUNTABLE("several-seats-accountable", Severity.ERROR),
    /** R04: the accountable role cannot hold the capability that the duty needs. */
    ACCOUNTABLE_WITHOUT_CAPABILITY("accountable-without-capability", Severity.ERROR),
    /** R05: a duty of the charter that the matrix does not have. */
    CHARTER_DUTY_MISSING("charter-duty-missing", Severity.ERROR),
    /** R05: a duty of the charter in which no role of its tier is accountable or responsible. */
    CHARTER_TIER_MISSING("charter-tier-missing", Severity.ERROR),
    /** R06: two duties about the same with different accountable roles. */
    OVERLAPPING_DUTIES("overlapping-duties", Severity.ERROR),
    /** R07: more roles are responsible for a duty than the policy allows. */
    MANY_RESPONSIBLE("many-responsible", Severity.WARNING),
    /** R08: more roles are consulted in a duty than the policy allows. */
    MANY_CONSULTED("many-consulted", Severity.WARNING),
    /** R08: everyone who neither answers nor works is informed. */
    EVERYONE_INFORMED("everyone-informed", Severity.WARNING),
    /** R09: a role is accountable or responsible more often than the policy allows. */
    OVERLOADED_ROLE("overloaded-role", Severity.WARNING),
    /** R10: a role without any part. */
    ROLE_WITHOUT_PART("role-without-part", Severity.WARNING),
    /** R10: a role that is only informed, in all its duties. */
    ROLE_ONLY_INFORMED("role-only-informed", Severity.WARNING),
    /** R11: the accountable role is also responsible, which the policy allows. */
    SAME_SEAT("same-seat", Severity.INFO),
    /** R11: the accountable role is also responsible, which the policy forbids. */
    SAME_SEAT_FORBIDDEN("same-seat-forbidden", Severity.ERROR),
    /** R11: the accountable role is not responsible, which the policy requires. */
    SAME_SEAT_REQUIRED("same-seat-required", Severity.ERROR),
    /** R12: a role that is consulted in a duty, but not in the one whose decision it carries out. */
    CONSULTED_TOO_LATE("consulted-too-late", Severity.WARNING),
    /** R12: a role that must act on a decision of which it was only informed. */
    INFORMED_BUT_ACTS("informed-but-acts", Severity.WARNING),
    /** DACI: several roles drive a duty. */
    SEVERAL_DRIVERS("several-drivers", Severity.ERROR),
    /** RASCI: a role supports a duty for which nobody is responsible. */
    SUPPORT_WITHOUT_RESPONSIBLE("support-without-responsible", Severity.ERROR),

    /** A role of a matrix that the organization does not have. */
    ROLE_NOT_IN_ORGANIZATION("role-not-in-organization", Severity.ERROR),
    /** A unit type of a matrix that no unit of the organization has. */
    UNIT_TYPE_NOT_IN_ORGANIZATION("unit-type-not-in-organization", Severity.ERROR),
    /** A capability that a duty needs and the policy of the authority does not have. */
    CAPABILITY_NOT_IN_POLICY("capability-not-in-policy", Severity.ERROR),
    /** R01 over the days: nobody is accountable somewhere, because the matrix names no role. */
    UNCOVERED_BY_MATRIX("uncovered-by-matrix", Severity.ERROR),
    /** R01 over the days: nobody is accountable somewhere, because there is no position of the role. */
    UNCOVERED_BY_POSITION("uncovered-by-position", Severity.ERROR),
    /** R01 over the days: one position has several occupants who are accountable together. */
    HANDOVER_OVERLAP("handover-overlap", Severity.WARNING),
    /** R01 over the days: people in several positions are accountable for the same. */
    SEVERAL_PEOPLE_ACCOUNTABLE("several-people-accountable", Severity.ERROR),
    /** R02 over the days: nobody is responsible somewhere, because the matrix names no role. */
    UNWORKED_BY_MATRIX("unworked-by-matrix", Severity.ERROR),
    /** R02 over the days: nobody is responsible somewhere, because there is no position of the role. */
    UNWORKED_BY_POSITION("unworked-by-position", Severity.ERROR),
    /** R02 over the days: nobody is responsible somewhere, because the positions are vacant. */
    UNWORKED_BY_VACANCY("unworked-by-vacancy", Severity.ERROR),
    /** R03 over the days: nobody is accountable somewhere, because the position is vacant. */
    UNCOVERED_BY_VACANCY("uncovered-by-vacancy", Severity.ERROR),
    /** R04 over the days: the person who should be accountable lacks the capability. */
    UNCOVERED_BY_CAPABILITY("uncovered-by-capability", Severity.ERROR),
    /** R06 over the days: different people are accountable for duties about the same. */
    CONFLICTING_DUTIES("conflicting-duties", Severity.ERROR);

    private static final String PREFIX = "core.responsibility.";

    private final String code;
    private final Severity severity;

    ResponsibilityFindings(String name, Severity severity) {
        this.code = PREFIX + name;
        this.severity = severity;
    }

    /**
     * The constant behind a code, whatever severity a policy gave it.
     *
     * @param code the code of a finding
     * @return the constant, empty for codes of other packages
     */
    public static Optional<ResponsibilityFindings> of(FindingCode code) {
        for (ResponsibilityFindings constant : values()) {
            if (constant.code.equals(code.code())) {
                return Optional.of(constant);
            }
        }
        return Optional.empty();
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Severity severity() {
        return severity;
    }

    /** The same kind with the severity of a policy. */
    FindingCode graded(Severity other) {
        return other == severity ? this : new Graded(this, other);
    }

    /** A kind whose severity a policy has changed. */
    private record Graded(ResponsibilityFindings kind, Severity severity) implements FindingCode {
        @Override
        public String code() {
            return kind.code();
        }
    }
}
