package io.salestiers.kpi.json;

import io.salestiers.core.json.JsonDocument;
import io.salestiers.core.json.Shape;
import io.salestiers.kpi.analysis.forecast.ForecastSnapshot;
import io.salestiers.kpi.analysis.warning.WarningRules;
import io.salestiers.kpi.appraisal.AppraisalForm;
import io.salestiers.kpi.catalog.KpiCatalog;
import io.salestiers.kpi.cycle.CycleState;
import io.salestiers.kpi.cycle.CycleTemplate;
import io.salestiers.kpi.cycle.ReviewPolicy;
import io.salestiers.kpi.evaluation.EvaluationVersion;
import io.salestiers.kpi.measure.FactRules;
import io.salestiers.kpi.target.TargetPlan;
import io.salestiers.kpi.target.TargetVersion;
import java.util.Map;

/**
 * The documents of this module and the form of each.
 *
 * <!-- sample: KpiSamplesTest#document -->
 * <pre>{@code
 * WithFindings<KpiCatalog> catalog =
 *         SalesTiersJson.jackson3().read("kpis.json", bytes, KpiDocuments.KPI_CATALOGUE);
 * }</pre>
 */
public final class KpiDocuments {
    /** The KPIs of a company. */
    public static final JsonDocument<KpiCatalog> KPI_CATALOGUE = new JsonDocument<>(
            "kpi-catalogue", 1, KpiCatalog.class, Shape.object().required("kpis", Shape.list(kpi())));

    /**
     * How a company is evaluated. The calendar is one of months, as here, or of whole weeks; see {@link
     * Shape#fiscalCalendar()}.
     *
     * <pre>{@code
     * {
     *   "document": "cycle-template",
     *   "formatVersion": 1,
     *   "id": "sales",
     *   "name": {"en": "Sales", "zh": "销售考核"},
     *   "calendar": {"yearStart": "april"},
     *   "periods": ["quarter", "half-year"],
     *   "placement": "at-end",
     *   "targets": […],
     *   "scorecards": {"representative": {…}}
     * }
     * }</pre>
     */
    public static final JsonDocument<CycleTemplate> CYCLE_TEMPLATE = new JsonDocument<>(
            "cycle-template",
            1,
            CycleTemplate.class,
            Shape.object()
                    .required("id", Shape.id())
                    .required("name", Shape.localized())
                    .required("calendar", Shape.fiscalCalendar())
                    .required("periods", Shape.list(Shape.periodKind()))
                    .required("placement", Shape.oneOf("at-start", "at-end"))
                    .required("targets", Shape.list(targetRule()))
                    .required("scorecards", Shape.map(ScorecardShapes.template())));

    /** How the targets of a measure come about. */
    public static final JsonDocument<TargetPlan> TARGET_PLAN =
            new JsonDocument<>("target-plan", 1, TargetPlan.class, TargetShapes.plan());

    /** How people are appraised by performance, professional skill and attitude. */
    public static final JsonDocument<AppraisalForm> APPRAISAL_FORM =
            new JsonDocument<>("appraisal-form", 1, AppraisalForm.class, AppraisalShapes.form());

    /**
     * How reviews are held.
     *
     * <pre>{@code
     * {
     *   "document": "review-policy",
     *   "formatVersion": 1,
     *   "selfAssessment": "required",
     *   "quorum": 2,
     *   "distribution": {
     *     "shares": [{"rating": "A", "share": "0.2"}, {"rating": "B", "share": "0.7"}, {"rating": "C", "share": "0.1"}],
     *     "minimumGroup": 10
     *   },
     *   "distributionBase": "each-tier",
     *   "appealWindow": 5,
     *   "appealRounds": 1
     * }
     * }</pre>
     */
    public static final JsonDocument<ReviewPolicy> REVIEW_POLICY =
            new JsonDocument<>("review-policy", 1, ReviewPolicy.class, CycleShapes.POLICY);

    /**
     * An evaluation cycle as a host stores it: phase, scorecards, sessions, every published version, and the commands that led
     * to it. It has opaque ids, scores, ratings, codes and digests, and no name or text of anybody.
     */
    public static final JsonDocument<CycleState> CYCLE_STATE =
            new JsonDocument<>("cycle-state", 1, CycleState.class, CycleShapes.STATE);

    /**
     * The values of a period as they were published.
     *
     * <pre>{@code
     * {
     *   "document": "evaluation-version",
     *   "formatVersion": 1,
     *   "period": {
     *     "kind": "quarter", "fiscalYear": 2025, "index": 2, "range": {"from": "2025-04-01", "to": "2025-07-01"}
     *   },
     *   "number": 1,
     *   "values": [
     *     {
     *       "subject": {"type": "person", "id": "anna"},
     *       "days": {"from": "2025-04-01", "to": "2025-07-01"},
     *       "kpi": "win_rate",
     *       "reading": {"type": "known", "value": {"value": "2/3", "unit": "ratio"}}
     *     }
     *   ],
     *   "inputs": [{"kind": "facts", "id": "crm", "revision": "2025-07-03"}],
     *   "semantics": 1
     * }
     * }</pre>
     *
     * <p>A reading without a value is {@code {"type": "not-meaningful", "reasons": ["zero-divisor"]}} or {@code {"type":
     * "missing", "inputs": ["market"]}}. What is read again has the same {@link EvaluationVersion#digest() digest}: keep it
     * elsewhere, or keep the version after, which {@code supersedes} it, and {@link
     * io.salestiers.kpi.evaluation.EvaluationHistory} refuses a document that somebody has changed.
     */
    public static final JsonDocument<EvaluationVersion> EVALUATION_VERSION =
            new JsonDocument<>("evaluation-version", 1, EvaluationVersion.class, ResultShapes.EVALUATION);

