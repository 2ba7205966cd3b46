package io.salestiers.core.authority;

import static io.salestiers.core.authority.CapabilityFlag.BY_HIERARCHY;
import static io.salestiers.core.authority.CapabilityFlag.CONCERNS_PEOPLE;
import static io.salestiers.core.authority.CapabilityFlag.FOR_ONESELF;
import static io.salestiers.core.authority.CapabilityFlag.SENSITIVE;
import static io.salestiers.core.authority.CapabilityKind.DECISION;
import static io.salestiers.core.authority.CapabilityKind.PREPARATION;
import static io.salestiers.core.authority.CapabilityKind.SIGHT;

import java.util.List;

/** The capabilities (权限) of the field; a host may add its own in its {@link AuthorityPolicy}. */
public final class Capabilities {
    /** Seeing a target. */
    public static final Capability TARGET_SEE = Capability.of("target:see");

    /** Setting the target of a person, position or unit. */
    public static final Capability TARGET_SET = Capability.of("target:set");

    /** Loading quotas that somebody else approves. */
    public static final Capability QUOTA_LOAD = Capability.of("quota:load");

    /** Seeing results. */
    public static final Capability RESULT_SEE = Capability.of("result:see");

    /** Attesting that a result is right. */
    public static final Capability RESULT_ATTEST = Capability.of("result:attest");

    /** Seeing a scorecard. */
    public static final Capability SCORECARD_SEE = Capability.of("scorecard:see");

    /** Scoring a scorecard. */
    public static final Capability SCORECARD_SCORE = Capability.of("scorecard:score");

    /** Approving a scored scorecard. */
    public static final Capability SCORECARD_APPROVE = Capability.of("scorecard:approve");

    /** Calibrating ratings of several people. */
    public static final Capability SCORECARD_CALIBRATE = Capability.of("scorecard:calibrate");

    /** Following how managers score, without changing anything. */
    public static final Capability SCORECARD_SUPERVISE = Capability.of("scorecard:supervise");

    /** Hearing an appeal against a result. */
    public static final Capability APPEAL_HEAR = Capability.of("appeal:hear");

    /** Opening an evaluation cycle. */
    public static final Capability CYCLE_OPEN = Capability.of("cycle:open");

    /** Closing an evaluation cycle. */
    public static final Capability CYCLE_CLOSE = Capability.of("cycle:close");

    /** Reopening what was closed. */
    public static final Capability CYCLE_REOPEN = Capability.of("cycle:reopen");

    /** Running an open evaluation cycle: its steps, meetings and reports, but nothing that decides about a person. */
    public static final Capability CYCLE_RUN = Capability.of("cycle:run");

    /** Locking the results of an evaluation cycle, the first of the two hands that publishing needs. */
    public static final Capability CYCLE_LOCK = Capability.of("cycle:lock");

    /** Publishing the locked results of an evaluation cycle. */
    public static final Capability RESULT_PUBLISH = Capability.of("result:publish");

    /** Preparing scorecards: who is evaluated by whom, and whose evaluation rests for a time. */
    public static final Capability SCORECARD_ADMINISTER = Capability.of("scorecard:administer");

    /** Asking for a result to be reopened, which somebody else decides. */
    public static final Capability REOPENING_REQUEST = Capability.of("reopening:request");

    /** Preparing an improvement plan and keeping it: its goals, support and reviews. */
    public static final Capability IMPROVEMENT_PREPARE = Capability.of("improvement:prepare");

    /** Deciding that an improvement plan begins, and what came of it. */
    public static final Capability IMPROVEMENT_DECIDE = Capability.of("improvement:decide");

    /** Nominating for promotion, also oneself. */
    public static final Capability PROMOTION_NOMINATE = Capability.of("promotion:nominate");

    /** Approving a promotion. */
    public static final Capability PROMOTION_APPROVE = Capability.of("promotion:approve");

    /** Editing incentive plans that somebody else approves. */
    public static final Capability PLAN_EDIT = Capability.of("plan:edit");

    /** Planning pay that somebody else approves. */
    public static final Capability PAY_PLAN = Capability.of("pay:plan");

    /** Approving pay. */
    public static final Capability PAY_APPROVE = Capability.of("pay:approve");

    /** Moving a person to another position. */
    public static final Capability MEMBER_MOVE = Capability.of("member:move");

    /** Appointing, suspending and dismissing. */
    public static final Capability PERSON_ADMINISTER = Capability.of("person:administer");

    /** Moving, splitting, opening and closing units. */
    public static final Capability ORGANIZATION_RESTRUCTURE = Capability.of("organization:restructure");

    /** Coordinating meetings and announcements across tiers. */
    public static final Capability COMMUNICATION_COORDINATE = Capability.of("communication:coordinate");

    /** Planning training. */
    public static final Capability TRAINING_PLAN = Capability.of("training:plan");

    /** Deciding whose a customer is: handing it over, giving it out of a pool, prolonging its protection. */
    public static final Capability CUSTOMER_ASSIGN = Capability.of("customer:assign");

    /** Managing a pool of customers, which is nobody's: what comes into it, what is given out of it, and its files. */
    public static final Capability CUSTOMER_POOL_MANAGE = Capability.of("customer-pool:manage");

    /** Keeping customer files: facts from other systems, release by rule, duplicates, erasure of personal data. */
    public static final Capability CUSTOMER_ADMINISTER = Capability.of("customer:administer");

