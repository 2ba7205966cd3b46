package io.salestiers.kpi.json;

import io.salestiers.core.json.JsonDocument;
import io.salestiers.core.json.ObjectShape;
import io.salestiers.core.json.Shape;
import io.salestiers.kpi.catalog.KpiCatalog;
import io.salestiers.kpi.cycle.EvaluationCycle;
import io.salestiers.kpi.target.TargetPlan;
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

    /** How a company is evaluated. */
    public static final JsonDocument<EvaluationCycle> EVALUATION_CYCLE = new JsonDocument<>(
            "evaluation-cycle",
            1,
            EvaluationCycle.class,
            Shape.object()
                    .required("id", Shape.id())
                    .required("name", Shape.localized())
                    .required("fiscalYearStart", Shape.whole(1, 12))
                    .required("periods", Shape.list(Shape.periodKind()))
                    .required("placement", Shape.oneOf("at-start", "at-end"))
                    .required("targets", Shape.list(targetRule()))
                    .required("scorecards", Shape.map(scorecard())));

    /** How the targets of a measure come about. */
    public static final JsonDocument<TargetPlan> TARGET_PLAN =
            new JsonDocument<>("target-plan", 1, TargetPlan.class, TargetShapes.plan());

    private KpiDocuments() {}

    private static Shape kpi() {
        return Shape.object()
                .required("id", Shape.id())
                .required("name", Shape.localized())
                .required("description", Shape.localized())
                .required("formula", Shape.text())
                .required("unit", Shape.unit())
                .required("direction", Shape.oneOf("higher-is-better", "lower-is-better"))
                .required("tiers", Shape.list(Shape.id()))
                .required("rounding", Shape.rounding())
                .optional("sources", Shape.localized());
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

    private static Shape scorecard() {
        return Shape.object()
                .required("name", Shape.localized())
                .required("lines", Shape.list(line()))
                .required("rounding", Shape.rounding())
                .required("ratingBasis", Shape.oneOf("exact", "as-published"))
                .required(
                        "ratings",
                        Shape.list(Shape.object()
                                .required("rating", Shape.id())
                                .required("name", Shape.localized())
                                .required("from", Shape.ratio())
                                .required("to", Shape.ratio())));
    }

    private static Shape line() {
        ObjectShape curve = Shape.object()
                .required("form", Shape.oneOf("actual-over-target", "target-over-actual", "two-minus", "worst-minus"))
                .required("floor", Shape.ratio())
                .required("cap", Shape.ratio())
                .optional("worst", Shape.ratio());
        return Shape.object()
                .required("kpi", Shape.id())
                .required("weight", Shape.ratio())
                .required(
                        "target",
                        Shape.variants(Map.of(
                                "constant", Shape.object().required("value", Shape.ratio()),
                                "of-measure", Shape.object().required("measure", Shape.id()))))
                .required("achievement", curve)
                .required(
                        "missing",
                        Shape.variants(Map.of(
                                "renormalise", Shape.object().required("leastPresentWeight", Shape.ratio()),
                                "floor", Shape.object(),
                                "block", Shape.object())));
    }
}
