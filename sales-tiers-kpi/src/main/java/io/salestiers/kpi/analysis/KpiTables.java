package io.salestiers.kpi.analysis;

import io.salestiers.core.money.Rounding;
import io.salestiers.core.table.Cell;
import io.salestiers.core.table.Column;
import io.salestiers.core.table.Table;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.unit.Quantity;
import io.salestiers.core.unit.Unit;
import io.salestiers.kpi.analysis.internal.Cells;
import io.salestiers.kpi.catalog.Kpi;
import io.salestiers.kpi.catalog.KpiCatalog;
import io.salestiers.kpi.evaluation.EvaluatedStay;
import io.salestiers.kpi.evaluation.Evaluation;
import io.salestiers.kpi.evaluation.KpiValue;
import io.salestiers.kpi.evaluation.Stay;
import io.salestiers.kpi.evaluation.ValueDifference;
import io.salestiers.kpi.measure.Reading;
import io.salestiers.kpi.scorecard.AdjustmentResult;
import io.salestiers.kpi.scorecard.LineResult;
import io.salestiers.kpi.scorecard.RatingBand;
import io.salestiers.kpi.scorecard.Scorecard;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * KPI values and scorecards as tidy tables: one value a row, stable keys, units beside the numbers, ready for a {@link
 * io.salestiers.core.table.TableSink}.
 *
 * <p>The keys of tables and columns are part of the API; columns may be added at the end. A value that is not there is a cell
 * that says why, never an empty text and never 0. Rows are ordered by period, subject and KPI, whatever the order of the
 * input. Persons stand there by their ids; a host joins names. Stateless and safe for use by several threads.
 *
 * <!-- sample: KpiTablesTest#results -->
 * <pre>{@code
 * sink.write(KpiTables.results(catalog, values)); // kpi-results
 * }</pre>
 */
public final class KpiTables {
    private static final Comparator<KpiValue> ORDER = Comparator.comparing(KpiValue::period)
            .thenComparing(value -> value.period().kind())
            .thenComparing(KpiValue::subject)
            .thenComparing(KpiValue::kpi);

    private KpiTables() {}

    /**
     * KPI values, a row each: the win rate of P-17 in 2017-Q2 is {@code 2017-Q2, quarter, person:P-17, win_rate, 0.6170,
     * 29/47, ratio, …, known}.
     *
     * @param catalog the KPIs, for names and units
     * @param values the values, in any order
     * @return the table {@code kpi-results}
     */
    public static Table results(KpiCatalog catalog, Collection<KpiValue> values) {
        List<List<Cell>> rows = new ArrayList<>();
        values.stream().sorted(ORDER).forEach(value -> {
            Optional<Kpi> kpi = catalog.find(value.kpi());
            Reading reading = value.reading();
            rows.add(List.of(
                    Cells.text(value.period().name()),
                    new Cell.Term(value.period().kind().key()),
                    Cells.subject(value.subject()),
                    Cells.text(value.kpi().value()),
                    kpi.<Cell>map(each -> new Cell.Name(each.name())).orElse(Cells.DOES_NOT_APPLY),
                    Cells.value(reading, value.published()),
                    Cells.exact(reading),
                    unit(kpi, reading),
                    Cells.currency(reading),
                    Cells.state(reading),
                    Cells.reason(reading),
                    kpi.<Cell>map(each -> new Cell.Term(each.direction().key())).orElse(Cells.DOES_NOT_APPLY)));
        });
        return new Table(
                "kpi-results",
                LocalizedText.of("KPI results", "绩效指标结果"),
                List.of(
                        Cells.text("period", "Period", "期间"),
                        Cells.text("period_kind", "Kind of period", "期间类型"),
                        Cells.text("subject", "Subject", "考核对象"),
                        Cells.text("kpi", "KPI", "指标"),
                        Cells.text("kpi_name", "Name of the KPI", "指标名称"),
                        Cells.number("value", "Published value", "公布值"),
                        Cells.text("exact", "Exact value", "精确值"),
                        Cells.text("unit", "Unit", "单位"),
                        Cells.text("currency", "Currency", "币种"),
                        Cells.text("state", "State", "状态"),
                        Cells.text("reason", "Reason", "原因"),
                        Cells.text("direction", "Direction", "方向")),
                rows);
    }

