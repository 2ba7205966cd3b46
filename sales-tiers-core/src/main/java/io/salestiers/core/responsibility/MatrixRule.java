package io.salestiers.core.responsibility;

import static io.salestiers.core.responsibility.ResponsibilityFindings.ACCOUNTABLE_WITHOUT_CAPABILITY;
import static io.salestiers.core.responsibility.ResponsibilityFindings.CHARTER_DUTY_MISSING;
import static io.salestiers.core.responsibility.ResponsibilityFindings.CHARTER_TIER_MISSING;
import static io.salestiers.core.responsibility.ResponsibilityFindings.CONFLICTING_DUTIES;
import static io.salestiers.core.responsibility.ResponsibilityFindings.CONSULTED_TOO_LATE;
import static io.salestiers.core.responsibility.ResponsibilityFindings.EVERYONE_INFORMED;
import static io.salestiers.core.responsibility.ResponsibilityFindings.GROUP_ACCOUNTABLE;
import static io.salestiers.core.responsibility.ResponsibilityFindings.HANDOVER_OVERLAP;
import static io.salestiers.core.responsibility.ResponsibilityFindings.INFORMED_BUT_ACTS;
import static io.salestiers.core.responsibility.ResponsibilityFindings.MANY_CONSULTED;
import static io.salestiers.core.responsibility.ResponsibilityFindings.MANY_RESPONSIBLE;
import static io.salestiers.core.responsibility.ResponsibilityFindings.NO_ACCOUNTABLE;
import static io.salestiers.core.responsibility.ResponsibilityFindings.NO_RESPONSIBLE;
import static io.salestiers.core.responsibility.ResponsibilityFindings.OVERLAPPING_DUTIES;
import static io.salestiers.core.responsibility.ResponsibilityFindings.OVERLOADED_ROLE;
import static io.salestiers.core.responsibility.ResponsibilityFindings.ROLE_ONLY_INFORMED;
import static io.salestiers.core.responsibility.ResponsibilityFindings.ROLE_WITHOUT_PART;
import static io.salestiers.core.responsibility.ResponsibilityFindings.SAME_SEAT;
import static io.salestiers.core.responsibility.ResponsibilityFindings.SAME_SEAT_FORBIDDEN;
import static io.salestiers.core.responsibility.ResponsibilityFindings.SAME_SEAT_REQUIRED;
import static io.salestiers.core.responsibility.ResponsibilityFindings.SEVERAL_ACCOUNTABLE;
import static io.salestiers.core.responsibility.ResponsibilityFindings.SEVERAL_DRIVERS;
import static io.salestiers.core.responsibility.ResponsibilityFindings.SEVERAL_PEOPLE_ACCOUNTABLE;
import static io.salestiers.core.responsibility.ResponsibilityFindings.SEVERAL_SEATS_ACCOUNTABLE;
import static io.salestiers.core.responsibility.ResponsibilityFindings.SUPPORT_WITHOUT_RESPONSIBLE;
import static io.salestiers.core.responsibility.ResponsibilityFindings.UNCOVERED_BY_CAPABILITY;
import static io.salestiers.core.responsibility.ResponsibilityFindings.UNCOVERED_BY_MATRIX;
import static io.salestiers.core.responsibility.ResponsibilityFindings.UNCOVERED_BY_POSITION;
import static io.salestiers.core.responsibility.ResponsibilityFindings.UNCOVERED_BY_VACANCY;
import static io.salestiers.core.responsibility.ResponsibilityFindings.UNWORKED_BY_MATRIX;
import static io.salestiers.core.responsibility.ResponsibilityFindings.UNWORKED_BY_POSITION;
import static io.salestiers.core.responsibility.ResponsibilityFindings.UNWORKED_BY_VACANCY;

import java.util.List;

