package io.salestiers.incentives.json;

import io.salestiers.core.json.JsonDocument;
import io.salestiers.core.json.ObjectShape;
import io.salestiers.core.json.Shape;
import io.salestiers.incentives.consent.PayeeAgreements;
import io.salestiers.incentives.credit.CreditingPlan;
import io.salestiers.incentives.dispute.Dispute;
import io.salestiers.incentives.fairness.FairnessRules;
import io.salestiers.incentives.ledger.LedgerState;
import io.salestiers.incentives.ledger.LedgerView;
import io.salestiers.incentives.ledger.PeriodRun;
import io.salestiers.incentives.payout.DrawAgreement;
import io.salestiers.incentives.payout.PaymentRules;
import io.salestiers.incentives.plan.IncentivePlan;
import io.salestiers.incentives.promotion.PromotionCase;
import io.salestiers.incentives.promotion.PromotionRules;
import io.salestiers.incentives.scenario.BudgetCase;
import io.salestiers.incentives.statement.Statement;
import java.util.Map;

/** The documents of this module. */
public final class IncentiveDocuments {
    static final Shape PAY_ROUNDING = Shape.oneOf("half-even", "half-up", "down", "up");

    static final Shape UNITS = Shape.variants(Map.of(
            "headed-by", Shape.object().required("tier", Shape.id()),
            "at-depth", Shape.object().required("depth", Shape.whole(0, 100)),
            "listed", Shape.object().required("units", Shape.list(Shape.id()))));

    static final Shape ELIGIBILITY = Shape.object()
            .required("tiers", Shape.list(Shape.id()))
            .required("roles", Shape.list(Shape.id()))
            .required("units", Shape.list(Shape.id()));

    static final Shape QUOTA = Shape.object()
            .required("measure", Shape.id())
            .required("withoutQuota", Shape.oneOf("pays-nothing", "refuses"));

    private static final ObjectShape RATE_COMMISSION = component()
            .required("earners", ELIGIBILITY)
            .required("base", CommissionShapes.BASE)
            .optional("quota", QUOTA)
            .required("rates", RateShapes.RATES)
            .required("counting", CommissionShapes.COUNTING)
            .required("pieces", CommissionShapes.PIECES)
            .required("modifiers", ModifierShapes.MODIFIERS)
            .required("rounding", PAY_ROUNDING);

    private static final ObjectShape SHARING = component()
            .required("earners", ELIGIBILITY)
            .required("credits", CreditShapes.FILTER)
            .required("table", RateShapes.SHARING)
            .required("opening", CommissionShapes.OPENING)
            .required("modifiers", ModifierShapes.MODIFIERS)
            .required("rounding", PAY_ROUNDING);

    private static final ObjectShape TRAIL = component()
            .required("earners", ELIGIBILITY)
            .required("credits", CreditShapes.FILTER)
            .required("clock", CommissionShapes.CLOCK)
            .required("steps", Shape.list(CommissionShapes.TRAIL_STEP))
            .required("leaver", Shape.oneOf("stops", "continues"))
            .required("late", Shape.oneOf("on-arrival", "lost"))
            .required("modifiers", ModifierShapes.MODIFIERS)
            .required("rounding", PAY_ROUNDING);

    /** {@code incentive-plan}: an {@link IncentivePlan}. */
    public static final JsonDocument<IncentivePlan> PLAN = new JsonDocument<>(
            "incentive-plan",
            1,
            IncentivePlan.class,
            Shape.object()
                    .required("id", Shape.id())
                    .required("name", Shape.localized())
                    .required("effective", Shape.dateRange())
                    .optional("currency", ModifierShapes.CURRENCY)
                    .optional("quotaMovement", Shape.oneOf("frozen-when-published", "follows-its-rule"))
                    .optional("limits", Shape.list(ModifierShapes.PLAN_LIMIT))
                    .required(
                            "components",
                            Shape.list(Shape.variants(Map.ofEntries(
                                    Map.entry("rate-commission", RATE_COMMISSION),
                                    Map.entry("team-override", TeamShapes.teamOverride()),
                                    Map.entry("team-pool", TeamShapes.teamPool()),
                                    Map.entry("target-bonus", BonusShapes.targetBonus()),
                                    Map.entry("scorecard-bonus", BonusShapes.scorecardBonus()),
                                    Map.entry("objectives", BonusShapes.objectives()),
                                    Map.entry("coefficient-chain", BonusShapes.coefficientChain()),
                                    Map.entry("level-override", TeamShapes.levelOverride()),
                                    Map.entry("contest", TeamShapes.contest()),
                                    Map.entry("sharing", SHARING),
                                    Map.entry("trail", TRAIL))))));

    /** {@code crediting-plan}: a {@link CreditingPlan}. */
    public static final JsonDocument<CreditingPlan> CREDITING_PLAN =
            new JsonDocument<>("crediting-plan", 1, CreditingPlan.class, CreditShapes.PLAN);

