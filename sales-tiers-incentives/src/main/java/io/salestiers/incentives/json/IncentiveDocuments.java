package io.salestiers.incentives.json;

import io.salestiers.core.json.JsonDocument;
import io.salestiers.core.json.ObjectShape;
import io.salestiers.core.json.Shape;
import io.salestiers.incentives.plan.IncentivePlan;
import java.util.Map;

/** The documents of this module. */
public final class IncentiveDocuments {
    private static final Shape PAY_ROUNDING = Shape.oneOf("half-even", "half-up", "down", "up");

    private static final Shape UNITS = Shape.variants(Map.of(
            "headed-by", Shape.object().required("tier", Shape.id()),
            "at-depth", Shape.object().required("depth", Shape.whole(0, 100)),
            "listed", Shape.object().required("units", Shape.list(Shape.id()))));

    private static final ObjectShape QUOTA_COMMISSION = component()
            .required("tier", Shape.id())
            .required("measure", Shape.id())
            .required("rates", RateShapes.RATES)
            .optional("cap", Shape.ratio())
            .required("withoutQuota", Shape.oneOf("pays-nothing", "refuses"))
            .required("rounding", PAY_ROUNDING);

    private static final ObjectShape MANAGER_OVERRIDE = component()
            .required("tier", Shape.id())
            .required("rate", Shape.ratio())
            .required("ownSales", Shape.oneOf("in-team", "not-in-team"))
            .required("vacant", Shape.oneOf("unpaid", "next-above"))
            .required("rounding", PAY_ROUNDING);

    private static final ObjectShape UNIT_POOL = component()
            .required("units", UNITS)
            .required("rate", Shape.ratio())
            .required("fundRounding", PAY_ROUNDING)
            .required("members", Shape.id());

    /** {@code incentive-plan}: an {@link IncentivePlan}. */
    public static final JsonDocument<IncentivePlan> PLAN = new JsonDocument<>(
            "incentive-plan",
            1,
            IncentivePlan.class,
            Shape.object()
                    .required("id", Shape.id())
                    .required("name", Shape.localized())
                    .required("effective", Shape.dateRange())
                    .required(
                            "components",
                            Shape.list(Shape.variants(Map.of(
                                    "quota-commission", QUOTA_COMMISSION,
                                    "manager-override", MANAGER_OVERRIDE,
                                    "unit-pool", UNIT_POOL)))));

    private IncentiveDocuments() {}

    private static ObjectShape component() {
        return Shape.object().required("id", Shape.id()).required("name", Shape.localized());
    }
}