/** What a responsibility matrix is checked for; a {@link MatrixPolicy} says how grave each of them is. */
public enum MatrixRule {
    /** R01: exactly one role is accountable for a duty; none and two are equally wrong. */
    ONE_ACCOUNTABLE("R01"),
    /** R02: at least one role is responsible for a duty. */
    SOMEBODY_RESPONSIBLE("R02"),
    /** R03: the accountable role is a single position, never a body or a crowd. */
    ACCOUNTABLE_SEAT("R03"),
    /** R04: the accountable role can hold the capability that the duty needs. */
    ACCOUNTABLE_CAPABLE("R04"),
    /** R05: every duty of a tier's charter is in the matrix, with a part for that tier. */
    CHARTER_COVERED("R05"),
    /** R06: duties about the same have the same accountable role. */
    NO_OVERLAP("R06"),
    /** R07: not too many roles are responsible for a duty. */
    FEW_RESPONSIBLE("R07"),
    /** R08: not too many roles are consulted, and not everyone is informed. */
    FEW_TO_ASK_AND_TELL("R08"),
    /** R09: no role carries too many duties. */
    BALANCED_LOAD("R09"),
    /** R10: every role has a part, and more than being informed. */
    EVERY_ROLE_TAKES_PART("R10"),
    /** R11: whether the accountable role may, must or must not be responsible as well. */
    SAME_SEAT_RULE("R11"),
    /** R12: who must act was asked before the decision. */
    ASKED_IN_TIME("R12"),
    /** What only one kind of matrix asks: one driver in DACI, support beside somebody responsible in RASCI. */
    RULES_OF_VARIANT("RV");

    private final String id;

    MatrixRule(String id) {
        this.id = id;
    }

    /**
     * The name of the rule in the literature on responsibility matrices.
     *
     * @return {@code R01} to {@code R12}, or {@code RV} for {@link #RULES_OF_VARIANT}
     */
    public String id() {
        return id;
    }

    /**
     * What can be found by this rule.
     *
     * @return one kind of finding or more
     */
    public List<ResponsibilityFindings> findings() {
        return switch (this) {
            case ONE_ACCOUNTABLE ->
                List.of(
                        NO_ACCOUNTABLE,
                        SEVERAL_ACCOUNTABLE,
                        UNCOVERED_BY_MATRIX,
                        UNCOVERED_BY_POSITION,
                        HANDOVER_OVERLAP,
                        SEVERAL_PEOPLE_ACCOUNTABLE);
            case SOMEBODY_RESPONSIBLE ->
                List.of(NO_RESPONSIBLE, UNWORKED_BY_MATRIX, UNWORKED_BY_POSITION, UNWORKED_BY_VACANCY);
            case ACCOUNTABLE_SEAT -> List.of(GROUP_ACCOUNTABLE, SEVERAL_SEATS_ACCOUNTABLE, UNCOVERED_BY_VACANCY);
            case ACCOUNTABLE_CAPABLE -> List.of(ACCOUNTABLE_WITHOUT_CAPABILITY, UNCOVERED_BY_CAPABILITY);
            case CHARTER_COVERED -> List.of(CHARTER_DUTY_MISSING, CHARTER_TIER_MISSING);
            case NO_OVERLAP -> List.of(OVERLAPPING_DUTIES, CONFLICTING_DUTIES);
            case FEW_RESPONSIBLE -> List.of(MANY_RESPONSIBLE);
            case FEW_TO_ASK_AND_TELL -> List.of(MANY_CONSULTED, EVERYONE_INFORMED);
            case BALANCED_LOAD -> List.of(OVERLOADED_ROLE);
            case EVERY_ROLE_TAKES_PART -> List.of(ROLE_WITHOUT_PART, ROLE_ONLY_INFORMED);
            case SAME_SEAT_RULE -> List.of(SAME_SEAT, SAME_SEAT_FORBIDDEN, SAME_SEAT_REQUIRED);
            case ASKED_IN_TIME -> List.of(CONSULTED_TOO_LATE, INFORMED_BUT_ACTS);
            case RULES_OF_VARIANT -> List.of(SEVERAL_DRIVERS, SUPPORT_WITHOUT_RESPONSIBLE);
        };
    }
}
