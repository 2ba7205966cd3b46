package io.salestiers.core.json;

import io.salestiers.core.responsibility.Governance;

/** The documents of this module. */
public final class CoreDocuments {
    private static final Shape TIER = Shape.object()
            .required("id", Shape.id())
            .required("rank", Shape.whole(Integer.MIN_VALUE, Integer.MAX_VALUE))
            .required("name", Shape.localized());

    private static final Shape LADDER = Shape.object()
            .required("id", Shape.id())
            .required("kind", Shape.oneOf("line", "staff"))
            .required("name", Shape.localized())
            .required("tiers", Shape.list(TIER));

    private static final Shape DUTY = Shape.object().required("id", Shape.id()).required("name", Shape.localized());

    private static final Shape TIER_DUTIES =
            Shape.object().required("tier", Shape.id()).required("duties", Shape.list(DUTY));

    /**
     * The tiers of a company and what each of them answers for.
     *
     * <pre>{@code
     * {
     *   "document": "tiers-and-charter",
     *   "formatVersion": 1,
     *   "ladder": [
     *     {"id": "supervisor", "rank": 20, "name": {"en": "Sales supervisor", "zh": "销售主管"}},
     *     {"id": "representative", "rank": 10, "name": {"en": "Sales representative", "zh": "销售代表"}}
     *   ],
     *   "charter": [
     *     {"tier": "supervisor", "duties": [{"id": "lead-team", "name": {"en": "Lead the team", "zh": "带领销售团队"}}]}
     *   ]
     * }
     * }</pre>
     *
     * <p>{@code ladder} is the line of a company that has only one. Several stand side by side in {@code ladders}, each
     * with an id, a kind ({@code line} or {@code staff}) and a name:
     *
     * <pre>{@code
     *   "ladders": [
     *     {"id": "sales", "kind": "line", "name": {"en": "Sales", "zh": "销售"}, "tiers": […]},
     *     {"id": "operations", "kind": "staff", "name": {"en": "Sales operations", "zh": "销管"}, "tiers": […]}
     *   ]
     * }</pre>
     */
    public static final JsonDocument<Governance> GOVERNANCE = new JsonDocument<>(
            "tiers-and-charter",
            1,
            Governance.class,
            Shape.object()
                    .optional("ladder", Shape.list(TIER))
                    .optional("ladders", Shape.list(LADDER))
                    .required("charter", Shape.list(TIER_DUTIES)));

    private CoreDocuments() {}
}