    /**
     * An evaluation, a row for each value of each stay: who moved within the period has rows for the days before and after,
     * told apart by {@code first_day}.
     *
     * @param catalog the KPIs, for names and units
     * @param evaluation the evaluation
     * @return the table {@code evaluation-results}, by subject, days and the order of the catalogue
     */
    public static Table results(KpiCatalog catalog, Evaluation evaluation) {
        List<List<Cell>> rows = new ArrayList<>();
        for (EvaluatedStay stay : evaluation.stays()) {
            for (KpiValue value : stay.values()) {
                Reading reading = value.reading();
                List<Cell> row = stay(evaluation, stay.stay());
                row.addAll(List.of(
                        Cells.text(value.kpi().value()),
                        Cells.value(reading, value.published()),
                        Cells.exact(reading),
                        unit(catalog.find(value.kpi()), reading),
                        Cells.currency(reading),
                        Cells.state(reading),
                        Cells.reason(reading)));
                rows.add(row);
            }
        }
        List<Column> columns = stayColumns();
        columns.addAll(List.of(
                Cells.text("kpi", "KPI", "指标"),
                Cells.number("value", "Published value", "公布值"),
                Cells.text("exact", "Exact value", "精确值"),
                Cells.text("unit_of_value", "Unit of the value", "数值单位"),
                Cells.text("currency", "Currency", "币种"),
                Cells.text("state", "State", "状态"),
                Cells.text("reason", "Reason", "原因")));
        return new Table("evaluation-results", LocalizedText.of("Evaluation results", "评价结果"), columns, rows);
    }

    /**
     * Who took part in the period on fewer days than the policy asks for, and so has no values.
     *
     * @param evaluation the evaluation
     * @return the table {@code evaluation-too-short}, by subject and days
     */
    public static Table tooShort(Evaluation evaluation) {
        return new Table(
                "evaluation-too-short",
                LocalizedText.of("Not evaluated: too few days", "参与天数不足，未评价"),
                stayColumns(),
                evaluation.tooShort().stream()
                        .map(each -> stay(evaluation, each))
                        .toList());
    }

    private static List<Column> stayColumns() {
        return new ArrayList<>(List.of(
                Cells.text("period", "Period", "期间"),
                Cells.text("subject", "Subject", "考核对象"),
                Cells.text("tier", "Tier", "层级"),
                Cells.text("unit", "Unit", "部门"),
                Cells.day("first_day", "First day", "首日"),
                Cells.day("last_day", "Last day", "末日"),
                Cells.whole("days", "Days taking part", "参与天数")));
    }

    private static List<Cell> stay(Evaluation evaluation, Stay stay) {
        return new ArrayList<>(List.of(
                Cells.text(evaluation.period().name()),
                Cells.subject(stay.subject()),
                stay.tier().<Cell>map(tier -> Cells.text(tier.value())).orElse(Cells.DOES_NOT_APPLY),
                Cells.text(stay.unit().value()),
                new Cell.Day(stay.days().from()),
                new Cell.Day(stay.days().to().orElseThrow().minusDays(1)),
                new Cell.Whole(stay.lengthInDays())));
    }