    /**
     * {@code statement}: a {@link Statement}, with every step of every line.
     *
     * <pre>{@code
     * {
     *   "document": "statement",
     *   "formatVersion": 1,
     *   "payee": "P-17",
     *   "period": {"kind": "quarter", "fiscalYear": 2017, "index": 3, "range": {"from": "2017-07-01", "to": "2017-10-01"}},
     *   "plans": [{"id": "reference", "name": {"en": "Reference plan", "zh": "参考方案"}}],
     *   "lines": [{"plan": "reference", "component": "commission", "name": {…}, "amount": {…}, "explanation": {…}}],
     *   "payments": [{"earned": {…}, "limited": {…}, "adjusted": {…}, "balanced": {…}, "payable": {…}}],
     *   "pending": [{"reason": {"code": "waiting-for-invoice"}, "transaction": "SO-17", "day": "2017-09-02"}]
     * }
     * }</pre>
     */
    public static final JsonDocument<Statement> STATEMENT =
            new JsonDocument<>("statement", 1, Statement.class, StatementShapes.STATEMENT);

    /**
     * {@code period-run}: a {@link PeriodRun}, as its {@link PeriodRun#bytes() bytes} have it.
     *
     * <pre>{@code
     * {
     *   "document": "period-run",
     *   "formatVersion": 1,
     *   "period": {"kind": "month", "fiscalYear": 2026, "index": 8, "range": {"from": "2026-08-01", "to": "2026-09-01"}},
     *   "semantics": 1,
     *   "inputs": [{"kind": "plan", "id": "reps-2026", "revision": "7"}],
     *   "lines": [{"payee": "P-17", "plan": "reps-2026", "component": "commission",
     *     "amount": {"currency": "CNY", "amount": "1250.00"}, "balance": "payable", "explanation": "44136fa3…"}]
     * }
     * }</pre>
     */
    public static final JsonDocument<PeriodRun> PERIOD_RUN =
            new JsonDocument<>("period-run", 1, PeriodRun.class, RunShapes.RUN);

    /**
     * {@code ledger-state}: a {@link LedgerState} as a host stores it: its periods with the digests of their runs, and the
     * commands that led to it. It has opaque ids, codes and digests only.
     */
    public static final JsonDocument<LedgerState> LEDGER_STATE =
            new JsonDocument<>("ledger-state", 1, LedgerState.class, LedgerShapes.STATE);

    /**
     * {@code ledger-entries}: a {@link LedgerView}, for export, audits and what is to be told about one person.
     *
     * <pre>{@code
     * {
     *   "document": "ledger-entries",
     *   "formatVersion": 1,
     *   "revision": "17",
     *   "entries": [
     *     {
     *       "id": "pay-2026-08/17",
     *       "bookedIn": {"kind": "month", "fiscalYear": 2026, "index": 8, "range": {…}},
     *       "day": "2026-09-05",
     *       "posting": {
     *         "kind": "payout", "payee": "P-17", "amount": {"currency": "CNY", "amount": "-1000.00"}, "balance": "payable",
     *         "source": {"earnedIn": {…}}
     *       }
     *     }
     *   ]
     * }
     * }</pre>
     */
    public static final JsonDocument<LedgerView> LEDGER_ENTRIES =
            new JsonDocument<>("ledger-entries", 1, LedgerView.class, LedgerShapes.ENTRIES);

    /** {@code payee-agreements}: {@link PayeeAgreements}. */
    public static final JsonDocument<PayeeAgreements> PAYEE_AGREEMENTS =
            new JsonDocument<>("payee-agreements", 1, PayeeAgreements.class, ConsentShapes.PAYEE_AGREEMENTS);

    /** {@code payment-rules}: {@link PaymentRules}. */
    public static final JsonDocument<PaymentRules> PAYMENT_RULES =
            new JsonDocument<>("payment-rules", 1, PaymentRules.class, PaymentShapes.RULES);

    /**
     * {@code draw-agreement}: a {@link DrawAgreement}, agreed with one payee.
     *
     * <pre>{@code
     * {
     *   "document": "draw-agreement",
     *   "formatVersion": 1,
     *   "payee": "P-17",
     *   "step": "ramp-draw",
     *   "days": {"from": "2026-03-15", "to": "2026-09-15"},
     *   "amount": {"type": "stated", "amount": {"currency": "CNY", "amount": "4000.00"}}
     * }
     * }</pre>
     */
    public static final JsonDocument<DrawAgreement> DRAW_AGREEMENT =
            new JsonDocument<>("draw-agreement", 1, DrawAgreement.class, PaymentShapes.AGREEMENT);

    /** {@code dispute}: a {@link Dispute}. */
    public static final JsonDocument<Dispute> DISPUTE =
            new JsonDocument<>("dispute", 1, Dispute.class, DisputeShapes.DISPUTE);

