package io.salestiers.incentives.plan;

import io.salestiers.core.result.FindingCode;
import io.salestiers.core.result.Severity;

/** What can be wrong or worth a look with a plan, by itself or in a period. */
public enum PlanFinding implements FindingCode {
    /** The plan has no component. */
    NO_COMPONENT("no-component", Severity.ERROR),
    /** Two components have one id. */
    DUPLICATE_COMPONENT("duplicate-component", Severity.ERROR),
    /** A component is calculated from another one that the plan does not have. */
    UNKNOWN_COMPONENT("unknown-component", Severity.ERROR),
    /** Components are calculated from each other in a circle. */
    CIRCULAR_COMPONENTS("circular-components", Severity.ERROR),
    /** The plan does not hold on all days of the period. */
    NOT_EFFECTIVE("not-effective", Severity.ERROR),
    /** The organization has no such tier. */
    UNKNOWN_TIER("unknown-tier", Severity.ERROR),
    /** A quota is below zero. */
    NEGATIVE_QUOTA("negative-quota", Severity.ERROR),
    /** A payee has no quota, or one of zero, and the plan refuses that. */
    QUOTA_REFUSED("quota-refused", Severity.ERROR),
    /** A payee has no quota, or one of zero, and is paid nothing. */
    NO_QUOTA("no-quota", Severity.WARNING),
    /** A payee has credits in another currency than the quota and is paid nothing. */
    OTHER_CURRENCY("other-currency", Severity.WARNING),
    /** Credits lie below no manager of the tier, so no override is paid on them. */
    NO_MANAGER("no-manager", Severity.WARNING),
    /** Credits were won while the manager's position was vacant, so no override is paid on them. */
    VACANT("vacant", Severity.WARNING),
    /** Credits lie in no unit that has a pool. */
    OUTSIDE_POOL("outside-pool", Severity.WARNING),
    /** A pool has a fund but nobody to share it. */
    POOL_WITHOUT_MEMBER("pool-without-member", Severity.WARNING),
    /** The cap is reached before a band, so its rate changes nothing. */
    BAND_WITHOUT_EFFECT("band-without-effect", Severity.WARNING),
    /** Pay falls where a band begins: one more unit of sales costs pay. */
    PAY_FALLS("pay-falls", Severity.WARNING),
    /** The cap is below what the rates pay at the quota. */
    CAP_BELOW_TARGET("cap-below-target", Severity.WARNING),

    // teams, levels, pools and contests
    /** A team or its members have no quota above zero, and the plan refuses that. */
    TEAM_QUOTA_REFUSED("team-quota-refused", Severity.ERROR),
    /** A team or its members have no quota above zero, so nothing is paid on their results. */
    NO_TEAM_QUOTA("no-team-quota", Severity.WARNING),
    /** Somebody has no manager of the tier on some days, so no override is paid on what they earn then. */
    EARNER_WITHOUT_MANAGER("earner-without-manager", Severity.WARNING),
    /** Credits lack a level above them, which pays nothing. */
    NO_LEVEL("no-level", Severity.WARNING),
    /** Somebody is paid as no level that has rates, so nothing is paid to them. */
    NO_PAID_AS("no-paid-as", Severity.WARNING),
    /** The cap of a pool is in another currency than its fund. */
    CAP_CURRENCY("cap-currency", Severity.ERROR),
    /** A contest lies partly outside the period in which it is to be paid. */
    CONTEST_OUTSIDE_PERIOD("contest-outside-period", Severity.ERROR),
    /** A pool or contest is not paid before a number is there. */
    GROUP_WAITS("group-waits", Severity.WARNING);

    private final String code;
    private final Severity severity;

    PlanFinding(String name, Severity severity) {
        this.code = "incentives.plan." + name;
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
