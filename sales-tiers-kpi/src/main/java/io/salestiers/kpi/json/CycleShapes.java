package io.salestiers.kpi.json;

import io.salestiers.core.json.ObjectShape;
import io.salestiers.core.json.Shape;

/** The form of an evaluation cycle and what belongs to it. */
final class CycleShapes {
    private static final Shape IDS = Shape.list(Shape.id());

    // Codes and capabilities; their types look closer.
    private static final Shape CODE = Shape.text();

    static final ObjectShape POLICY = Shape.object()
            .required("selfAssessment", Shape.oneOf("required", "optional", "none"))
            .required("quorum", Shape.whole(1, 100))
            .optional(
                    "distribution",
                    Shape.object()
                            .required(
                                    "shares",
                                    Shape.list(Shape.object()
                                            .required("rating", Shape.id())
                                            .required("share", Shape.ratio())))
                            .required("minimumGroup", Shape.whole(1, Integer.MAX_VALUE)))
            .required("distributionBase", Shape.oneOf("whole-cycle", "each-tier"))
            .required("appealWindow", Shape.whole(1, 366))
            .required("appealRounds", Shape.whole(1, 10));

    private static final ObjectShape METHOD = Shape.object()
            .required("template", SharedShapes.INPUT)
            .required(
                    "tiers",
                    Shape.list(Shape.object()
                            .required("tier", Shape.id())
                            .required("bands", ScorecardShapes.ratings())
                            .optional("rounding", Shape.rounding())));

    private static final ObjectShape SCORED = Shape.object()
            .required("person", Shape.id())
            .required("period", Shape.id())
            .optional("score", Shape.ratio())
            .optional("published", Shape.ratio())
            .optional("rating", Shape.id())
            .required("inputs", Shape.list(SharedShapes.INPUT))
            .required("semantics", Shape.text());

    private static final ObjectShape DECIDED = Shape.object()
            .required("rating", Shape.id())
            .optional("score", Shape.ratio())
            .required("decidedBy", Shape.id())
            .required("supporters", IDS)
            .optional("session", Shape.id())
            .required("reason", CODE);

    private static final ObjectShape VERSION = Shape.object()
            .required("version", Shape.whole(1, Integer.MAX_VALUE))
            .required("cause", Shape.oneOf("first", "amended", "re-evaluated", "reopened"))
            .required("calculated", SCORED)
            .required("decided", DECIDED)
            .required("approvedBy", IDS)
            .required("publishedBy", Shape.id())
            .required("publishedAt", Shape.instant())
            .required("appealUntil", Shape.date())
            .optional("supersedes", SharedShapes.DIGEST)
            .required("digest", SharedShapes.DIGEST);

    private static final ObjectShape APPEAL = Shape.object()
            .required("version", Shape.whole(1, Integer.MAX_VALUE))
            .required("filedAt", Shape.instant())
            .required("ground", CODE)
            .optional(
                    "decision",
                    Shape.object()
                            .required("outcome", Shape.oneOf("uphold", "amend", "re-evaluate"))
                            .required("by", Shape.id())
                            .required("at", Shape.instant())
                            .required("reason", CODE));

    private static final Shape STAGE = Shape.oneOf(
            "not-started",
            "self-done",
            "manager-done",
            "calibrated",
            "approved",
            "published",
            "acknowledged",
            "on-hold",
            "excluded",
            "under-appeal",
            "reopened");

    private static final ObjectShape ENTRY = Shape.object()
            .required("person", Shape.id())
            .required("tier", Shape.id())
            .required("reviewer", Shape.id())
            .required("stage", STAGE)
            .optional("resume", STAGE)
            .optional("excludedFor", CODE)
            .optional("goals", SharedShapes.INPUT)
            .optional("self", SCORED)
            .optional("manager", SCORED)
            .optional("scoredBy", Shape.id())
            .optional("decided", DECIDED)
            .required("approvedBy", IDS)
            .required("versions", Shape.list(VERSION))
            .optional("acknowledgedAt", Shape.instant())
            .optional("notAppealedAt", Shape.instant())
            .required("appeals", Shape.list(APPEAL))
            .optional(
                    "reopeningRequest",
                    Shape.object()
                            .required("by", Shape.id())
                            .required("at", Shape.instant())
                            .required("reason", CODE))
            .optional("reopenedFor", Shape.oneOf("re-evaluated", "reopened"))
            .required(
                    "involvements",
                    Shape.list(Shape.object().required("person", Shape.id()).required("capability", CODE)));

    private static final ObjectShape SESSION = Shape.object()
            .required("id", Shape.id())
            .required("participants", IDS)
            .required("people", IDS)
            .required("quorum", Shape.whole(1, 100))
            .required(
                    "proposals",
                    Shape.list(Shape.object()
                            .required("number", Shape.whole(1, Integer.MAX_VALUE))
                            .required("person", Shape.id())
                            .required("rating", Shape.id())
                            .optional("score", Shape.ratio())
                            .required("reason", CODE)
                            .required("by", Shape.id())
                            .required("supporters", IDS)
                            .required("state", Shape.oneOf("open", "decided", "dropped"))))
            .required("open", Shape.flag());

    private static final Shape COUNT = Shape.whole(0, Integer.MAX_VALUE);

    private static final ObjectShape REPORT = Shape.object()
            .required(
                    "counts",
                    Shape.list(Shape.object()
                            .required("rating", Shape.id())
                            .required("actual", COUNT)
                            .optional("expected", COUNT)))
            .required("people", COUNT)
            .required("guidelineOnly", Shape.flag())
            .required(
                    "ties",
                    Shape.list(Shape.object()
                            .required("above", Shape.id())
                            .required("below", Shape.id())
                            .required("places", COUNT)
                            .required("people", IDS)))
            .required("withoutScore", IDS)
            .required(
                    "leftOut",
                    Shape.list(Shape.object().required("person", Shape.id()).required("reason", CODE)));

    static final ObjectShape STATE = Shape.object()
            .required("id", Shape.id())
            .required("template", Shape.id())
            .required("unit", Shape.id())
            .required("period", SharedShapes.PERIOD)
            .required("method", METHOD)
            .required("policy", POLICY)
            .required(
                    "phase",
                    Shape.oneOf(
                            "draft",
                            "goals-open",
                            "running",
                            "review-open",
                            "calibrating",
                            "locked",
                            "published",
                            "appeals-open",
                            "closed",
                            "cancelled"))
            .required("entries", Shape.list(ENTRY))
            .required("sessions", Shape.list(SESSION))
            .optional(
                    "distribution",
                    Shape.object()
                            .required(
                                    "groups",
                                    Shape.list(Shape.object()
                                            .optional("tier", Shape.id())
                                            .required("report", REPORT)))
                            .required("by", Shape.id())
                            .required("at", Shape.instant()))
            .optional("lockedBy", Shape.id())
            .optional("publishedBy", Shape.id())
            .required(
                    "applied",
                    Shape.list(Shape.object()
                            .required("key", Shape.id())
                            .required("at", Shape.instant())
                            .required("content", SharedShapes.DIGEST)));

    private CycleShapes() {}
}