    /**
     * A state of a target plan, and the targets that were published from it.
     *
     * <pre>{@code
     * {
     *   "document": "target-version",
     *   "formatVersion": 1,
     *   "plan": {…},
     *   "effective": "2025-01-01",
     *   "published": [
     *     {
     *       "measure": "revenue",
     *       "subject": {"type": "person", "id": "anna"},
     *       "period": {…},
     *       "value": {"value": "300000", "unit": "money", "currency": "CNY"},
     *       "forPay": true
     *     }
     *   ]
     * }
     * }</pre>
     *
     * <p>{@code plan} has the form of {@link #TARGET_PLAN}, without {@code document} and {@code formatVersion}.
     */
    public static final JsonDocument<TargetVersion> TARGET_VERSION =
            new JsonDocument<>("target-version", 1, TargetVersion.class, ResultShapes.TARGETS);

    /**
     * A frozen forecast.
     *
     * <pre>{@code
     * {
     *   "document": "forecast-snapshot",
     *   "formatVersion": 1,
     *   "id": "2025-Q1-commit",
     *   "measure": "revenue",
     *   "period": {…},
     *   "lockDay": "2025-02-01",
     *   "values": [
     *     {
     *       "subject": {"type": "person", "id": "anna"},
     *       "value": {"value": "100", "unit": "money", "currency": "CNY"}
     *     }
     *   ]
     * }
     * }</pre>
     */
    public static final JsonDocument<ForecastSnapshot> FORECAST_SNAPSHOT =
            new JsonDocument<>("forecast-snapshot", 1, ForecastSnapshot.class, ResultShapes.FORECAST);

    /** When to warn before a period ends. */
    public static final JsonDocument<WarningRules> WARNING_RULES = new JsonDocument<>(
            "warning-rules", 1, WarningRules.class, Shape.object().required("rules", Shape.list(warningRule())));

    /** How a company counts its facts. */
    public static final JsonDocument<FactRules> FACT_RULES = new JsonDocument<>(
            "fact-rules",
            1,
            FactRules.class,
            Shape.object()
                    .required(
                            "intake",
                            Shape.object()
                                    .required("sameKey", Shape.oneOf("last-read-wins", "first-read-wins", "refuse-all"))
                                    .required("late", Shape.oneOf("count", "hold-for-restatement"))
                                    .required(
                                            "cutOffs",
                                            Shape.list(Shape.object()
                                                    .required("days", Shape.dateRange())
                                                    .required("until", Shape.instant())))
                                    .required("outside", Shape.oneOf("leave-out", "refuse")))
                    .required(
                            "territories",
                            Shape.object()
                                    .required("owner", Shape.oneOf("nobody", "sole-claimant", "lowest-claimant"))
                                    .required("place", Shape.oneOf("nowhere", "only-claim", "common-ground"))));

    private KpiDocuments() {}

    private static Shape warningRule() {
        return Shape.object()
                .required("id", Shape.id())
                .required("name", Shape.localized())
                .required("tiers", Shape.list(Shape.id()))
                .required("kind", Shape.periodKind())
                .required("condition", Shape.text())
                .required("severity", Shape.oneOf("notice", "warning", "urgent"))
                .required(
                        "owner",
                        Shape.variants(Map.of(
                                "line-manager", Shape.object(),
                                "of-tier", Shape.object().required("tier", Shape.id()),
                                "themself", Shape.object())))
                .required("nextStep", Shape.localized());
    }

    private static Shape kpi() {
        return Shape.object()
                .required("id", Shape.id())
                .required("name", Shape.localized())
                .required("description", Shape.localized())
                .required("formula", Shape.text())
                .required("unit", Shape.unit())
                .required("direction", Shape.oneOf("higher-is-better", "lower-is-better", "nearest-to-zero"))
                .required("aggregation", Shape.oneOf("additive", "ratio", "distinct", "extreme", "non-additive"))
                .required("tiers", Shape.list(Shape.id()))
                .required("rounding", Shape.rounding())
                .required("edgeCases", edgeCases())
                .optional("sources", Shape.localized());
    }

    private static Shape edgeCases() {
        Shape base = Shape.object()
                .required("formula", Shape.text())
                .required("whenZero", Shape.oneOf("zero-divisor", "zero-base", "covered", "computed"))
                .required("whenNegative", Shape.oneOf("computed", "flagged", "negative-base", "covered"));
        return Shape.object()
                .required("missing", Shape.oneOf("missing", "substituted"))
                .required("bases", Shape.list(base))
                .optional(
                        "sample",
                        Shape.object()
                                .required("of", Shape.text())
                                .required("least", Shape.whole(1, 1_000_000_000))
                                .required("purpose", Shape.oneOf("reliability", "anonymity")))
                .optional(
                        "limits",
                        Shape.object().optional("least", Shape.ratio()).optional("most", Shape.ratio()));
    }

    private static Shape targetRule() {
        return Shape.object()
                .required("tier", Shape.id())
                .required("measure", Shape.id())
                .required("kind", Shape.periodKind())
                .required("formula", Shape.text())
                .required("rounding", Shape.rounding())
                .required("forPay", Shape.flag());
    }
}