    /**
     * What a restatement changes, a row for each value.
     *
     * @param differences the differences, such as those of {@link
     *     io.salestiers.kpi.evaluation.EvaluationHistory#differences(int, int)}
     * @return the table {@code restatement}, in the order of the input
     */
    public static Table restatement(List<ValueDifference> differences) {
        List<List<Cell>> rows = new ArrayList<>();
        for (ValueDifference difference : differences) {
            rows.add(List.of(
                    Cells.subject(difference.subject()),
                    new Cell.Day(difference.days().from()),
                    new Cell.Day(difference.days().to().orElseThrow().minusDays(1)),
                    Cells.text(difference.kpi().value()),
                    side(difference.before(), Cells::exact),
                    side(difference.before(), Cells::state),
                    side(difference.after(), Cells::exact),
                    side(difference.after(), Cells::state),
                    difference
                            .change()
                            .<Cell>map(change -> Cells.text(change.value().toString()))
                            .orElse(Cells.DOES_NOT_APPLY),
                    difference
                            .change()
                            .<Cell>map(change -> new Cell.Term(change.unit().key()))
                            .orElse(Cells.DOES_NOT_APPLY)));
        }
        return new Table(
                "restatement",
                LocalizedText.of("What a restatement changes", "重述的变动"),
                List.of(
                        Cells.text("subject", "Subject", "考核对象"),
                        Cells.day("first_day", "First day", "首日"),
                        Cells.day("last_day", "Last day", "末日"),
                        Cells.text("kpi", "KPI", "指标"),
                        Cells.text("before", "Before", "重述前"),
                        Cells.text("state_before", "State before", "重述前状态"),
                        Cells.text("after", "After", "重述后"),
                        Cells.text("state_after", "State after", "重述后状态"),
                        Cells.text("change", "Change", "变动"),
                        Cells.text("unit_of_change", "Unit of the change", "变动单位")),
                rows);
    }

    /** There may be no value on one side: somebody was not evaluated before, or no longer is. */
    private static Cell side(Optional<Reading> reading, Function<Reading, Cell> cell) {
        return reading.map(cell).orElse(Cells.DOES_NOT_APPLY);
    }

    private static Cell unit(Optional<Kpi> kpi, Reading reading) {
        return kpi.map(Kpi::unit)
                .or(() -> reading.quantity().map(quantity -> quantity.unit()))
                .<Cell>map(unit -> new Cell.Term(unit.key()))
                .orElseGet(() -> Cells.absent(reading));
    }

