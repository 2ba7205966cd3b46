package io.salestiers.incentives.json;

import io.salestiers.core.json.ObjectShape;
import io.salestiers.core.json.Shape;
import io.salestiers.incentives.promotion.PromotionFinding;
import java.util.Arrays;

/** The form of stored cases of promotion. */
final class PromotionCaseShapes {
    private static final Shape CODE = Shape.text();

    private static final Shape PEOPLE = Shape.list(Shape.id());

    private static final Shape PHASE = Shape.oneOf(
            "nominated",
            "in-panel",
            "recommended",
            "approved",
            "on-trial",
            "contested",
            "confirmed",
            "returned",
            "rejected",
            "withdrawn");

    private static final Shape MISSING = Shape.list(Shape.object()
            .required(
                    "code",
                    Shape.oneOf(Arrays.stream(PromotionFinding.values())
                            .map(PromotionFinding::code)
                            .toArray(String[]::new)))
            .required("place", Shape.text())
            .required("arguments", Shape.map(Shape.input())));

    private static final Shape GATE = result(Shape.object().required("gate", PromotionShapes.gate()));

    private static final Shape SCORE = result(Shape.object().optional("points", Shape.exactQuantity()));

    private static final Shape EVIDENCE = Shape.object()
            .required("person", Shape.id())
            .required("track", PromotionShapes.TRACK)
            .required("day", Shape.date())
            .required("inTier", Shape.flag())
            .required("gates", Shape.list(GATE))
            .optional("score", SCORE);

    private static final Shape PANEL = Shape.object()
            .required("convenedBy", Shape.id())
            .required("chair", Shape.id())
            .required("members", PEOPLE)
            .required("recused", PEOPLE)
            .required(
                    "votes",
                    Shape.list(Shape.object()
                            .required("member", Shape.id())
                            .required("inFavor", Shape.flag())
                            .required("reason", CODE)
                            .required("at", Shape.instant())));

    private static final Shape DECISION = Shape.object()
            .required(
                    "step",
                    Shape.oneOf("nominated", "panel", "approved", "rejected", "confirmed", "returned", "heard"))
            .required("by", Shape.id())
            .required("at", Shape.instant())
            .required("reason", CODE)
            .optional("evidence", EVIDENCE)
            .optional("panel", PANEL)
            .optional("agreement", CODE)
            .optional("body", Shape.object().required("body", Shape.id()).required("reference", CODE))
            .required("result", PHASE);

    private static final Shape CHANGE = Shape.object()
            .required("person", Shape.id())
            .required("from", Shape.id())
            .required("to", Shape.id())
            .required("day", Shape.date())
            .optional("position", Shape.id());

    private static final Shape CONTEST = Shape.object()
            .required("ground", CODE)
            .required("at", Shape.instant())
            .required("decided", Shape.oneOf("rejected", "returned", "approved", "confirmed"));

    /** {@link io.salestiers.incentives.promotion.PromotionCase}. */
    static final ObjectShape CASE = Shape.object()
            .required("id", Shape.id())
            .required("person", Shape.id())
            .required("rules", Shape.id())
            .required("track", PromotionShapes.TRACK)
            .required("nominatedBy", Shape.id())
            .required("phase", PHASE)
            .required("panels", Shape.list(PANEL))
            .required("decisions", Shape.list(DECISION))
            .optional("effective", Shape.date())
            .optional("formerPosition", Shape.id())
            .optional("trial", Shape.dateRange())
            .required("trialLeave", Shape.list(Shape.dateRange()))
            .required("changes", Shape.list(CHANGE))
            .required("contests", Shape.list(CONTEST))
            .required(
                    "involvements",
                    Shape.list(Shape.object().required("person", Shape.id()).required("capability", CODE)))
            .required("applied", ConsentShapes.APPLIED);

    private PromotionCaseShapes() {}

    private static Shape result(ObjectShape of) {
        return of.required("outcome", Shape.oneOf("met", "not-met", "not-known"))
                .required("missing", MISSING)
                .required("evidence", Shape.anyObject())
                .required("explanation", Shape.explanation());
    }
}
