package io.salestiers.incentives.json;

import io.salestiers.core.json.ObjectShape;
import io.salestiers.core.json.Shape;
import java.util.Map;

/** The forms of payment rules, and of draws agreed with payees. */
final class PaymentShapes {
    private static final Shape DRAW_AMOUNT = Shape.variants(Map.of(
            "stated", Shape.object().required("amount", Shape.money()),
            "share-of-target-pay",
                    Shape.object().required("component", Shape.id()).required("share", Shape.ratio())));

    private static final Shape PART_PERIOD = Shape.variants(Map.of(
            "whole",
            Shape.object(),
            "by-days",
            Shape.object().required("count", Shape.oneOf("calendar-days", "working-days", "thirty-day-months")),
            "nothing",
            Shape.object()));

    private static final Shape ENTITLEMENTS = Shape.list(Shape.object()
            .required("who", IncentiveDocuments.ELIGIBILITY)
            .required("days", Shape.dateRange())
            .required("amount", DRAW_AMOUNT));

    private static final Shape TERMS = Shape.object()
            .required("share", Shape.ratio())
            .required(
                    "limit",
                    Shape.variants(Map.of(
                            "none", Shape.object(), "at-most", Shape.object().required("amount", Shape.money()))))
            .required(
                    "takeHome",
                    Shape.variants(Map.of(
                            "none",
                            Shape.object(),
                            "at-least",
                            Shape.object().required("amount", Shape.money()),
                            "of-draw",
                            Shape.object())));

    private static final Shape START = Shape.variants(Map.of(
            "next-period", Shape.object(),
            "from-period", Shape.object().required("number", Shape.whole(2, 1000)),
            "after-draw", Shape.object(),
            "on-day", Shape.object().required("day", Shape.date())));

    private static final Shape DRAW_DEBT = Shape.variants(Map.of(
            "not-recoverable",
            Shape.object(),
            "recoverable",
            Shape.object()
                    .required("start", START)
                    .required("terms", TERMS)
                    .required(
                            "forgiveness",
                            Shape.variants(Map.of(
                                    "never",
                                    Shape.object(),
                                    "after-periods",
                                    Shape.object().required("number", Shape.whole(1, 1000)))))
                    .required("leaver", Shape.oneOf("as-before", "at-once", "forgiven"))));

    private static final Shape DEBT = Shape.variants(Map.of(
            "draw", Shape.object().required("draw", Shape.id()),
            "other-advances", Shape.object().required("terms", TERMS),
            "receivable", Shape.object().required("terms", TERMS)));

    /** {@link io.salestiers.incentives.payout.PaymentRules}. */
    static final ObjectShape RULES = Shape.object()
            .required("id", Shape.id())
            .required("name", Shape.localized())
            .required("effective", Shape.dateRange())
            .required("currency", Shape.currency())
            .required("rounding", IncentiveDocuments.PAY_ROUNDING)
            .required(
                    "steps",
                    Shape.list(Shape.variants(Map.of(
                            "claw-back",
                            step(),
                            "hold-back",
                            step(),
                            "draw",
                            step().required("form", Shape.oneOf("floor", "advance"))
                                    .required("debt", DRAW_DEBT)
                                    .required("entitlements", ENTITLEMENTS)
                                    .required("partPeriod", PART_PERIOD),
                            "guarantee",
                            step().required("entitlements", ENTITLEMENTS).required("partPeriod", PART_PERIOD),
                            "recover-debts",
                            step().required("debts", Shape.list(DEBT)),
                            "carry-negative",
                            step().required("scope", Shape.oneOf("balance", "corrections-of-earlier-periods"))
                                    .required("least", Shape.money()),
                            "minimum-payout",
                            step().required("amount", Shape.money()),
                            "pay-out",
                            step()))));

    /** A {@link io.salestiers.incentives.payout.DrawAgreement}. */
    static final ObjectShape AGREEMENT = Shape.object()
            .required("payee", Shape.id())
            .required("step", Shape.id())
            .required("days", Shape.dateRange())
            .required("amount", DRAW_AMOUNT);

    private PaymentShapes() {}

    private static ObjectShape step() {
        return Shape.object().required("id", Shape.id());
    }
}