    /**
     * Scorecards, a row each.
     *
     * @param scorecards the scorecards, in any order
     * @return the table {@code scorecard-results}
     */
    public static Table scorecards(Collection<Scorecard> scorecards) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Scorecard card : sorted(scorecards)) {
            rows.add(List.of(
                    Cells.text(card.period().name()),
                    Cells.subject(card.subject()),
                    Cells.value(card.score(), card.published()),
                    Cells.exact(card.score()),
                    rating(card, card.rating()),
                    card.rating()
                            .<Cell>map(band -> new Cell.Name(band.name()))
                            .orElseGet(() -> rating(card, card.rating())),
                    rating(card, card.ratingByScore()),
                    card.vetoes().isEmpty()
                            ? Cells.DOES_NOT_APPLY
                            : Cells.text(card.vetoes().stream()
                                    .map(veto -> veto.item().id().value())
                                    .collect(Collectors.joining("; "))),
                    Cells.state(card.score()),
                    Cells.reason(card.score())));
        }
        List<Column> columns = new ArrayList<>(List.of(
                Cells.text("period", "Period", "期间"),
                Cells.text("subject", "Subject", "考核对象"),
                Cells.number("score", "Published score", "公布得分", Unit.POINTS),
                Cells.text("exact", "Exact score", "精确得分"),
                Cells.text("rating", "Rating", "等级"),
                Cells.text("rating_name", "Name of the rating", "等级名称"),
                Cells.text("rating_by_score", "Rating before vetoes", "否决前等级"),
                Cells.text("vetoes", "Vetoes", "一票否决项")));
        columns.addAll(Cells.stateColumns());
        return new Table("scorecard-results", LocalizedText.of("Scorecards", "计分卡结果"), columns, rows);
    }

    private static Cell rating(Scorecard card, Optional<RatingBand> rating) {
        return rating.<Cell>map(band -> new Cell.Text(band.rating().value()))
                .orElseGet(() ->
                        card.score() instanceof Reading.Known ? Cells.DOES_NOT_APPLY : Cells.absent(card.score()));
    }

    /**
     * The lines of scorecards, a row each, in the order of the scorecard.
     *
     * @param scorecards the scorecards, in any order
     * @param rounding how shown numbers are rounded; the exact ones stand in the cells too
     * @return the table {@code scorecard-lines}
     */
    public static Table scorecardLines(Collection<Scorecard> scorecards, Rounding rounding) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Scorecard card : sorted(scorecards)) {
            int number = 0;
            for (LineResult line : card.lines()) {
                number++;
                rows.add(List.of(
                        Cells.text(card.period().name()),
                        Cells.subject(card.subject()),
                        new Cell.Whole(number),
                        Cells.text(line.line().kpi().value()),
                        Cells.value(line.actual(), rounding),
                        Cells.currency(line.actual()),
                        optional(line.target(), rounding),
                        optional(line.achievement(), rounding),
                        Cells.value(line.score(), rounding),
                        Cells.text(line.origin().name().toLowerCase(Locale.ROOT)),
                        Cells.value(Quantity.ratio(line.weight()), rounding),
                        Cells.value(Quantity.of(line.points(), Unit.POINTS), rounding),
                        Cells.state(line.actual()),
                        Cells.reason(line.actual())));
            }
        }
        List<Column> columns = new ArrayList<>(List.of(
                Cells.text("period", "Period", "期间"),
                Cells.text("subject", "Subject", "考核对象"),
                Cells.whole("line", "Line", "行号"),
                Cells.text("kpi", "KPI", "指标"),
                Cells.number("actual", "Actual", "实际值"),
                Cells.text("currency", "Currency", "币种"),
                Cells.number("target", "Target", "目标值"),
                Cells.number("achievement", "Achievement", "完成率", Unit.RATIO),
                Cells.number("score", "Points before the weight", "加权前得分", Unit.POINTS),
                Cells.text("origin", "Where the points come from", "得分来源"),
                Cells.number("weight", "Weight", "权重", Unit.RATIO),
                Cells.number("points", "Points", "得分", Unit.POINTS)));
        columns.addAll(Cells.stateColumns());
        return new Table("scorecard-lines", LocalizedText.of("Lines of scorecards", "计分卡明细"), columns, rows);
    }

    private static Cell optional(Optional<Reading> reading, Rounding rounding) {
        return reading.map(each -> Cells.value(each, rounding)).orElse(Cells.DOES_NOT_APPLY);
    }

    /**
     * What the items outside the weights of scorecards gave (加分项、扣分项), a row each, in the order of the scorecard.
     *
     * @param scorecards the scorecards, in any order
     * @param rounding how shown numbers are rounded; the exact ones stand in the cells too
     * @return the table {@code scorecard-adjustments}
     */
    public static Table scorecardAdjustments(Collection<Scorecard> scorecards, Rounding rounding) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Scorecard card : sorted(scorecards)) {
            for (AdjustmentResult result : card.adjustments()) {
                rows.add(List.of(
                        Cells.text(card.period().name()),
                        Cells.subject(card.subject()),
                        Cells.text(result.item().id().value()),
                        new Cell.Name(result.item().name()),
                        Cells.text(result.item().kind().name().toLowerCase(Locale.ROOT)),
                        Cells.value(result.claimed(), rounding),
                        Cells.value(Quantity.of(result.points(), Unit.POINTS), rounding),
                        Cells.state(result.claimed()),
                        Cells.reason(result.claimed())));
            }
        }
        List<Column> columns = new ArrayList<>(List.of(
                Cells.text("period", "Period", "期间"),
                Cells.text("subject", "Subject", "考核对象"),
                Cells.text("item", "Item", "项目"),
                Cells.text("item_name", "Name of the item", "项目名称"),
                Cells.text("kind", "Addition or deduction", "加分或扣分"),
                Cells.number("claimed", "Claimed points", "申报分值", Unit.POINTS),
                Cells.number("points", "Points after the limit", "计入分值", Unit.POINTS)));
        columns.addAll(Cells.stateColumns());
        return new Table(
                "scorecard-adjustments", LocalizedText.of("Items outside the weights", "权重外加分与扣分项"), columns, rows);
    }

    private static List<Scorecard> sorted(Collection<Scorecard> scorecards) {
        return scorecards.stream()
                .sorted(Comparator.comparing(Scorecard::period).thenComparing(Scorecard::subject))
                .toList();
    }
}
