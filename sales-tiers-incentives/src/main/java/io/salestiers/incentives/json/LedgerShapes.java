package io.salestiers.incentives.json;

import io.salestiers.core.json.ObjectShape;
import io.salestiers.core.json.Shape;

/** The form of ledgers: their state, and their entries. */
final class LedgerShapes {
    // 64 hexadecimal digits, codes, capabilities and ids of several parts; their types look closer.
    private static final Shape DIGEST = Shape.id();
    private static final Shape CODE = Shape.text();
    private static final Shape ENTRY_ID = Shape.text();

    private static final Shape BALANCE = Shape.oneOf("payable", "held", "draw", "receivable", "accrued");

    private static final ObjectShape SOURCE = Shape.object()
            .required("earnedIn", StatementShapes.PERIOD)
            .optional("plan", Shape.id())
            .optional("component", Shape.id())
            .optional("transaction", Shape.text());

    private static final ObjectShape POSTING = Shape.object()
            .required(
                    "kind",
                    Shape.oneOf(
                            "earning",
                            "adjustment",
                            "bonus",
                            "top-up",
                            "draw-advance",
                            "recovery",
                            "forgiveness",
                            "repayment",
                            "clawback",
                            "holdback",
                            "release",
                            "shortfall",
                            "payout",
                            "accrual",
                            "accrual-reversal",
                            "reversal",
                            "rebooking"))
            .required("payee", Shape.id())
            .required("amount", Shape.money())
            .optional("balance", BALANCE)
            .optional("against", BALANCE)
            .required("source", SOURCE)
            .optional("refersTo", ENTRY_ID)
            .optional("reason", CODE)
            .optional("evidence", DIGEST);

    private static final ObjectShape ENTRY = Shape.object()
            .required("id", ENTRY_ID)
            .required("bookedIn", StatementShapes.PERIOD)
            .required("day", Shape.date())
            .required("posting", POSTING);

    /** Entries. */
    static final ObjectShape ENTRIES =
            Shape.object().required("revision", Shape.id()).required("entries", Shape.list(ENTRY));

    private static final ObjectShape PERIOD = Shape.object()
            .required("period", StatementShapes.PERIOD)
            .required("phase", Shape.oneOf("open", "calculated", "locked", "closed", "reopened"))
            .required(
                    "runs",
                    Shape.list(Shape.object()
                            .required("period", StatementShapes.PERIOD)
                            .required("digest", DIGEST)
                            .required("inputs", Shape.list(RunShapes.INPUT))
                            .required("semantics", Shape.whole(1, Integer.MAX_VALUE))))
            .optional("calculatedBy", Shape.id())
            .optional("lockedBy", Shape.id())
            .optional("closedBy", Shape.id())
            .required("payRuns", Shape.list(Shape.id()))
            .optional(
                    "reopening",
                    Shape.object()
                            .required("by", Shape.id())
                            .required("at", Shape.instant())
                            .required("reason", CODE))
            .required(
                    "involvements",
                    Shape.list(Shape.object().required("person", Shape.id()).required("capability", CODE)));

    /** A state. */
    static final ObjectShape STATE = Shape.object()
            .required("id", Shape.id())
            .required("unit", Shape.id())
            .required("kind", Shape.periodKind())
            .required("periods", Shape.list(PERIOD))
            .required(
                    "accruals",
                    Shape.list(Shape.object()
                            .required("earnedIn", StatementShapes.PERIOD)
                            .required("count", Shape.whole(1, Integer.MAX_VALUE))))
            .required("entries", Shape.whole(0, Long.MAX_VALUE))
            .required(
                    "applied",
                    Shape.list(Shape.object()
                            .required("key", Shape.id())
                            .required("at", Shape.instant())
                            .required("content", DIGEST)));

    private LedgerShapes() {}
}
