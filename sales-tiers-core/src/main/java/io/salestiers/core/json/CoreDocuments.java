package io.salestiers.core.json;

import io.salestiers.core.audit.AuditCode;
import io.salestiers.core.audit.AuditEntry;
import io.salestiers.core.audit.AuditKey;
import io.salestiers.core.audit.AuditScope;
import io.salestiers.core.canonical.Digest;
import io.salestiers.core.responsibility.Governance;

/** The documents of this module. */
public final class CoreDocuments {
    private static final Shape TIER = Shape.object()
            .required("id", Shape.id())
            .required("rank", Shape.whole(Integer.MIN_VALUE, Integer.MAX_VALUE))
            .required("name", Shape.localized());

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
     */
    public static final JsonDocument<Governance> GOVERNANCE = new JsonDocument<>(
            "tiers-and-charter",
            1,
            Governance.class,
            Shape.object().required("ladder", Shape.list(TIER)).required("charter", Shape.list(TIER_DUTIES)));

    private static final Shape AUDIT_CODE = LeafShape.parsed("audit-code", AuditCode::of);

    private static final Shape DIGEST = LeafShape.parsed("digest", Digest::parse);

    private static final ObjectShape AUDIT_RECORD = Shape.object()
            .required("at", Shape.instant())
            .required("actor", Shape.id())
            .optional("onBehalfOf", Shape.id())
            .required("capability", AUDIT_CODE)
            .required("target", LeafShape.parsed("audit-key", AuditKey::parse))
            .optional("scope", LeafShape.parsed("audit-scope", AuditScope::of))
            .optional("grants", Shape.list(Shape.id()))
            .optional("before", DIGEST)
            .optional("after", DIGEST)
            .optional("reason", AUDIT_CODE)
            .optional("correlation", Shape.id())
            .required("outcome", Shape.oneOf("permit", "deny", "change"))
            .optional("vetoes", Shape.list(AUDIT_CODE));

    /**
     * An entry of the audit. Whether it is genuine and in its place is not looked at here; that is what
     * {@link io.salestiers.core.audit.AuditVerifier} is for. {@link AuditLines} has one in each line.
     *
     * <pre>{@code
     * {
     *   "document": "audit-entry",
     *   "formatVersion": 1,
     *   "stream": "grants",
     *   "sequence": 17,
     *   "record": {
     *     "at": "2025-07-03T01:30:00Z", "actor": "P-1", "capability": "target:set", "target": "unit:SUZHOU",
     *     "scope": "unit:EAST/subtree", "grants": ["G-7", "G-1"], "reason": "quarter-start", "outcome": "permit"
     *   },
     *   "previous": "9ab1…",
     *   "digest": "5f0c…"
     * }
     * }</pre>
     */
    public static final JsonDocument<AuditEntry> AUDIT_ENTRY = new JsonDocument<>(
            "audit-entry",
            AuditEntry.FORMAT_VERSION,
            AuditEntry.class,
            Shape.object()
                    .required("stream", Shape.id())
                    .required("sequence", Shape.whole(1, Long.MAX_VALUE))
                    .required("record", AUDIT_RECORD)
                    .required("previous", DIGEST)
                    .required("digest", DIGEST));

    private CoreDocuments() {}
}
