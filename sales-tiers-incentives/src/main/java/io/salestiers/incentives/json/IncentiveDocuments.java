package io.salestiers.incentives.json;

import io.salestiers.core.json.JsonDocument;
import io.salestiers.core.json.ObjectShape;
import io.salestiers.core.json.Shape;
import io.salestiers.incentives.plan.IncentivePlan;
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

    private static final Shape QUOTA = Shape.object()
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

    private static final ObjectShape TEAM_OVERRIDE = component()
            .required("tier", Shape.id())
            .required("rate", Shape.ratio())
            .required("ownSales", Shape.oneOf("in-team", "not-in-team"))
            .required("vacant", Shape.oneOf("unpaid", "next-above"))
            .required("modifiers", ModifierShapes.MODIFIERS)
            .required("rounding", PAY_ROUNDING);

    private static final ObjectShape TEAM_POOL = component()
            .required("units", UNITS)
            .required("rate", Shape.ratio())
            .required("fundRounding", PAY_ROUNDING)
            .required("members", ELIGIBILITY);

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
                            Shape.list(Shape.variants(Map.of(
                                    "rate-commission", RATE_COMMISSION,
                                    "team-override", TEAM_OVERRIDE,
                                    "team-pool", TEAM_POOL,
                                    "target-bonus", BonusShapes.targetBonus(),
                                    "scorecard-bonus", BonusShapes.scorecardBonus(),
                                    "objectives", BonusShapes.objectives(),
                                    "coefficient-chain", BonusShapes.coefficientChain())))));

    private IncentiveDocuments() {}

    static ObjectShape component() {
        return Shape.object().required("id", Shape.id()).required("name", Shape.localized());
    }
}