    /** Reading the audit log. */
    public static final Capability AUDIT_READ = Capability.of("audit:read");

    /** Issuing grants to others. */
    public static final Capability GRANT_ISSUE = Capability.of("grant:issue");

    /** Being the second person of a grant. */
    public static final Capability GRANT_APPROVE = Capability.of("grant:approve");

    /** Issuing grants from the root office, which come from no other grant. */
    public static final Capability ROOT_GRANT = Capability.of("root:grant");

    /** Appointing and dismissing root administrators. */
    public static final Capability ROOT_ADMINISTER = Capability.of("root:administer");

    private static final List<CapabilityDefinition> STANDARD = List.of(
            CapabilityDefinition.of(TARGET_SEE, SIGHT, CONCERNS_PEOPLE, BY_HIERARCHY),
            CapabilityDefinition.of(TARGET_SET, DECISION, CONCERNS_PEOPLE),
            CapabilityDefinition.of(QUOTA_LOAD, PREPARATION, CONCERNS_PEOPLE),
            CapabilityDefinition.of(RESULT_SEE, SIGHT, CONCERNS_PEOPLE, BY_HIERARCHY),
            CapabilityDefinition.of(RESULT_ATTEST, DECISION, CONCERNS_PEOPLE),
            CapabilityDefinition.of(SCORECARD_SEE, SIGHT, CONCERNS_PEOPLE, BY_HIERARCHY),
            CapabilityDefinition.of(SCORECARD_SCORE, PREPARATION, CONCERNS_PEOPLE),
            CapabilityDefinition.of(SCORECARD_APPROVE, DECISION, CONCERNS_PEOPLE),
            CapabilityDefinition.of(SCORECARD_CALIBRATE, DECISION, CONCERNS_PEOPLE),
            CapabilityDefinition.of(SCORECARD_SUPERVISE, SIGHT, CONCERNS_PEOPLE),
            CapabilityDefinition.of(APPEAL_HEAR, DECISION, CONCERNS_PEOPLE),
            CapabilityDefinition.of(CYCLE_OPEN, DECISION),
            CapabilityDefinition.of(CYCLE_CLOSE, DECISION),
            CapabilityDefinition.of(CYCLE_REOPEN, DECISION, CONCERNS_PEOPLE, SENSITIVE),
            CapabilityDefinition.of(CYCLE_RUN, PREPARATION),
            CapabilityDefinition.of(CYCLE_LOCK, DECISION),
            CapabilityDefinition.of(RESULT_PUBLISH, DECISION),
            CapabilityDefinition.of(SCORECARD_ADMINISTER, PREPARATION, CONCERNS_PEOPLE),
            CapabilityDefinition.of(REOPENING_REQUEST, PREPARATION, CONCERNS_PEOPLE),
            CapabilityDefinition.of(IMPROVEMENT_PREPARE, PREPARATION, CONCERNS_PEOPLE),
            CapabilityDefinition.of(IMPROVEMENT_DECIDE, DECISION, CONCERNS_PEOPLE),
            CapabilityDefinition.of(PROMOTION_NOMINATE, PREPARATION, CONCERNS_PEOPLE, FOR_ONESELF),
            CapabilityDefinition.of(PROMOTION_APPROVE, DECISION, CONCERNS_PEOPLE),
            CapabilityDefinition.of(PLAN_EDIT, PREPARATION, CONCERNS_PEOPLE),
            CapabilityDefinition.of(PAY_PLAN, PREPARATION, CONCERNS_PEOPLE),
            CapabilityDefinition.of(PAY_APPROVE, DECISION, CONCERNS_PEOPLE, SENSITIVE),
            CapabilityDefinition.of(MEMBER_MOVE, DECISION, CONCERNS_PEOPLE),
            CapabilityDefinition.of(PERSON_ADMINISTER, DECISION, CONCERNS_PEOPLE, SENSITIVE),
            CapabilityDefinition.of(ORGANIZATION_RESTRUCTURE, DECISION, SENSITIVE),
            CapabilityDefinition.of(COMMUNICATION_COORDINATE, PREPARATION),
            CapabilityDefinition.of(TRAINING_PLAN, PREPARATION),
            CapabilityDefinition.of(CUSTOMER_ASSIGN, DECISION, CONCERNS_PEOPLE),
            CapabilityDefinition.of(CUSTOMER_POOL_MANAGE, DECISION),
            CapabilityDefinition.of(CUSTOMER_ADMINISTER, PREPARATION, CONCERNS_PEOPLE),
            CapabilityDefinition.of(AUDIT_READ, SIGHT, SENSITIVE),
            CapabilityDefinition.of(GRANT_ISSUE, DECISION, CONCERNS_PEOPLE, SENSITIVE),
            CapabilityDefinition.of(GRANT_APPROVE, DECISION, CONCERNS_PEOPLE, SENSITIVE),
            CapabilityDefinition.of(ROOT_GRANT, DECISION, SENSITIVE),
            CapabilityDefinition.of(ROOT_ADMINISTER, DECISION, SENSITIVE));

    private Capabilities() {}

    /**
     * All capabilities of this class.
     *
     * @return them with what the rules need to know, in the order of the constants
     */
    public static List<CapabilityDefinition> standard() {
        return STANDARD;
    }
}
