package io.salestiers.kpi.json;

import io.salestiers.core.json.ObjectShape;
import io.salestiers.core.json.Shape;
import java.util.Map;

/** The form of target plans. */
final class TargetShapes {
    private static final Shape JOINING = Shape.oneOf("at-start", "at-end", "blended", "segmented");

    private TargetShapes() {}

    static ObjectShape plan() {
        return Shape.object()
                .required("id", Shape.id())
                .required("name", Shape.localized())
                .required("measure", Shape.id())
                .required("forPay", Shape.flag())
                .required("kinds", Shape.list(Shape.periodKind()))
                .required("amounts", Shape.list(amount()))
                .required("revisions", JOINING)
                .required("spread", spread())
                .optional("breakdown", breakdown())
                .required("people", people())
                .required("rounding", Shape.rounding());
    }

    private static Shape amount() {
        return Shape.object()
                .required("subject", Shape.subject())
                .required("period", Shape.id())
                .required("value", Shape.quantity())
                .optional("from", Shape.date());
    }

    private static Shape spread() {
        return Shape.variants(Map.of(
                "equal", Shape.object(),
                "ratios", Shape.object().required("weights", Shape.list(Shape.ratio())),
                "shares", Shape.object().required("shares", Shape.list(Shape.ratio())),
                "seasonal",
                        Shape.object()
                                .required("profile", Shape.localized())
                                .required("months", Shape.list(Shape.ratio())),
                "calendar-days", Shape.object(),
                "working-days", Shape.object()));
    }

    private static Shape breakdown() {
        Shape by = Shape.variants(Map.of(
                "equal", Shape.object(),
                "stated-shares",
                        Shape.object()
                                .required("units", Shape.map(Shape.ratio()))
                                .required("positions", Shape.map(Shape.ratio())),
                "listed-positions", Shape.object(),
                "headcount", Shape.object(),
                "formula", Shape.object().required("formula", Shape.text())));
        return Shape.object()
                .required("placement", Shape.oneOf("at-start", "at-end"))
                .required(
                        "steps",
                        Shape.list(Shape.object().required("by", by).required("overAssignment", Shape.ratio())))
                .required("tier", Shape.id())
                .required("vacancies", Shape.oneOf("stay-with-position", "open-in-unit", "shared-by-others"))
                .required("heads", Shape.oneOf("carry-unit-target", "have-none"));
    }

    private static Shape people() {
        return Shape.object()
                .required("proration", proration())
                .required("moves", JOINING)
                .required("acting", Shape.oneOf("carries", "does-not-carry"))
                .required("ramp", ramp())
                .required("reliefs", Shape.list(relief()));
    }

    private static Shape proration() {
        return Shape.object()
                .required("dayCount", Shape.oneOf("calendar-days", "working-days", "thirty-day-months"))
                .required("ends", Shape.oneOf("both-counted", "first-not-counted", "last-not-counted"))
                .required(
                        "snapping",
                        Shape.variants(Map.of(
                                "none", Shape.object(),
                                "whole-months",
                                        Shape.object()
                                                .required("day", Shape.whole(2, 28))
                                                .required(
                                                        "onTheDay",
                                                        Shape.oneOf(
                                                                "month-counts",
                                                                "month-does-not-count",
                                                                "counts-for-start")))));
    }

    private static Shape ramp() {
        Shape steps = Shape.list(
                Shape.object().required("from", Shape.whole(0, 36_500)).required("share", Shape.ratio()));
        Shape start = Shape.oneOf("first-appointment", "position");
        return Shape.variants(Map.of(
                "none", Shape.object(),
                "by-month",
                        Shape.object()
                                .required(
                                        "counting",
                                        Shape.oneOf("month-of-joining", "first-full-month", "month-after-joining"))
                                .required("start", start)
                                .required("steps", steps),
                "by-day", Shape.object().required("start", start).required("steps", steps)));
    }

    private static Shape relief() {
        return Shape.object()
                .required("person", Shape.id())
                .required("range", Shape.dateRange())
                .required(
                        "extent",
                        Shape.variants(Map.of(
                                "days", Shape.object(),
                                "share", Shape.object().required("lowered", Shape.ratio()))));
    }
}
