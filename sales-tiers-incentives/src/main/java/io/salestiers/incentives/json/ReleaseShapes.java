package io.salestiers.incentives.json;

import io.salestiers.core.json.Shape;
import java.util.Map;

/** The forms of rules about when pay is released and what is taken back. They are parts of rules of payment. */
final class ReleaseShapes {
    private static final Shape EVENT = Shape.variants(Map.of(
            "when-calculated", Shape.object(),
            "event", Shape.object().required("event", Shape.id()),
            "cash", Shape.object().required("share", Shape.oneOf("in-proportion", "whole")),
            "months-later", Shape.object().required("months", Shape.whole(0, 1_200)),
            "tenure", Shape.object().required("months", Shape.whole(0, 1_200)),
            "day", Shape.object().required("day", Shape.date())));

    /** A {@link io.salestiers.incentives.release.DealsInProgress}. */
    static final Shape DEALS = Shape.variants(Map.of(
            "paid-until", Shape.object().required("days", Shape.whole(0, 36_500)),
            "split", Shape.object().required("former", Shape.ratio()),
            "ended", Shape.object()));

    private static final Shape LEAVING_RULE = Shape.object()
            .required("held", Shape.oneOf("released", "waits", "unearned-ends"))
            .required("deals", DEALS);

    private static final Shape LEAVING = Shape.object()
            .required(
                    "byReason",
                    Shape.list(Shape.object().required("reason", Shape.id()).required("rule", LEAVING_RULE)))
            .required("otherwise", LEAVING_RULE);

    /** A {@link io.salestiers.incentives.release.ReleaseRules}. */
    static final Shape RELEASE_RULES = Shape.object()
            .required("plan", Shape.id())
            .required(
                    "components",
                    Shape.list(Shape.object()
                            .required("component", Shape.id())
                            .required("earned", EVENT)
                            .required(
                                    "steps",
                                    Shape.list(Shape.object()
                                            .required("share", Shape.ratio())
                                            .required("on", EVENT)))
                            .required("leaving", LEAVING)));

    private static final Shape ANCHOR = Shape.variants(
            Map.of("deal-day", Shape.object().required("event", Shape.id()), "period-end", Shape.object()));

    /** A {@link io.salestiers.incentives.clawback.ClawbackRules}. */
    static final Shape CLAWBACK_RULES = Shape.object()
            .required("plan", Shape.id())
            .required(
                    "components",
                    Shape.list(Shape.object()
                            .required("component", Shape.id())
                            .required(
                                    "clock",
                                    Shape.variants(Map.of(
                                            "instalments", Shape.object(),
                                            "months", Shape.object().required("since", ANCHOR),
                                            "days", Shape.object().required("since", ANCHOR))))
                            .required("ties", Shape.oneOf("edge-in-lower-band", "edge-in-upper-band"))
                            .required(
                                    "bands",
                                    Shape.list(Shape.object()
                                            .required("from", Shape.whole(0, 100_000))
                                            .required("share", Shape.ratio())))
                            .required(
                                    "events",
                                    Shape.list(Shape.object()
                                            .required("event", Shape.id())
                                            .optional("share", Shape.ratio())))
                            .optional(
                                    "revival",
                                    Shape.object()
                                            .required("event", Shape.id())
                                            .required("policy", Shape.oneOf("repays-all", "repays-last", "keeps")))
                            .required("attainment", Shape.oneOf("stays", "by-return"))
                            .required("rounding", Shape.oneOf("half-even", "half-up", "down", "up"))));

    private ReleaseShapes() {}
}
