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
    /** An accelerator has no step. */
    NO_STEP("no-step", Severity.ERROR),
    /** The steps of an accelerator do not rise. */
    STEPS_NOT_RISING("steps-not-rising", Severity.ERROR),
    /** A modifier limits transactions, but the component does not pay by transaction. */
    NOT_BY_TRANSACTION("not-by-transaction", Severity.ERROR),
    /** A limit of transactions comes after a modifier of their sum. */
    TRANSACTION_LIMIT_LATE("transaction-limit-late", Severity.ERROR),
    /** A modifier refers to a quota, but the component has none. */
    MODIFIER_WITHOUT_QUOTA("modifier-without-quota", Severity.ERROR),
    /** A modifier refers to a target incentive, but the component has none. */
    MODIFIER_WITHOUT_TARGET_PAY("modifier-without-target-pay", Severity.ERROR),
    /** A modifier refers to credits, but the component is not paid for credits. */
    MODIFIER_WITHOUT_CREDITS("modifier-without-credits", Severity.ERROR),
    /** A cap keeps its excess, but other modifiers come after it, or it limits transactions. */
    EXCESS_NOT_LAST("excess-not-last", Severity.ERROR),
    /** An amount of a modifier is in another currency than the pay. */
    LIMIT_CURRENCY("limit-currency", Severity.ERROR),
    /** A limit names a component that the plan does not have. */
    UNKNOWN_LIMITED("unknown-limited", Severity.ERROR),
    /** An exchange rate is not known. */
    NO_EXCHANGE_RATE("no-exchange-rate", Severity.ERROR),
    /** A transaction does not have the date whose exchange rate converts it. */
    NO_RATE_DATE("no-rate-date", Severity.ERROR),
    /** A component must see each credit, so the plan cannot be paid from sums. */
    NEEDS_EACH_CREDIT("needs-each-credit", Severity.ERROR),
    /** Each credit is converted and rounded by itself, so the plan cannot be paid from sums. */
    CONVERTS_EACH_CREDIT("converts-each-credit", Severity.ERROR),
    /** There is no version of a plan. */
    NO_VERSION("no-version", Severity.ERROR),
    /** A version has another id than those before it. */
    OTHER_PLAN("other-plan", Severity.ERROR),
    /** Two versions hold on one day. */
    VERSIONS_OVERLAP("versions-overlap", Severity.ERROR),
    /** A transaction does not have the date that selects the version of the plan. */
    NO_SELECTION_DATE("no-selection-date", Severity.ERROR),
    /** No version of the plan holds on the day that selects it. */
    NO_VERSION_ON("no-version-on", Severity.ERROR),
    /** One unit more costs pay, elsewhere than where a band begins. */
    CLIFF("cliff", Severity.WARNING),
    /** Pay falls with every unit from somewhere on. */
    PAY_DECLINES("pay-declines", Severity.WARNING),
    /** A curve of several falls. */
    CURVE_FALLS("curve-falls", Severity.WARNING),
    /** A cell of a matrix pays less than the one before it. */
    MATRIX_FALLS("matrix-falls", Severity.WARNING),
    /** Two neighboring modifiers give other pay if they change places. */
    ORDER_MATTERS("order-matters", Severity.WARNING),
    /** Two neighboring modifiers give other pay for some amounts if they change places. */
    ORDER_MAY_MATTER("order-may-matter", Severity.WARNING),
    /** A version was to be recorded before the last one. */
    RECORDED_LATER("recorded-later", Severity.ERROR),
    /** The plan does not hold on all days of the period. */
    NOT_EFFECTIVE("not-effective", Severity.ERROR),
    /** A component names a unit that the organization does not have. */
    UNKNOWN_UNIT("unknown-unit", Severity.ERROR),
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
    /** Bands are shares of a quota, but the component has none. */
    SHARES_WITHOUT_QUOTA("shares-without-quota", Severity.ERROR),
    /** The currency is to be that of a quota in money, but there is no such quota. */
    CURRENCY_NOT_STATED("currency-not-stated", Severity.ERROR),
    /** The table is applied to each transaction by itself, so nothing can be added up over periods. */
    TRANSACTIONS_DO_NOT_ADD_UP("transactions-do-not-add-up", Severity.ERROR),
    /** A true-up needs a basis to date. */
    TRUE_UP_WITHOUT_TO_DATE("true-up-without-to-date", Severity.ERROR),
    /** A return can only reverse what a transaction has earned if each transaction earns something of its own. */
    RETURNS_NEED_TRANSACTIONS("returns-need-transactions", Severity.ERROR),
    /** Segments are measured each by itself, so nothing can be added up over periods. */
    SEGMENTS_DO_NOT_ADD_UP("segments-do-not-add-up", Severity.ERROR),
    /** A shortfall can only be carried from one total to the next. */
    CARRY_NEEDS_ONE_TOTAL("carry-needs-one-total", Severity.ERROR),
    /** With a true-up the next period recovers what a period was spared, so nothing can be forgiven. */
    TRUE_UP_RECOVERS("true-up-recovers", Severity.ERROR),
    /** What a cap keeps back would be paid again by the next true-up. */
    TRUE_UP_KEEPS_NO_EXCESS("true-up-keeps-no-excess", Severity.ERROR),
    /** An accelerator needs all credits on which its attainment rests, not those of one period among several. */
    ACCELERATOR_NEEDS_ALL_CREDITS("accelerator-needs-all-credits", Severity.ERROR),
    /** The plan counts working days, but the inputs do not say which days are. */
    NO_WORKING_DAYS("no-working-days", Severity.ERROR),
    /** A payee has credits without the money or the pieces that the component measures, and is paid nothing. */
    NOT_MEASURED("not-measured", Severity.WARNING),
    /** What an earlier period has paid is not known, so a payee whose pay is trued up is paid nothing. */
    EARLIER_PAY_MISSING("earlier-pay-missing", Severity.WARNING),
    /** A return refers to no credit of the payee, so it counts as a credit below zero. */
    RETURN_OF_NOTHING("return-of-nothing", Severity.WARNING),
    /** Credits of pieces do not count, because the component pays on money. */
    NOT_MONEY("not-money", Severity.WARNING),
    /** What has been shared before is not stated, or is no share that can be had. */
    OPENING_SHARE("opening-share", Severity.WARNING),
    /** The steps of a trail do not follow each other. */
    TRAIL_NOT_CONTIGUOUS("trail-not-contiguous", Severity.ERROR),
    /** A step of a trail before the last has no end. */
    TRAIL_OPEN_BEFORE_LAST("trail-open-before-last", Severity.ERROR),
    /** A credit does not have the day on which its trail begins. */
    TRAIL_WITHOUT_START("trail-without-start", Severity.WARNING),

    /** A weight of a part is not above zero. */
    WEIGHT_NOT_POSITIVE("weight-not-positive", Severity.ERROR),
    /** The weights of all parts do not add up to exactly 1. */
    WEIGHTS_NOT_ONE("weights-not-one", Severity.ERROR),
    /** A matrix has more or fewer axes than numbers to look up. */
    AXES_AND_FIGURES("axes-and-figures", Severity.ERROR),
    /** A matrix of a bonus has an axis of texts. */
    AXIS_OF_TEXTS("axis-of-texts", Severity.ERROR),
    /** A table of ratings is empty. */
    NO_RATING("no-rating", Severity.ERROR),
    /** A rating has two shares. */
    DUPLICATE_RATING("duplicate-rating", Severity.ERROR),
    /** The share of a rating is below zero. */
    NEGATIVE_RATING_SHARE("negative-rating-share", Severity.ERROR),
    /** Somebody has a rating that the table does not have. */
    UNKNOWN_RATING("unknown-rating", Severity.ERROR),
    /** Two objectives have one id. */
    DUPLICATE_OBJECTIVE("duplicate-objective", Severity.ERROR),
    /** No objectives were agreed with somebody, who is paid nothing. */
    NO_OBJECTIVES("no-objectives", Severity.WARNING),
    /** A score lies outside what the component allows. */
    SCORE_OUT_OF_RANGE("score-out-of-range", Severity.ERROR),
    /** A chain has no coefficient. */
    NO_COEFFICIENT("no-coefficient", Severity.ERROR),
    /** Points are used as a coefficient. */
    SCORE_WITHOUT_CURVE("score-without-curve", Severity.ERROR),
    /** A number that is used as a coefficient is not a ratio. */
    COEFFICIENT_NOT_RATIO("coefficient-not-ratio", Severity.ERROR),
    /** A payee has no target pay, and the plan refuses that. */
    TARGET_PAY_REFUSED("target-pay-refused", Severity.ERROR),
    /** A payee has no target pay and is paid nothing. */
    NO_TARGET_PAY("no-target-pay", Severity.WARNING),
    /** A target pay is below zero. */
    NEGATIVE_TARGET_PAY("negative-target-pay", Severity.ERROR),
    /** Numbers on which pay depends are missing or not meaningful. */
    FIGURE_MISSING("figure-missing", Severity.WARNING),
    /** The fund of a pool is not stated, or is not money. */
    FUND_MISSING("fund-missing", Severity.WARNING),
    /** A rate is to be taken of credits that are not money. */
    FUND_NOT_MONEY("fund-not-money", Severity.ERROR),
    /** A cap in a chain that shares a fund keeps its excess. */
    EXCESS_IN_FUND("excess-in-fund", Severity.ERROR),
    /** There is a fund, but nobody to share it. */
    FUND_WITHOUT_MEMBER("fund-without-member", Severity.WARNING),
    /** Payees belong to no unit that has a fund. */
    OUTSIDE_FUND("outside-fund", Severity.WARNING),

    // teams, levels, pools and contests
    /** A team or its members have no quota above zero, and the plan refuses that. */
    TEAM_QUOTA_REFUSED("team-quota-refused", Severity.ERROR),
    /** A team or its members have no quota above zero, so nothing is paid on their results. */
    NO_TEAM_QUOTA("no-team-quota", Severity.WARNING),
    /** Somebody has no manager of the tier on some days, so no override is paid on what they earn then. */
    EARNER_WITHOUT_MANAGER("earner-without-manager", Severity.WARNING),
    /** Pay is a rate on credits that are not money. */
    CREDITS_NOT_MONEY("credits-not-money", Severity.ERROR),
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