    /**
     * {@code promotion-rules}: {@link PromotionRules}.
     *
     * <pre>{@code
     * {
     *   "document": "promotion-rules",
     *   "formatVersion": 1,
     *   "id": "sales",
     *   "name": {"en": "Promotion", "zh": "晋升制度"},
     *   "effective": {"from": "2026-01-01"},
     *   "tracks": [{
     *     "id": "supervisor",
     *     "name": {"en": "To supervisor", "zh": "晋升销售主管"},
     *     "kind": "manager",
     *     "from": "representative",
     *     "to": "supervisor",
     *     "gates": [
     *       {"type": "time-in-tier", "tiers": [], "months": 12, "basis": "unbroken"},
     *       {"type": "valid-certificates", "certificates": ["team-leading"]}
     *     ],
     *     "panel": {"quorum": 3, "majority": "more-than-half", "tie": "chair-decides"},
     *     "effective": {"type": "to-month", "dayOfMonth": 15, "onTheDay": "this-month"},
     *     "trial": {"months": 3, "returns": "former-position"}
     *   }],
     *   "ladders": []
     * }
     * }</pre>
     */
    public static final JsonDocument<PromotionRules> PROMOTION_RULES =
            new JsonDocument<>("promotion-rules", 1, PromotionRules.class, PromotionShapes.RULES);

    /**
     * {@code promotion-case}: a {@link PromotionCase} as a host stores it between commands: every decision with its evidence, so
     * that what is read again has the same digests and explanations.
     *
     * <pre>{@code
     * {
     *   "document": "promotion-case",
     *   "formatVersion": 1,
     *   "id": "PC-1",
     *   "person": "P-17",
     *   "rules": "sales",
     *   "track": {"id": "supervisor", …},
     *   "nominatedBy": "P-3",
     *   "phase": "in-panel",
     *   "panels": [{"convenedBy": "P-4", "chair": "P-9", "members": ["P-8", "P-9"], "recused": [], "votes": [
     *     {"member": "P-8", "inFavor": true, "reason": "ready", "at": "2026-02-10T04:00:00Z"}
     *   ]}],
     *   "decisions": [{"step": "nominated", "by": "P-3", "at": "2026-02-02T04:00:00Z", "reason": "yearly-review",
     *     "evidence": {"person": "P-17", "track": {…}, "day": "2026-02-02", "inTier": true, "gates": [{"gate": {…},
     *       "outcome": "met", "missing": [], "evidence": {"gate": "time-in-tier", …}, "explanation": {…}}]},
     *     "result": "nominated"}],
     *   "trialLeave": [], "changes": [], "contests": [],
     *   "involvements": [{"person": "P-3", "capability": "promotion:nominate"}],
     *   "applied": [{"key": "form-1", "at": "2026-02-02T04:00:00Z", "content": "44136fa3…"}]
     * }
     * }</pre>
     */
    public static final JsonDocument<PromotionCase> PROMOTION_CASE =
            new JsonDocument<>("promotion-case", 1, PromotionCase.class, PromotionCaseShapes.CASE);

    /**
     * {@code fairness-rules}: {@link FairnessRules}.
     *
     * <pre>{@code
     * {
     *   "document": "fairness-rules",
     *   "formatVersion": 1,
     *   "leastGroup": 5,
     *   "selectionRatio": "0.8",
     *   "level": "0.05",
     *   "payGap": "0.05",
     *   "standardErrors": "2",
     *   "factors": {"scale": 4, "mode": "half-even"}
     * }
     * }</pre>
     */
    public static final JsonDocument<FairnessRules> FAIRNESS_RULES =
            new JsonDocument<>("fairness-rules", 1, FairnessRules.class, FairnessShapes.RULES);

    /**
     * {@code budget-case}: a {@link BudgetCase}, such as the low, base or high case of a year.
     *
     * <pre>{@code
     * {
     *   "document": "budget-case",
     *   "formatVersion": 1,
     *   "name": {"en": "Base", "zh": "基准情形"},
     *   "growths": [{"of": {"type": "unit", "unit": "east"}, "factor": "1.1"}],
     *   "spread": [{"factor": "0.8", "probability": "1/4"}, {"factor": "1", "probability": "3/4"}],
     *   "deals": [{
     *     "credits": [{
     *       "transaction": "crm:O-17", "event": "booking", "type": "revenue", "kind": "direct", "payee": "P-17",
     *       "position": "rep-1", "units": ["east", "company"], "day": "2026-05-20",
     *       "value": {"value": "50000", "unit": "money", "currency": "CNY"}, "share": "1"
     *     }],
     *     "probability": "0.4"
     *   }]
     * }
     * }</pre>
     */
    public static final JsonDocument<BudgetCase> BUDGET_CASE =
            new JsonDocument<>("budget-case", 1, BudgetCase.class, BudgetShapes.CASE);

    private IncentiveDocuments() {}

    static ObjectShape component() {
        return Shape.object().required("id", Shape.id()).required("name", Shape.localized());
    }
}
