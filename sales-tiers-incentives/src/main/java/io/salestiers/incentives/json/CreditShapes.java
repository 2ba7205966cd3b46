package io.salestiers.incentives.json;

import io.salestiers.core.json.ObjectShape;
import io.salestiers.core.json.Shape;
import java.util.Map;

/** The forms of credits, and of what crediting plans and incentive plans say about them. */
final class CreditShapes {
    static final Shape KIND = Shape.oneOf("direct", "overlay", "roll-up");

    static final Shape EVENT =
            Shape.oneOf("booking", "invoice", "receipt", "return", "correction", "cost-correction", "bad-debt");

    /** Values by dimension. */
    static final Shape DIMENSIONS = Shape.map(Shape.list(Shape.text()));

    /** A filter of credits. */
    static final ObjectShape FILTER = Shape.object()
            .required("types", Shape.list(Shape.id()))
            .required("kinds", Shape.list(KIND))
            .optional("events", Shape.list(EVENT))
            .optional("dimensions", DIMENSIONS);

    private static final Shape CONVERSION = Shape.object()
            .required("original", Shape.money())
            .required("rate", Shape.ratio())
            .required("day", Shape.date())
            .required("rounding", Shape.rounding());

    /** A {@link io.salestiers.incentives.credit.Credit}. */
    static final ObjectShape CREDIT = Shape.object()
            .required("transaction", Shape.text())
            .required("event", EVENT)
            .required("type", Shape.id())
            .required("kind", KIND)
            .required("payee", Shape.id())
            .required("position", Shape.id())
            .required("units", Shape.list(Shape.id()))
            .required("day", Shape.date())
            .required("value", Shape.quantity())
            .required("share", Shape.ratio())
            .optional("quantity", Shape.ratio())
            .optional("dates", Shape.map(Shape.date()))
            .optional("dimensions", Shape.map(Shape.text()))
            .optional(
                    "reference",
                    Shape.object()
                            .required("transaction", Shape.text())
                            .required(
                                    "relation",
                                    Shape.oneOf("pays", "returns", "corrects", "writes-off", "invoices", "renews")))
            .optional("rule", Shape.id())
            .optional("from", Shape.id())
            .optional("fromPayee", Shape.id())
            .optional("description", Shape.anyObject())
            .optional("conversion", CONVERSION);

    private static final Shape BANDS =
            Shape.list(Shape.object().optional("upTo", Shape.ratio()).required("factor", Shape.ratio()));

    private static final Shape OTHERS = Shape.variants(
            Map.of("weigh", Shape.object().required("weight", Shape.ratio()), "refused", Shape.object()));

    private static final Shape WEIGHT = Shape.variants(Map.of(
            "by-value",
            Shape.object()
                    .required("dimension", Shape.id())
                    .required("weights", Shape.map(Shape.ratio()))
                    .required("others", OTHERS),
            "by-band",
            Shape.object()
                    .required("dimension", Shape.id())
                    .required("bands", BANDS)
                    .required("others", OTHERS)));

    private static final Shape TERMS = Shape.object()
            .required("type", Shape.id())
            .optional("kinds", Shape.list(EVENT))
            .optional("when", DIMENSIONS)
            .required("basis", Shape.oneOf("gross", "net-of-tax", "margin", "margin-net-of-tax", "quantity"))
            .optional("weights", Shape.list(WEIGHT))
            .optional("caps", Shape.list(Shape.quantity()))
            .required("release", Shape.oneOf("with-the-sale", "with-the-money"))
            .required("rounding", Shape.oneOf("half-even", "half-up", "down", "up"));

    private static final Shape ROLES = Shape.list(Shape.id());

    private static final Shape SPLIT_SHARES = Shape.variants(Map.of(
            "stated",
            Shape.object().required("roles", ROLES),
            "equal",
            Shape.object().required("roles", ROLES),
            "by-role",
            Shape.object()
                    .required(
                            "shares",
                            Shape.list(
                                    Shape.object().required("role", Shape.id()).required("share", Shape.ratio())))));

    private static final Shape OVERLAY_SHARES = Shape.variants(
            Map.of("stated", Shape.object(), "fixed", Shape.object().required("share", Shape.ratio())));

    private static final Shape LINE = Shape.variants(Map.of(
            "reporting-line",
            Shape.object(),
            "unit-heads",
            Shape.object(),
            "territories",
            Shape.object().required("dimension", Shape.id())));

    private static final Shape DAY = Shape.variants(Map.of(
            "sale-day",
            Shape.object(),
            "credit-day",
            Shape.object(),
            "period-end",
            Shape.object().required("period", Shape.periodKind()).required("calendar", Shape.fiscalCalendar())));

    private static final Shape RULE = Shape.variants(Map.of(
            "direct",
            rule().required("terms", TERMS).required("role", Shape.id()),
            "split",
            rule().required("terms", TERMS)
                    .required("shares", SPLIT_SHARES)
                    .required("remainder", Shape.oneOf("largest-remainder", "last-takes-rest")),
            "overlay",
            rule().required("terms", TERMS).required("role", Shape.id()).required("shares", OVERLAY_SHARES),
            "house",
            rule().required("terms", TERMS),
            "roll-up",
            rule().required("credits", Shape.id())
                    .required("line", LINE)
                    .required("day", DAY)
                    .required("repeated", Shape.oneOf("once", "each-time"))));

    /** A crediting plan. */
    static final ObjectShape PLAN = Shape.object()
            .required("id", Shape.id())
            .required("name", Shape.localized())
            .required("effective", Shape.dateRange())
            .required(
                    "days",
                    Shape.object()
                            .optional("booking", Shape.id())
                            .optional("invoice", Shape.id())
                            .optional("receipt", Shape.id())
                            .optional("return", Shape.id())
                            .optional("correction", Shape.id())
                            .optional("cost-correction", Shape.id())
                            .optional("bad-debt", Shape.id()))
            .required("rules", Shape.list(RULE))
            .required(
                    "placing",
                    Shape.object()
                            .required("acting", Shape.oneOf("credited", "not-credited"))
                            .required("joint", Shape.oneOf("first", "equally", "by-working-time"))
                            .required("vacant", Shape.oneOf("to-house", "to-next-above")))
            .required("house", Shape.id())
            .required("returns", Shape.oneOf("as-the-original", "by-its-own-day"))
            .required("excess", Shape.oneOf("takes-back-what-was-credited", "takes-back-all-of-it"))
            .required("badDebt", Shape.oneOf("stops-the-remainder", "takes-back"))
            .optional("overdue", Shape.object().required("due", Shape.id()).required("bands", BANDS));

    private CreditShapes() {}

    private static ObjectShape rule() {
        return Shape.object().required("id", Shape.id());
    }
}
