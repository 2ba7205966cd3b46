package io.salestiers.examples.quickstart.closing;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.explain.Operation;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.OrganizationDay;
import io.salestiers.core.org.Subject;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.table.Cell;
import io.salestiers.core.table.Column;
import io.salestiers.core.table.ColumnType;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.time.Period;
import io.salestiers.core.unit.Quantity;
import io.salestiers.core.unit.Unit;
import io.salestiers.examples.quickstart.report.ExplainedTable;
import io.salestiers.examples.quickstart.report.Section;
import io.salestiers.kpi.analysis.variance.DriverEffect;
import io.salestiers.kpi.analysis.variance.Variance;
import io.salestiers.kpi.analysis.variance.VarianceCalculator;
import io.salestiers.kpi.analysis.variance.VarianceQuestion;
import io.salestiers.kpi.catalog.StandardMeasures;
import io.salestiers.kpi.formula.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Why revenue is not what it was in the period before: by product and by unit, to the cent. */
final class AnalysisSection {
    private static final LocalizedText ALL = LocalizedText.of("all", "全部");

    private final ClosedPeriod closed;
    private final Labels labels;
    private final Explanations explanations;

    AnalysisSection(ClosedPeriod closed, Labels labels, Explanations explanations) {
        this.closed = closed;
        this.labels = labels;
        this.explanations = explanations;
    }

    Section section() {
        Period before = Span.PRIOR.last(closed.definitions().cycle().calendar(), closed.period());
        List<Variance> byProduct = new ArrayList<>();
        List<Variance> byUnit = new ArrayList<>();
        for (UnitId unit : units()) {
            VarianceQuestion question =
                    VarianceQuestion.against(SalesMeasures.REVENUE, Subject.of(unit), closed.period(), before);
            byProduct.add(VarianceCalculator.DEFAULT.priceVolumeMix(
                    question, closed.inputs().values(), StandardMeasures.WON_DEALS.id(), SalesMeasures.PRODUCT));
            byUnit.add(VarianceCalculator.DEFAULT.byUnit(question, closed.inputs()));
        }
        return new Section(
                "analysis",
                LocalizedText.of("Why revenue changed", "销售额为何变化"),
                LocalizedText.of(
                        "The change of revenue from " + before.name() + " to "
                                + closed.period().name() + ", split into what drives it; the parts add up to the change"
                                + " exactly. They are shown to the cent; what that leaves over is a line of its own."
                                + " It says where to look, and decides nothing about anybody.",
                        before.name() + " 至 " + closed.period().name()
                                + " 的销售额变动，按驱动因素分解，各部分之和与变动额完全一致。各部分显示到分，由此产生的尾差单列一行。"
                                + "本节仅提示应关注之处，不对任何人作出决定。"),
                List.of(
                        table(
                                "revenue-drivers",
                                LocalizedText.of("By price, volume and mix of products", "按价格、数量和产品结构"),
                                byProduct),
                        table(
                                "revenue-by-unit",
                                LocalizedText.of("By unit, joiners and movers", "按部门、新进离职与调动"),
                                byUnit)),
                List.of());
    }

    /** The company, and the units directly below it. */
    private List<UnitId> units() {
        OrganizationDay last = closed.organization()
                .on(closed.period().range().to().orElseThrow().minusDays(1));
        List<UnitId> units = new ArrayList<>();
        for (UnitId root : last.roots()) {
            units.add(root);
            units.addAll(last.children(root));
        }
        return units;
    }

    private ExplainedTable table(String key, LocalizedText title, List<Variance> variances) {
        Rows rows = new Rows(
                key,
                title,
                List.of(
                        Column.of("name", LocalizedText.of("Unit", "部门"), ColumnType.TEXT),
                        Column.of("id", LocalizedText.of("Id", "编号"), ColumnType.TEXT),
                        Column.of("driver", LocalizedText.of("Driver", "驱动因素"), ColumnType.TEXT),
                        Column.of("part", LocalizedText.of("Part", "组成部分"), ColumnType.TEXT),
                        Column.ofNumbers("change", LocalizedText.of("Change", "变动额"), Unit.MONEY)),
                explanations);
        for (Variance variance : variances) {
            Subject subject = variance.question().subject();
            String id = key + " " + subject.key();
            start(rows, subject)
                    .cell(new Cell.Name(LocalizedText.of("Total", "合计")))
                    .cell(new Cell.Name(ALL))
                    .cell(Cells.of(variance.difference()), id, variance.explanation())
                    .end();
            for (DriverEffect effect : variance.effects()) {
                Quantity amount = effect.effect();
                start(rows, subject)
                        .cell(new Cell.Term(effect.driver().key()))
                        .cell(effect.part().<Cell>map(this::part).orElseGet(() -> new Cell.Name(ALL)))
                        .cell(
                                Cells.quantity(amount),
                                id + " " + effect.driver() + " " + effect.part().orElse(""),
                                effect.explanation())
                        .end();
            }
            rounding(variance)
                    .ifPresent(rest -> start(rows, subject)
                            .cell(new Cell.Name(LocalizedText.of("rounding to the cent", "显示尾差")))
                            .cell(new Cell.Absent(Cells.NONE))
                            .cell(Cells.quantity(rest.value().orElseThrow()), id + " rounding", rest)
                            .end());
        }
        return rows.table();
    }

    /** By how much the parts as they are shown miss the change as it is shown, so that whoever adds them up gets there. */
    private static Optional<Explanation> rounding(Variance variance) {
        Optional<Quantity> difference = variance.difference().quantity();
        if (difference.isEmpty()) {
            return Optional.empty();
        }
        Quantity change = Cells.shown(difference.get());
        Quantity parts = new Quantity(
                Ratio.sum(variance.effects().stream()
                        .map(effect -> Cells.shown(effect.effect()).value())
                        .toList()),
                Unit.MONEY,
                change.currency());
        Ratio rest = change.value().minus(parts.value());
        return rest.signum() == 0
                ? Optional.empty()
                : Optional.of(Explanation.of(
                        "quickstart.closing.rounding",
                        Operation.DIFFERENCE,
                        new Quantity(rest, Unit.MONEY, change.currency()),
                        List.of(
                                Explanation.given("quickstart.closing.change-shown", change),
                                Explanation.given("quickstart.closing.parts-shown", parts))));
    }

    private Rows start(Rows rows, Subject subject) {
        return rows.cell(new Cell.Name(labels.of(subject))).cell(new Cell.Text(labels.id(subject)));
    }

    /** A product stands as it is, a unit or person with its name. */
    private Cell part(String part) {
        return new Cell.Name(labels.ofKey(part));
    }
}
