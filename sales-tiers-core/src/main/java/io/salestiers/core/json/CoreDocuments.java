package io.salestiers.core.json;

import io.salestiers.core.audit.AuditCode;
import io.salestiers.core.audit.AuditEntry;
import io.salestiers.core.audit.AuditKey;
import io.salestiers.core.audit.AuditScope;
import io.salestiers.core.authority.AuthorityState;
import io.salestiers.core.cadence.MeetingSeries;
import io.salestiers.core.canonical.Digest;
import io.salestiers.core.culture.CultureCharter;
import io.salestiers.core.culture.TeamGoal;
import io.salestiers.core.customer.OwnershipPolicy;
import io.salestiers.core.customer.care.CustomerClassing;
import io.salestiers.core.customer.care.FollowUpPolicy;
import io.salestiers.core.customer.crm.FieldMapping;
import io.salestiers.core.customer.crm.SyncPolicy;
import io.salestiers.core.feedback.FeedbackRules;
import io.salestiers.core.feedback.Survey;
import io.salestiers.core.message.MessageTemplate;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.Reorganization;
import io.salestiers.core.responsibility.Governance;
import io.salestiers.core.responsibility.ResponsibilityMatrix;
import io.salestiers.core.time.CustomPeriods;
import io.salestiers.core.training.TrainingCatalog;

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

    /**
     * A survey.
     *
     * <pre>{@code
     * {
     *   "document": "survey",
     *   "formatVersion": 1,
     *   "id": "pulse-2026-03",
     *   "name": {"en": "Pulse of March", "zh": "三月脉搏调查"},
     *   "respondents": "employees",
     *   "scope": "east",
     *   "open": {"from": "2026-03-01", "to": "2026-03-15"},
     *   "anonymity": {"type": "threshold", "least": 5},
     *   "breakdown": "by-unit",
     *   "questions": [
     *     {
     *       "id": "recommend",
     *       "text": {"en": "Would you recommend us as an employer?", "zh": "您是否愿意推荐我们公司？"},
     *       "kind": {"type": "recommendation", "least": 0, "most": 10, "detractorsUpTo": 6},
     *       "required": true
     *     },
     *     {
     *       "id": "workload",
     *       "text": {"en": "My workload is right", "zh": "我的工作量合适"},
     *       "kind": {"type": "scale", "least": 1, "most": 5},
     *       "required": true
     *     }
     *   ],
     *   "index": ["workload"]
     * }
     * }</pre>
     *
     * <p>Other kinds are {@code {"type": "satisfaction"}}, {@code {"type": "words"}} and {@code {"type": "choice", "options":
     * [{"id": "a", "text": {"en": "…"}}, …]}}.
     */
    public static final JsonDocument<Survey> SURVEY =
            new JsonDocument<>("survey", 1, Survey.class, FeedbackShapes.SURVEY);

    /**
     * How soon feedback is followed to its end, and who hears of it if it is not.
     *
     * <pre>{@code
     * {
     *   "document": "feedback-rules",
     *   "formatVersion": 1,
     *   "days": {"meeting": 10, "survey": 20, "customer": 3, "colleague": 10},
     *   "counting": "working-days",
     *   "basis": "first",
     *   "escalation": [{"afterDays": 1, "level": 1}, {"afterDays": 5, "level": 2}]
     * }
     * }</pre>
     */
    public static final JsonDocument<FeedbackRules> FEEDBACK_RULES =
            new JsonDocument<>("feedback-rules", 1, FeedbackRules.class, FeedbackShapes.RULES);

    /**
     * What can be learned, what is asked of whom, and how it is shown.
     *
     * <pre>{@code
     * {
     *   "document": "training-catalog",
     *   "formatVersion": 1,
     *   "name": {"en": "Training 2026", "zh": "2026 年培训目录"},
     *   "mostLevel": 5,
     *   "skills": [{"id": "negotiation", "name": {"en": "Negotiation", "zh": "谈判"}}],
     *   "profiles": [{"role": "representative", "levels": {"negotiation": 3}}],
     *   "courses": [
     *     {
     *       "id": "product",
     *       "name": {"en": "Our products", "zh": "产品知识"},
     *       "mode": "online",
     *       "subject": "selling",
     *       "leastAttendance": "0.8",
     *       "exam": {"pass": "0.8", "attempts": 3, "daysBetween": 7},
     *       "gives": "product-license",
     *       "teaches": {"negotiation": 2}
     *     }
     *   ],
     *   "certificates": [
     *     {
     *       "id": "product-license",
     *       "name": {"en": "Product license", "zh": "产品认证"},
     *       "expiry": {"type": "after-months", "months": 12, "windowDays": 60, "start": "expiry"}
     *     }
     *   ],
     *   "plans": [
     *     {
     *       "id": "representatives",
     *       "name": {"en": "Representatives", "zh": "销售代表培训计划"},
     *       "tier": "representative",
     *       "requirements": [
     *         {"type": "course", "course": "product", "due": {"type": "after-start", "days": 30}},
     *         {"type": "certificate", "certificate": "product-license", "due": {"type": "on-day", "day": "2026-06-30"}}
     *       ]
     *     }
     *   ]
     * }
     * }</pre>
     */
    public static final JsonDocument<TrainingCatalog> TRAINING_CATALOG =
            new JsonDocument<>("training-catalog", 1, TrainingCatalog.class, TrainingShapes.CATALOG);

    /**
     * What a company holds dear and what it does about it.
     *
     * <pre>{@code
     * {
     *   "document": "culture-charter",
     *   "formatVersion": 1,
     *   "name": {"en": "Our culture", "zh": "我们的文化"},
     *   "values": [
     *     {
     *       "id": "customer-first",
     *       "name": {"en": "Customer first", "zh": "客户第一"},
     *       "behaviors": [{"en": "Calls back on the same day", "zh": "当天回电"}]
     *     }
     *   ],
     *   "codes": [
     *     {
     *       "code": "sales-conduct",
     *       "version": "2026-1",
     *       "title": {"en": "Sales conduct", "zh": "销售行为准则"},
     *       "from": "2026-01-01",
     *       "tiers": [],
     *       "days": 14
     *     }
     *   ],
     *   "recognition": {
     *     "calendar": {"yearStart": "january"}, "period": "month", "mostByGiver": 5, "mostForOne": 2, "longestRing": 4
     *   },
     *   "programs": [
     *     {
     *       "id": "flexible-hours",
     *       "name": {"en": "Flexible hours", "zh": "弹性工作"},
     *       "kind": "flexible-time",
     *       "offered": {"from": "2026-01-01"},
     *       "tiers": [],
     *       "daysInService": 90
     *     }
     *   ],
     *   "workload": [
     *     {
     *       "type": "above-median",
     *       "measure": "workload_customers", "share": "1.5", "leastCompared": 5, "basis": "working-time"
     *     },
     *     {"type": "above-limit", "measure": "workload_hours", "limit": 48}
     *   ]
     * }
     * }</pre>
     */
    public static final JsonDocument<CultureCharter> CULTURE_CHARTER =
            new JsonDocument<>("culture-charter", 1, CultureCharter.class, CultureShapes.CHARTER);

    /**
     * A goal that a team has together.
     *
     * <pre>{@code
     * {
     *   "document": "team-goal",
     *   "formatVersion": 1,
     *   "id": "east-100-customers",
     *   "name": {"en": "A hundred customers", "zh": "一百家客户"},
     *   "unit": "east",
     *   "days": {"from": "2026-01-01", "to": "2026-07-01"},
     *   "from": {"value": "80", "unit": "count"},
     *   "to": {"value": "100", "unit": "count"}
     * }
     * }</pre>
     */
    public static final JsonDocument<TeamGoal> TEAM_GOAL =
            new JsonDocument<>("team-goal", 1, TeamGoal.class, CultureShapes.GOAL);

    /**
     * How customers are divided.
     *
     * <pre>{@code
     * {
     *   "document": "ownership-policy",
     *   "formatVersion": 1,
     *   "ownedBy": "position",
     *   "changeDay": "same-day",
     *   "registrationProtectionDays": 30,
     *   "claimProtectionDays": 7,
     *   "extensions": 1,
     *   "holdingLimit": {"most": 50, "reach": "own-gains"},
     *   "claimLimits": [{"most": 2, "days": 7}],
     *   "reclaimAfterDays": 30,
     *   "release": {"daysWithoutFollowUp": 60, "daysWithoutDeal": 180, "when": "either", "warnDays": 14, "into": "east"},
     *   "pools": [{"id": "east", "name": {"en": "East", "zh": "华东公海"}, "unit": "east", "access": "unit"}]
     * }
     * }</pre>
     *
     * <p>Without {@code holdingLimit} an owner may have any number; without {@code release} nothing is released by rule.
     */
    public static final JsonDocument<OwnershipPolicy> OWNERSHIP_POLICY =
            new JsonDocument<>("ownership-policy", 1, OwnershipPolicy.class, CustomerShapes.OWNERSHIP_POLICY);

    /**
     * How customers are followed up.
     *
     * <pre>{@code
     * {
     *   "document": "follow-up-policy",
     *   "formatVersion": 1,
     *   "basis": {"type": "since-last", "firstAfterDays": 14, "classChange": "sooner"},
     *   "newOwner": "begins-anew",
     *   "countedVisits": "by-anyone",
     *   "countedOn": "due-day",
     *   "rules": [
     *     {"customerClass": "A", "every": "month", "channels": ["on-site"], "graceDays": 5},
     *     {"customerClass": "B", "every": "quarter", "channels": ["phone", "on-site"], "graceDays": 10}
     *   ]
     * }
     * }</pre>
     *
     * <p>The other basis is {@code {"type": "each-period", "calendar": {"yearStart": "january"}, "first": "running"}}.
     */
    public static final JsonDocument<FollowUpPolicy> FOLLOW_UP_POLICY =
            new JsonDocument<>("follow-up-policy", 1, FollowUpPolicy.class, CustomerShapes.FOLLOW_UP_POLICY);

    /**
     * By what customers are divided into classes.
     *
     * <pre>{@code
     * {
     *   "document": "customer-classing",
     *   "formatVersion": 1,
     *   "measure": "revenue",
     *   "calendar": {"yearStart": "january"},
     *   "period": "quarter",
     *   "periods": 4,
     *   "rule": {
     *     "type": "by-amount",
     *     "bands": [{"customerClass": "A", "value": "100000"}, {"customerClass": "B", "value": "20000"}],
     *     "atEdge": "higher"
     *   },
     *   "otherwise": "C"
     * }
     * }</pre>
     *
     * <p>The other rule is {@code by-rank}, with shares as values and {@code tied} in the place of {@code atEdge}.
     */
    public static final JsonDocument<CustomerClassing> CUSTOMER_CLASSING =
            new JsonDocument<>("customer-classing", 1, CustomerClassing.class, CustomerShapes.CUSTOMER_CLASSING);

    /**
     * What the records of one object of a CRM are to us.
     *
     * <pre>{@code
     * {
     *   "document": "field-mapping",
     *   "formatVersion": 1,
     *   "object": "VisitingObj",
     *   "kind": "visit",
     *   "zone": "Asia/Shanghai",
     *   "rules": [
     *     {
     *       "source": "visit_type__c", "target": "channel", "required": true, "form": "plain",
     *       "values": {"电话": "phone", "上门": "on-site"}, "unknown": "refuse"
     *     }
     *   ],
     *   "ignored": ["lock_status"]
     * }
     * }</pre>
     */
    public static final JsonDocument<FieldMapping> FIELD_MAPPING =
            new JsonDocument<>("field-mapping", 1, FieldMapping.class, CustomerShapes.FIELD_MAPPING);

    /**
     * How a CRM is taken over, with its {@linkplain #FIELD_MAPPING mappings}.
     *
     * <pre>{@code
     * {
     *   "document": "crm-sync",
     *   "formatVersion": 1,
     *   "source": "fxiaoke",
     *   "mappings": […],
     *   "ownerConflict": "ours",
     *   "pool": "common",
     *   "overlapMinutes": 60,
     *   "waitDays": 30,
     *   "pageSize": 100
     * }
     * }</pre>
     */
    public static final JsonDocument<SyncPolicy> CRM_SYNC =
            new JsonDocument<>("crm-sync", 1, SyncPolicy.class, CustomerShapes.CRM_SYNC);

    private CoreDocuments() {}
}
