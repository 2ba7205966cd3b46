package io.salestiers.examples.quickstart.closing;

import io.salestiers.core.org.Subject;
import io.salestiers.core.org.Tier;
import io.salestiers.core.org.TierId;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.table.Cell;
import io.salestiers.core.table.Column;
import io.salestiers.core.table.ColumnType;
import io.salestiers.core.table.Table;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.time.Period;
import io.salestiers.core.time.PeriodKind;
import io.salestiers.core.unit.Unit;
import io.salestiers.examples.quickstart.report.Chart;
import io.salestiers.examples.quickstart.report.ExplainedTable;
import io.salestiers.examples.quickstart.report.Section;
import io.salestiers.kpi.catalog.CompiledKpi;
import io.salestiers.kpi.evaluation.KpiValue;
import io.salestiers.kpi.scorecard.Scorecard;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A section for each tier that is measured: KPIs, scorecards, and revenue by month as a chart. */
final class KpiSections {
    private static final LocalizedText NAME = LocalizedText.of("Name", "名称");
    private static final LocalizedText ID = LocalizedText.of("Id", "编号");
    private static final LocalizedText PERIOD = LocalizedText.of("Period", "期间");

    private final ClosedPeriod closed;
    private final Labels labels;
    private final Explanations explanations;

    KpiSections(ClosedPeriod closed, Labels labels, Explanations explanations) {
        this.closed = closed;
        this.labels = labels;
        this.explanations = explanations;
    }

