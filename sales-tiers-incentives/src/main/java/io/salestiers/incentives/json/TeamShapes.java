package io.salestiers.incentives.json;

import io.salestiers.core.json.ObjectShape;
import io.salestiers.core.json.Shape;
import java.util.Map;

/** The forms of overrides, pools and contests. */
final class TeamShapes {
    private static final ObjectShape NOTHING = Shape.object();

    private static final Shape OWN_SALES = Shape.oneOf("in-team", "not-in-team");

    private static final Shape SEVERAL = Shape.oneOf("once", "each-time");

    private static final Shape DAY = Shape.oneOf("each-day", "period-end");

    private static final Shape TEAM = Shape.object()
            .required("managers", Shape.id())
            .required(
                    "reach",
                    Shape.variants(Map.of(
                            "direct-reports", NOTHING,
                            "until-next-manager", NOTHING,
                            "whole-subtree", Shape.object().required("several", SEVERAL))))
            .required("ownSales", OWN_SALES)
            .required("day", DAY)
            .required(
                    "vacant",
                    Shape.variants(Map.of(
                            "unpaid", NOTHING,
                            "next-above", NOTHING,
                            "to-house", Shape.object().required("account", Shape.id()))))
            .required("acting", Shape.oneOf("substitute", "holder", "by-days"));

    private static final Shape BASE = Shape.variants(Map.of(
            "gross", Shape.object().required("credits", CreditShapes.FILTER),
            "earned", Shape.object().required("components", Shape.list(Shape.id()))));

    private static final Shape LEVELS = Shape.variants(Map.of(
            "by-tier",
                    Shape.object()
                            .required(
                                    "levels",
                                    Shape.list(Shape.object()
                                            .required("tier", Shape.id())
                                            .required("rate", Shape.ratio()))),
            "by-line", Shape.object().required("rates", Shape.list(Shape.ratio())),
            "by-paid-as",
                    Shape.object()
                            .required("level", ModifierShapes.FIGURE)
                            .required(
                                    "rows",
                                    Shape.list(Shape.object()
                                            .required("paidAs", Shape.ratio())
                                            .required("rates", Shape.list(Shape.ratio()))))));

    private static final Shape FUNDING = Shape.variants(Map.of(
            "rate-on-credits", Shape.object().required("rate", Shape.ratio()).required("credits", CreditShapes.FILTER),
            "fixed-amount", Shape.object().required("amount", Shape.money()),
            "rate-on-earnings",
                    Shape.object().required("rate", Shape.ratio()).required("components", Shape.list(Shape.id()))));

    private static final Shape ALLOCATION = Shape.variants(Map.of(
            "equal", NOTHING,
            "by-points", Shape.object().required("points", ModifierShapes.FIGURE),
            "by-credits", Shape.object().required("credits", CreditShapes.FILTER),
            "by-earnings", Shape.object().required("components", Shape.list(Shape.id()))));

    private static final Shape TIES = Shape.variants(Map.of(
            "shared", NOTHING,
            "better-prize", NOTHING,
            "earlier", NOTHING,
            "by-figure", Shape.object().required("figure", ModifierShapes.FIGURE)));

    private static final Shape PRIZES = Shape.variants(Map.of(
            "by-place",
                    Shape.object()
                            .required("prizes", Shape.list(Shape.money()))
                            .required("order", Shape.oneOf("highest-first", "lowest-first"))
                            .required("ties", TIES),
            "by-threshold",
                    Shape.object()
                            .required(
                                    "thresholds",
                                    Shape.list(Shape.object()
                                            .required("from", Shape.ratio())
                                            .required("prize", Shape.money())))
                            .required("reached", Shape.oneOf("highest", "each"))));

    private static final Shape CONTEST_MEASURE = Shape.variants(Map.of(
            "credit-total",
                    Shape.object().required("credits", CreditShapes.FILTER).optional("currency", Shape.currency()),
            "figure", Shape.object().required("figure", ModifierShapes.FIGURE)));

    private TeamShapes() {}

    /** A {@link io.salestiers.incentives.plan.TeamOverride}. */
    static ObjectShape teamOverride() {
        Shape pay = Shape.variants(Map.of(
                "fixed-rate", Shape.object().required("rate", Shape.ratio()),
                "on-total",
                        Shape.object()
                                .required("rates", RateShapes.RATES)
                                .optional(
                                        "quota",
                                        Shape.variants(Map.of(
                                                "of-manager", Shape.object().required("rule", IncentiveDocuments.QUOTA),
                                                "of-unit", quotaForPart()))),
                "on-each-member",
                        Shape.object().required("rates", RateShapes.RATES).optional("quota", quotaForPart())));
        return IncentiveDocuments.component()
                .required("team", TEAM)
                .required("base", BASE)
                .required("pay", pay)
                .required("modifiers", ModifierShapes.MODIFIERS)
                .required("rounding", IncentiveDocuments.PAY_ROUNDING);
    }

    private static ObjectShape quotaForPart() {
        return Shape.object()
                .required("rule", IncentiveDocuments.QUOTA)
                .required("part", Shape.oneOf("whole", "by-days"));
    }

    /** A {@link io.salestiers.incentives.plan.LevelOverride}. */
    static ObjectShape levelOverride() {
        return IncentiveDocuments.component()
                .required("credits", CreditShapes.FILTER)
                .required("levels", LEVELS)
                .required("missing", Shape.oneOf("unpaid", "compressed"))
                .required("several", SEVERAL)
                .required("ownSales", OWN_SALES)
                .required("day", DAY)
                .required("acting", Shape.oneOf("substitute", "holder"))
                .required("modifiers", ModifierShapes.MODIFIERS)
                .required("rounding", IncentiveDocuments.PAY_ROUNDING);
    }

    /** A {@link io.salestiers.incentives.plan.TeamPool}. */
    static ObjectShape teamPool() {
        return IncentiveDocuments.component()
                .required("units", IncentiveDocuments.UNITS)
                .required("funding", FUNDING)
                .required("gates", Shape.list(ModifierShapes.CONDITION))
                .required("fundRounding", IncentiveDocuments.PAY_ROUNDING)
                .required("members", IncentiveDocuments.ELIGIBILITY)
                .required("presence", Shape.oneOf("any-day", "by-days", "period-end"))
                .required("qualifiers", Shape.list(ModifierShapes.CONDITION))
                .required("allocation", ALLOCATION)
                .optional(
                        "cap",
                        Shape.object()
                                .required("most", Shape.money())
                                .required("excess", Shape.oneOf("redistributed", "kept")))
                .required("ties", Shape.oneOf("lower-id", "larger-weight"));
    }

    /** A {@link io.salestiers.incentives.plan.Contest}. */
    static ObjectShape contest() {
        return IncentiveDocuments.component()
                .optional("days", Shape.dateRange())
                .required(
                        "scope",
                        Shape.variants(Map.of(
                                "company",
                                NOTHING,
                                "each-unit",
                                Shape.object().required("units", IncentiveDocuments.UNITS))))
                .required("entrants", IncentiveDocuments.ELIGIBILITY)
                .required("measure", CONTEST_MEASURE)
                .required("minimum", Shape.ratio())
                .required("qualifiers", Shape.list(ModifierShapes.CONDITION))
                .required("prizes", PRIZES);
    }
}
