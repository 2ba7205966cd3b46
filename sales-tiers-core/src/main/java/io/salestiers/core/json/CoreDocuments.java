package io.salestiers.core.json;

import io.salestiers.core.audit.AuditCode;
import io.salestiers.core.audit.AuditEntry;
import io.salestiers.core.audit.AuditKey;
import io.salestiers.core.audit.AuditScope;
import io.salestiers.core.authority.AuthorityState;
import io.salestiers.core.cadence.MeetingSeries;
import io.salestiers.core.canonical.Digest;
import io.salestiers.core.message.MessageTemplate;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.Reorganization;
import io.salestiers.core.responsibility.Governance;
import io.salestiers.core.responsibility.ResponsibilityMatrix;
import io.salestiers.core.time.CustomPeriods;

/** The documents of this module. */
public final class CoreDocuments {
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
                    .optional("ladder", Shape.list(OrganizationShapes.TIER))
                    .optional("ladders", Shape.list(OrganizationShapes.LADDER))
                    .required("charter", Shape.list(TIER_DUTIES)));

    /**
     * Who has which part in which duty.
     *
     * <pre>{@code
     * {
     *   "document": "responsibility-matrix",
     *   "formatVersion": 1,
     *   "variant": "raci",
     *   "effective": {"from": "2026-01-01"},
     *   "roles": [
     *     {"id": "regional-manager", "name": {"en": "Regional sales manager", "zh": "区域销售经理"}, "seats": "one"},
     *     {"id": "supervisor", "name": {"en": "Sales supervisor", "zh": "销售主管"}, "seats": "one"}
     *   ],
     *   "duties": [
     *     {
     *       "id": "break-down-targets",
     *       "name": {"en": "Break down the targets", "zh": "分解销售目标"},
     *       "reach": "unit",
     *       "needs": "target:set"
     *     }
     *   ],
     *   "assignments": [
     *     {"duty": "break-down-targets", "letter": "responsible", "role": "supervisor"},
     *     {"duty": "break-down-targets", "letter": "accountable", "role": "regional-manager"},
     *     {
     *       "duty": "break-down-targets",
     *       "unitType": "key-accounts",
     *       "letter": "accountable",
     *       "role": "supervisor",
     *       "effective": {"from": "2026-07-01"}
     *     }
     *   ]
     * }
     * }</pre>
     *
     * <p>An assignment without {@code effective} holds on all days of the matrix, one without {@code unitType} in all units.
     * Assignments are written by duty, unit type, letter, role and day.
     */
    public static final JsonDocument<ResponsibilityMatrix> RESPONSIBILITY_MATRIX =
            new JsonDocument<>("responsibility-matrix", 1, ResponsibilityMatrix.class, MatrixShapes.MATRIX);

    /**
     * Who holds which position, in which unit, under which manager, on every day.
     *
     * <pre>{@code
     * {
     *   "document": "organization",
     *   "formatVersion": 1,
     *   "zone": "Asia/Shanghai",
     *   "ladders": [{"id": "sales", "kind": "line", "name": {"en": "Sales", "zh": "销售"}, "tiers": […]}],
     *   "roles": [{"id": "key-account-manager", "tier": "supervisor", "name": {"en": "Key-account manager"}}],
     *   "units": [
     *     {"id": "east", "name": {"en": "East", "zh": "华东"}},
     *     {
     *       "id": "suzhou",
     *       "type": "office",
     *       "name": {"en": "Suzhou", "zh": "苏州"},
     *       "parent": [{"unit": "east", "from": "2025-01-01"}],
     *       "head": [{"position": "S1", "from": "2025-01-01", "to": "2025-07-01"}]
     *     }
     *   ],
     *   "territories": [{"id": "jiangsu", "name": {"en": "Jiangsu", "zh": "江苏"}}],
     *   "positions": [
     *     {
     *       "id": "S1",
     *       "existence": {"from": "2025-01-01"},
     *       "role": [{"role": "supervisor", "from": "2025-01-01"}],
     *       "unit": [{"unit": "suzhou", "from": "2025-01-01"}],
     *       "reportsTo": [{"position": "M", "from": "2025-01-01"}]
     *     }
     *   ],
     *   "people": [{"id": "li", "employment": [{"from": "2020-03-01"}]}],
     *   "appointments": [{"person": "li", "position": "S1", "kind": "primary", "share": "0.5", "from": "2025-01-01"}],
     *   "claims": [{"territory": "jiangsu", "position": "S1", "from": "2025-01-01", "to": "2026-01-01"}]
     * }
     * }</pre>
     *
     * <p>Each list is in any order and may be left out if it is empty, but for the ladders; without {@code share} it is 1.
     * It is written in one order, so that equal organizations have equal bytes. What can be read is read, also an
     * organization that contradicts itself: see {@link Organization#findings()}.
     */
    public static final JsonDocument<Organization> ORGANIZATION =
            new JsonDocument<>("organization", 1, Organization.class, OrganizationShapes.ORGANIZATION);

    /**
     * Changes of an organization, each with its day.
     *
     * <pre>{@code
     * {
     *   "document": "reorganization",
     *   "formatVersion": 1,
     *   "changes": [
     *     {"type": "move-unit", "day": "2025-04-01", "unit": "suzhou", "parent": "north"},
     *     {"type": "close-position", "day": "2025-04-01", "position": "S2"},
     *     {"type": "appoint", "day": "2025-04-01", "person": "qian", "position": "S3", "share": "0.5"}
     *   ]
     * }
     * }</pre>
     *
     * <p>Whether they can be made says {@link Organization#apply}, whose findings point into this document.
     */
    public static final JsonDocument<Reorganization> REORGANIZATION =
            new JsonDocument<>("reorganization", 1, Reorganization.class, OrganizationShapes.REORGANIZATION);

    /**
     * A division of time that is not one of the fiscal calendar.
     *
     * <pre>{@code
     * {
     *   "document": "custom-periods",
     *   "formatVersion": 1,
     *   "name": "trimester",
     *   "rule": {"type": "months", "months": 4, "first": "2025-01-01"}
     * }
     * }</pre>
     *
     * <p>Other rules are {@code {"type": "weeks", "weeks": 4, "first": "2025-01-06"}}, {@code {"type": "half-months"}} and
     * {@code {"type": "listed", "ranges": [{"from": "2025-03-01", "to": "2025-06-01"}]}}.
     */
    public static final JsonDocument<CustomPeriods> CUSTOM_PERIODS =
            new JsonDocument<>("custom-periods", 1, CustomPeriods.class, CustomPeriodsForm.SHAPE);

    /**
     * Meetings that come back.
     *
     * <pre>{@code
     * {
     *   "document": "meeting-series",
     *   "formatVersion": 1,
     *   "id": "weekly-east",
     *   "name": {"en": "Weekly meeting of the East", "zh": "华东周例会"},
     *   "unit": "EAST",
     *   "schedule": {
     *     "cadence": {"type": "weekly", "every": 1, "days": ["monday"]},
     *     "days": {"from": "2025-01-01"},
     *     "shift": "next"
     *   },
     *   "start": "09:30",
     *   "minutes": 60,
     *   "participants": {"to": [{"type": "reports", "position": "P-EAST", "all": false}], "acting": "stands-in"},
     *   "guests": ["coach-1"],
     *   "chair": "P-EAST",
     *   "agenda": {
     *     "items": [
     *       {"type": "results", "id": "kpis", "title": {"en": "KPIs", "zh": "指标"}, "minutes": 20, "table": "kpi-results"},
     *       {"type": "open-actions", "id": "open", "title": {"en": "Open actions", "zh": "未完成事项"}, "minutes": 20},
     *       {"type": "topic", "id": "misc", "title": {"en": "Other", "zh": "其他"}, "minutes": 10}
     *     ]
     *   }
     * }
     * }</pre>
     *
     * <p>{@code participants} is a {@link Shape#audience()}, {@code schedule} a {@link Shape#schedule()}; {@code guests} may be
     * left out.
     */
    public static final JsonDocument<MeetingSeries> MEETING_SERIES =
            new JsonDocument<>("meeting-series", 1, MeetingSeries.class, MeetingForm.SERIES);

    /**
     * A message with places for what differs each time.
     *
     * <pre>{@code
     * {
     *   "document": "message-template",
     *   "formatVersion": 1,
     *   "id": "visit-due",
     *   "severity": "warning",
     *   "title": {"en": "Your visit of {day} is due", "zh": "您{day}的拜访已到期"},
     *   "paragraphs": [{"en": "{count} visits are open.", "zh": "还有{count}次拜访未完成。"}],
     *   "parameters": [{"name": "day", "kind": "day"}, {"name": "count", "kind": "number"}]
     * }
     * }</pre>
     *
     * <p>Kinds are {@code text}, {@code number}, {@code percent}, {@code money}, {@code day} and {@code name}. Two opening braces
     * write one.
     */
    public static final JsonDocument<MessageTemplate> MESSAGE_TEMPLATE =
            new JsonDocument<>("message-template", 1, MessageTemplate.class, MeetingForm.TEMPLATE);

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

    /**
     * Who holds which authority: grants, root office, what waits for a second person, and what led to it.
     *
     * <pre>{@code
     * {
     *   "document": "authority-state",
     *   "formatVersion": 1,
     *   "grants": [
     *     {
     *       "id": "G-1",
     *       "grantee": {"type": "position", "id": "P-EAST"},
     *       "use": ["target:set"],
     *       "onward": {"depth": 1, "use": ["target:set"]},
     *       "scope": {"type": "unit", "id": "EAST", "depth": "subtree"},
     *       "validity": {"from": "2025-01-01T00:00:00Z", "to": "2026-01-01T00:00:00Z"},
     *       "issuer": "he",
     *       "reason": "new-region"
     *     }
     *   ],
     *   "revocations": [{"grant": "G-1", "at": "2025-07-01T00:00:00Z", "by": "he", "reason": "reorganized"}],
     *   "rootAdministrators": [
     *     {"person": "he", "validity": {"from": "2025-01-01T00:00:00Z"}, "origin": "founded"}
     *   ]
     * }
     * }</pre>
     *
     * <p>What is empty is left out; a grant without {@code onward} may not be handed on, one without {@code parent} comes from
     * the root office.
     */
    public static final JsonDocument<AuthorityState> AUTHORITY_STATE =
            new JsonDocument<>("authority-state", 1, AuthorityState.class, AuthorityStateForm.STATE);

    private CoreDocuments() {}
}