    List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        List<Tier> tiers =
                new ArrayList<>(closed.definitions().governance().ladder().tiers());
        tiers.sort(Comparator.comparingInt(Tier::rank).reversed());
        for (Tier tier : tiers) {
            List<KpiValue> values = closed.values().getOrDefault(tier.id(), List.of());
            if (values.isEmpty()) {
                continue;
            }
            List<ExplainedTable> tables = new ArrayList<>();
            // The closed period first: it is what the page is about.
            tables.add(kpiTable(tier, closed.period().kind(), values));
            for (PeriodKind kind : closed.definitions().cycle().periods()) {
                if (kind != closed.period().kind()) {
                    tables.add(kpiTable(tier, kind, values));
                }
            }
            scorecardTable(tier).ifPresent(tables::add);
            sections.add(new Section(
                    "tier-" + tier.id().value().replaceAll("[^a-z0-9-]", "-"),
                    tier.name(),
                    intro(tier),
                    tables,
                    charts(tier, values)));
        }
        return sections;
    }

    private static LocalizedText intro(Tier tier) {
        return LocalizedText.of(
                "How the tier is measured: " + tier.name().en() + ". Managers are measured by the unit they lead.",
                tier.name().zh() + "的绩效指标与计分卡。管理者按所辖单位考核。");
    }

    private ExplainedTable kpiTable(Tier tier, PeriodKind kind, List<KpiValue> values) {
        List<CompiledKpi> kpis = closed.definitions().catalog().forTier(tier.id());
        List<Column> columns = new ArrayList<>(List.of(
                Column.of("name", NAME, ColumnType.TEXT),
                Column.of("id", ID, ColumnType.TEXT),
                Column.of("period", PERIOD, ColumnType.TEXT)));
        kpis.forEach(kpi -> columns.add(Column.ofNumbers(
                kpi.kpi().id().value(), kpi.kpi().name(), kpi.kpi().unit())));
        String suffix = kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        Rows rows = new Rows(
                "kpis-" + tier.id().value() + "-" + suffix,
                LocalizedText.of(
                        tier.name().en() + ": KPIs by " + suffix, tier.name().zh() + "：" + kindZh(kind) + "指标"),
                columns,
                explanations);
        Map<Period, Map<Subject, Map<String, KpiValue>>> byRow = new TreeMap<>();
        for (KpiValue value : values) {
            if (value.period().kind() == kind) {
                byRow.computeIfAbsent(value.period(), period -> new TreeMap<>())
                        .computeIfAbsent(value.subject(), subject -> new TreeMap<>())
                        .put(value.kpi().value(), value);
            }
        }
        byRow.forEach((period, subjects) -> subjects.forEach((subject, byKpi) -> {
            rows.cell(new Cell.Name(labels.of(subject)))
                    .cell(new Cell.Text(labels.id(subject)))
                    .cell(new Cell.Text(period.name()));
            for (CompiledKpi kpi : kpis) {
                KpiValue value = byKpi.get(kpi.kpi().id().value());
                if (value == null) {
                    rows.cell(new Cell.Absent(Cells.NONE));
                } else {
                    rows.cell(Cells.of(value.reading(), value.published()), id(value), value.explanation());
                }
            }
            rows.end();
        }));
        return rows.table();
    }

    private static String kindZh(PeriodKind kind) {
        return switch (kind) {
            case MONTH -> "月度";
            case QUARTER -> "季度";
            case HALF_YEAR -> "半年度";
            case YEAR -> "年度";
        };
    }

    private static String id(KpiValue value) {
        return "kpi " + value.kpi() + " " + value.subject().key() + " " + value.period();
    }

    private Optional<ExplainedTable> scorecardTable(Tier tier) {
        List<Scorecard> cards = closed.scorecards().getOrDefault(tier.id(), List.of());
        if (cards.isEmpty()) {
            return Optional.empty();
        }
        Rows rows = new Rows(
                "scorecards-" + tier.id().value(),
                LocalizedText.of(tier.name().en() + ": scorecards", tier.name().zh() + "：计分卡"),
                List.of(
                        Column.of("name", NAME, ColumnType.TEXT),
                        Column.of("id", ID, ColumnType.TEXT),
                        Column.ofNumbers("score", LocalizedText.of("Score", "得分"), Unit.POINTS),
                        Column.of("rating", LocalizedText.of("Rating", "等级"), ColumnType.TEXT),
                        Column.of("meaning", LocalizedText.of("Meaning", "含义"), ColumnType.TEXT)),
                explanations);
        for (Scorecard card : cards) {
            rows.cell(new Cell.Name(labels.of(card.subject())))
                    .cell(new Cell.Text(labels.id(card.subject())))
                    .cell(
                            Cells.of(card.score(), card.published()),
                            "score " + card.subject().key() + " " + card.period(),
                            card.explanation())
                    .cell(card.rating()
                            .<Cell>map(band -> new Cell.Text(band.rating().value()))
                            .orElseGet(() -> new Cell.Absent(Cells.NONE)))
                    .cell(card.rating()
                            .<Cell>map(band -> new Cell.Name(band.name()))
                            .orElseGet(() -> new Cell.Absent(Cells.NONE)))
                    .end();
        }
        return Optional.of(rows.table());
    }

    /* Units only: small charts of forty people say nothing that the table does not say better. */
    private List<Chart> charts(Tier tier, List<KpiValue> values) {
        List<Subject> units = values.stream()
                .map(KpiValue::subject)
                .filter(Subject.OfUnit.class::isInstance)
                .distinct()
                .sorted()
                .toList();
        if (units.isEmpty()) {
            return List.of();
        }
        List<Period> months = closed.definitions()
                .cycle()
                .calendar()
                .periodsIn(PeriodKind.MONTH, closed.inputs().values().observed());
        List<Chart.Series> series = new ArrayList<>();
        for (Subject subject : units) {
            UnitId unit = ((Subject.OfUnit) subject).id();
            series.add(new Chart.Series(
                    labels.of(unit),
                    months.stream()
                            .map(month -> Cells.of(
                                    closed.inputs().values().read(SalesMeasures.REVENUE, subject, month.range())))
                            .toList()));
        }
        return List.of(new Chart.Sparklines(
                "revenue-" + tier.id().value().replaceAll("[^a-z0-9-]", "-"),
                LocalizedText.of("Revenue by month", "月度销售额"),
                months.stream().map(month -> LocalizedText.same(month.name())).toList(),
                series));
    }

    /** All KPI values of all tiers and periods, one value a row, as tools of analysis like it. */
    Table allResults() {
        Rows rows = new Rows(
                "kpi-results",
                LocalizedText.of("All KPI results", "全部指标结果"),
                List.of(
                        Column.of("tier", LocalizedText.of("Tier", "层级"), ColumnType.TEXT),
                        Column.of("id", ID, ColumnType.TEXT),
                        Column.of("name", NAME, ColumnType.TEXT),
                        Column.of("period", PERIOD, ColumnType.TEXT),
                        Column.of("kpi", LocalizedText.of("KPI", "指标"), ColumnType.TEXT),
                        Column.of("value", LocalizedText.of("Value", "数值"), ColumnType.NUMBER)),
                explanations);
        for (Map.Entry<TierId, List<KpiValue>> tier : closed.values().entrySet()) {
            for (KpiValue value : tier.getValue()) {
                rows.cell(new Cell.Text(tier.getKey().value()))
                        .cell(new Cell.Text(labels.id(value.subject())))
                        .cell(new Cell.Name(labels.of(value.subject())))
                        .cell(new Cell.Text(value.period().name()))
                        .cell(new Cell.Text(value.kpi().value()))
                        .cell(Cells.of(value.reading(), value.published()))
                        .end();
            }
        }
        return rows.table().table();
    }
}
