package io.salestiers.incentives.json;

import io.salestiers.core.json.ObjectShape;
import io.salestiers.core.json.Shape;
import java.util.Map;
import java.util.TreeMap;

/** The forms of rules of promotion. */
final class PromotionShapes {
    private static final Shape RELATION = Shape.oneOf("at-least", "above", "at-most", "below");

    private static final Shape LEAVE = Shape.variants(
            Map.of("any-day", Shape.object(), "from-share", Shape.object().required("share", Shape.ratio())));

    private static final Shape SCOPE = Shape.oneOf("in-tier", "in-any-tier");

    private static final Shape PERIOD_CONDITION = Shape.variants(Map.of(
            "figure", Shape.object().required("condition", ModifierShapes.CONDITION),
            "rating",
                    Shape.object()
                            .required("accepted", Shape.list(Shape.id()))
                            .required("ifMissing", Shape.oneOf("met", "not-met", "waits"))));

    private static final Shape COUNT = Shape.whole(1, 1000);

    private static final Shape THE_DAY = Shape.oneOf("this-month", "next-month");

    private static final Shape SNAPPING = Shape.variants(Map.of(
            "exact", Shape.object(),
            "to-month",
                    Shape.object().required("dayOfMonth", Shape.whole(2, 28)).required("onTheDay", THE_DAY),
            "next-month", Shape.object().required("onTheFirst", THE_DAY)));

    private static final Shape SCORE = Shape.object()
            .required(
                    "parts",
                    Shape.list(Shape.object()
                            .required("kind", Shape.oneOf("performance", "skill", "attitude"))
                            .required("weight", Shape.ratio())
                            .required("figure", ModifierShapes.FIGURE)
                            .required("period", Shape.periodKind())
                            .required("periods", COUNT)))
            .required("most", Shape.ratio())
            .required("passing", Shape.ratio())
            .required(
                    "missing",
                    Shape.variants(Map.of(
                            "waits", Shape.object(),
                            "counts-as", Shape.object().required("points", Shape.ratio()),
                            "renormalise", Shape.object().required("leastPresentWeight", Shape.ratio()))))
            .required("leave", LEAVE);

    /** A {@link io.salestiers.incentives.promotion.PromotionTrack}. */
    static final Shape TRACK = Shape.object()
            .required("id", Shape.id())
            .required("name", Shape.localized())
            .required("kind", Shape.oneOf("professional", "manager", "retention"))
            .required("from", Shape.id())
            .required("to", Shape.id())
            .required("gates", Shape.list(gate()))
            .optional("score", SCORE)
            .required(
                    "panel",
                    Shape.object()
                            .required("quorum", Shape.whole(2, 1000))
                            .required("majority", Shape.oneOf("more-than-half", "two-thirds", "all"))
                            .optional("tie", Shape.oneOf("not-recommended", "chair-decides", "approver-decides")))
            .required("effective", SNAPPING)
            .optional(
                    "trial",
                    Shape.object()
                            .required("months", Shape.whole(1, 12))
                            .required("returns", Shape.oneOf("former-position", "former-tier")));

    private static final Shape LADDER = Shape.object()
            .required("id", Shape.id())
            .required("name", Shape.localized())
            .required("period", Shape.periodKind())
            .required(
                    "levels",
                    Shape.list(Shape.object()
                            .required("id", Shape.id())
                            .required("name", Shape.localized())
                            .required("needs", Shape.list(ModifierShapes.CONDITION))))
            .required("reach", Shape.oneOf("highest-met", "unbroken"))
            .required(
                    "title",
                    Shape.variants(Map.of(
                            "kept", Shape.object(),
                            "retained",
                                    Shape.object()
                                            .required("figure", ModifierShapes.FIGURE)
                                            .required("periods", COUNT)
                                            .required("share", Shape.ratio()))))
            .required("leave", LEAVE)
            .required("paidAsOnLeave", Shape.oneOf("keeps-last", "better-of"));

    /** {@link io.salestiers.incentives.promotion.PromotionRules}. */
    static final Shape RULES = Shape.object()
            .required("id", Shape.id())
            .required("name", Shape.localized())
            .required("effective", Shape.dateRange())
            .required("tracks", Shape.list(TRACK))
            .required("ladders", Shape.list(LADDER));

    private PromotionShapes() {}

    private static Map<String, ObjectShape> gates() {
        Map<String, ObjectShape> gates = new TreeMap<>();
        gates.put(
                "time-in-tier",
                Shape.object()
                        .required("tiers", Shape.list(Shape.id()))
                        .required("months", COUNT)
                        .required("basis", Shape.oneOf("unbroken", "total")));
        gates.put(
                "recent-periods",
                Shape.object()
                        .required("kind", Shape.periodKind())
                        .required("least", COUNT)
                        .required("of", COUNT)
                        .required("condition", PERIOD_CONDITION)
                        .required("scope", SCOPE)
                        .required("leave", LEAVE));
        gates.put(
                "rolling-average",
                Shape.object()
                        .required("kind", Shape.periodKind())
                        .required("periods", COUNT)
                        .required("figure", ModifierShapes.FIGURE)
                        .required("relation", RELATION)
                        .required("value", Shape.ratio())
                        .required("scope", SCOPE)
                        .required("leave", LEAVE));
        gates.put("valid-certificates", Shape.object().required("certificates", Shape.list(Shape.id())));
        gates.put("no-open-improvement-plan", Shape.object());
        gates.put("vacancy", Shape.object());
        gates.put("least-level", Shape.object().required("ladder", Shape.id()).required("level", Shape.id()));
        gates.put(
                "stated-evidence",
                Shape.object()
                        .required("evidence", Shape.id())
                        .required("name", Shape.localized())
                        .optional("validMonths", COUNT));
        return gates;
    }

    /** A {@link io.salestiers.incentives.promotion.PromotionGate}. */
    static Shape gate() {
        return Shape.variants(gatesWithWays());
    }

    /** A way of several is written with gates that have no further ways in them. */
    private static Map<String, ObjectShape> gatesWithWays() {
        Map<String, ObjectShape> gates = gates();
        gates.put(
                "any-of",
                Shape.object()
                        .required(
                                "ways",
                                Shape.list(Shape.object()
                                        .required("name", Shape.localized())
                                        .required("gates", Shape.list(Shape.variants(gates()))))));
        return gates;
    }
}
