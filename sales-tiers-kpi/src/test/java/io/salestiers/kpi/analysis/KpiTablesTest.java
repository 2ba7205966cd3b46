package io.salestiers.kpi.analysis;

import static io.salestiers.kpi.testkit.analysis.AnalysisArbitraries.value;
import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.money.Rounding;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.org.TierId;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.table.Cell;
import io.salestiers.core.table.Column;
import io.salestiers.core.table.InMemoryTableSink;
import io.salestiers.core.table.Table;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.PieceJoining;
import io.salestiers.core.unit.Quantity;
import io.salestiers.kpi.catalog.KpiCatalog;
import io.salestiers.kpi.catalog.KpiId;
import io.salestiers.kpi.catalog.StandardKpis;
import io.salestiers.kpi.evaluation.EvaluatedStay;
import io.salestiers.kpi.evaluation.Evaluation;
import io.salestiers.kpi.evaluation.EvaluationPolicy;
import io.salestiers.kpi.evaluation.KpiValue;
import io.salestiers.kpi.evaluation.PieceTarget;
import io.salestiers.kpi.evaluation.Stay;
import io.salestiers.kpi.evaluation.ValueDifference;
import io.salestiers.kpi.measure.Reading;
import io.salestiers.kpi.measure.Reason;
import io.salestiers.kpi.scorecard.Scorecard;
import io.salestiers.kpi.testkit.analysis.AnalysisArbitraries;
import io.salestiers.kpi.testkit.scorecard.ScorecardArbitraries;
import io.salestiers.kpi.testkit.scorecard.ScorecardCase;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class KpiTablesTest {
    private final KpiCatalog catalog = KpiCatalog.of(List.of(StandardKpis.WIN_RATE));

    private static List<String> keys(Table table) {
        return table.columns().stream().map(Column::key).toList();
    }

    @Test
    void results() {
        InMemoryTableSink sink = new InMemoryTableSink();
        List<KpiValue> values = List.of(
                value("moses", "2017-Q2", "29/47"),
                value("anna", "2017-Q2", Reading.missing("won_deals", "lost_deals")),
                value("anna", "2017-Q1", Reading.notMeaningful(Reason.ZERO_DIVISOR)));
        // sample: results
        sink.write(KpiTables.results(catalog, values)); // kpi-results
        // end
        Table table = sink.find("kpi-results").orElseThrow();
        assertThat(keys(table))
                .containsExactly(
                        "period",
                        "period_kind",
                        "subject",
                        "kpi",
                        "kpi_name",
                        "value",
                        "exact",
                        "unit",
                        "currency",
                        "state",
                        "reason",
                        "direction");
        assertThat(table.rows()).hasSize(3);
        assertThat(table.rows().get(0))
                .containsExactly(
                        new Cell.Text("2017-Q1"),
                        new Cell.Term("core.period.quarter"),
                        new Cell.Text("person:anna"),
                        new Cell.Text("win_rate"),
                        new Cell.Name(StandardKpis.WIN_RATE.name()),
                        new Cell.Absent("kpi.reason.zero-divisor"),
                        new Cell.Absent("kpi.reason.zero-divisor"),
                        new Cell.Term("core.unit.ratio"),
                        new Cell.Absent("kpi.reason.zero-divisor"),
                        new Cell.Term("kpi.reading.not-meaningful"),
                        new Cell.Text("zero-divisor"),
                        new Cell.Term("kpi.direction.higher-is-better"));
        assertThat(table.rows().get(1).subList(8, 11))
                .containsExactly(
                        new Cell.Absent("kpi.analysis.absent.missing"),
                        new Cell.Term("kpi.reading.missing"),
                        new Cell.Text("lost_deals; won_deals"));
        assertThat(table.rows().get(2).subList(5, 11))
                .containsExactly(
                        new Cell.Numeral(new BigDecimal("0.62"), Quantity.ratio(Ratio.of(29, 47))),
                        new Cell.Text("29/47"),
                        new Cell.Term("core.unit.ratio"),
                        new Cell.Absent("kpi.analysis.absent.does-not-apply"),
                        new Cell.Term("kpi.reading.known"),
                        new Cell.Absent("kpi.analysis.absent.does-not-apply"));
    }

    /** Moses moved on 15 May: 44 days in Suzhou and 47 in Hangzhou are rows of their own. */
    @Test
    void anEvaluationHasARowForEachStay() {
        KpiValue won = value("moses", "2017-Q2", "29/47");
        Stay suzhou = stay("moses", "suzhou", "2017-04-01/2017-05-15", 44);
        Stay hangzhou = stay("moses", "hangzhou", "2017-05-15/2017-07-01", 47);
        Stay anna = stay("anna", "suzhou", "2017-06-20/2017-07-01", 11);
        Evaluation evaluation = new Evaluation(
                won.period(),
                new EvaluationPolicy(PieceJoining.SEGMENTED, PieceTarget.WHOLE, 30),
                List.of(new EvaluatedStay(suzhou, List.of(won)), new EvaluatedStay(hangzhou, List.of(won))),
                List.of(anna));
        Table table = KpiTables.results(catalog, evaluation);
        assertThat(table.key()).isEqualTo("evaluation-results");
        assertThat(keys(table).subList(0, 9))
                .containsExactly("period", "subject", "tier", "unit", "first_day", "last_day", "days", "kpi", "value");
        assertThat(table.rows()).hasSize(2);
        assertThat(table.rows().get(1).subList(0, 8))
                .containsExactly(
                        new Cell.Text("2017-Q2"),
                        new Cell.Text("person:moses"),
                        new Cell.Text("representative"),
                        new Cell.Text("hangzhou"),
                        new Cell.Day(LocalDate.of(2017, 5, 15)),
                        new Cell.Day(LocalDate.of(2017, 6, 30)),
                        new Cell.Whole(47),
                        new Cell.Text("win_rate"));
        assertThat(KpiTables.tooShort(evaluation).rows())
                .containsExactly(List.of(
                        new Cell.Text("2017-Q2"),
                        new Cell.Text("person:anna"),
                        new Cell.Text("representative"),
                        new Cell.Text("suzhou"),
                        new Cell.Day(LocalDate.of(2017, 6, 20)),
                        new Cell.Day(LocalDate.of(2017, 6, 30)),
                        new Cell.Whole(11)));
    }

    private static Stay stay(String person, String unit, String days, long length) {
        // Moses takes part on 44 + 47 days of the quarter.
        return new Stay(
                Subject.of(PersonId.of(person)),
                Optional.of(TierId.of("representative")),
                UnitId.of(unit),
                DateRange.parse(days),
                length,
                person.equals("moses") ? 91 : length);
    }

    @Test
    void aRestatementShowsBothSidesAndTheChange() {
        DateRange quarter = DateRange.parse("2017-04-01/2017-07-01");
        Table table = KpiTables.restatement(List.of(
                new ValueDifference(
                        Subject.of(PersonId.of("moses")),
                        quarter,
                        StandardKpis.WIN_RATE.id(),
                        Optional.of(Reading.known(Quantity.ratio(Ratio.of(3, 4)))),
                        Optional.of(Reading.known(Quantity.ratio(Ratio.of(3, 5))))),
                new ValueDifference(
                        Subject.of(PersonId.of("anna")),
                        quarter,
                        StandardKpis.WIN_RATE.id(),
                        Optional.empty(),
                        Optional.of(Reading.missing("won_deals")))));
        // 0.6 − 0.75
        assertThat(table.rows().get(0).subList(3, 10))
                .containsExactly(
                        new Cell.Text("win_rate"),
                        new Cell.Text("0.75"),
                        new Cell.Term("kpi.reading.known"),
                        new Cell.Text("0.6"),
                        new Cell.Term("kpi.reading.known"),
                        new Cell.Text("-0.15"),
                        new Cell.Term("core.unit.ratio"));
        assertThat(table.rows().get(1).subList(4, 10))
                .containsExactly(
                        new Cell.Absent("kpi.analysis.absent.does-not-apply"),
                        new Cell.Absent("kpi.analysis.absent.does-not-apply"),
                        new Cell.Absent("kpi.analysis.absent.missing"),
                        new Cell.Term("kpi.reading.missing"),
                        new Cell.Absent("kpi.analysis.absent.does-not-apply"),
                        new Cell.Absent("kpi.analysis.absent.does-not-apply"));
    }

    @Test
    void moneyHasItsCurrencyAndAnUnknownKpiItsUnit() {
        Quantity amount = Quantity.money(Money.of("12.50", Currency.of("CNY")));
        KpiValue value = new KpiValue(
                KpiId.of("other"),
                Subject.of(PersonId.of("anna")),
                value("x", "2017-Q1", "1").period(),
                Reading.known(amount),
                Optional.of(new BigDecimal("12.5")),
                Explanation.given("kpi.explain.actual", amount),
                List.of());
        assertThat(KpiTables.results(catalog, List.of(value)).rows().get(0).subList(4, 9))
                .containsExactly(
                        new Cell.Absent("kpi.analysis.absent.does-not-apply"),
                        new Cell.Numeral(new BigDecimal("12.5"), amount),
                        new Cell.Text("12.5"),
                        new Cell.Term("core.unit.money"),
                        new Cell.Text("CNY"));
    }

    @Provide
    Arbitrary<List<KpiValue>> values() {
        return AnalysisArbitraries.acrossPersons();
    }

    /** No cell is an empty text, and every gap says why in its own column. */
    @Property(tries = 200)
    void gapsAreNeverEmptyAndOrderDoesNotMatter(@ForAll("values") List<KpiValue> values) {
        Table table = KpiTables.results(catalog, values);
        List<KpiValue> reversed = new ArrayList<>(values);
        Collections.reverse(reversed);
        assertThat(KpiTables.results(catalog, reversed)).isEqualTo(table);
        assertThat(table.rows()).hasSize(values.size());
        for (List<Cell> row : table.rows()) {
            assertThat(row).doesNotContain(new Cell.Text(""));
            boolean known = row.get(9).equals(new Cell.Term("kpi.reading.known"));
            assertThat(row.get(5) instanceof Cell.Numeral).isEqualTo(known);
            assertThat(row.get(10) instanceof Cell.Text).isEqualTo(!known);
        }
    }

    @Provide
    Arbitrary<ScorecardCase> scorecardCases() {
        return ScorecardArbitraries.cases();
    }

    /** A row for each line and item, exact points in the cells, and a score that is there or says why not. */
    @Property(tries = 100)
    void scorecardsAreThereInFull(@ForAll("scorecardCases") ScorecardCase example) {
        Scorecard card = example.scorecard();
        List<List<Cell>> cards = KpiTables.scorecards(List.of(card)).rows();
        List<List<Cell>> lines =
                KpiTables.scorecardLines(List.of(card), Rounding.halfEven(4)).rows();
        List<List<Cell>> items = KpiTables.scorecardAdjustments(List.of(card), Rounding.halfEven(4))
                .rows();
        assertThat(cards).hasSize(1);
        assertThat(cards.get(0).get(2) instanceof Cell.Numeral)
                .isEqualTo(card.published().isPresent());
        assertThat(cards.get(0).get(4) instanceof Cell.Text)
                .isEqualTo(card.rating().isPresent());
        assertThat(lines).hasSize(card.lines().size());
        assertThat(items).hasSize(card.adjustments().size());
        for (int i = 0; i < lines.size(); i++) {
            Ratio points = card.lines().get(i).points();
            assertThat(lines.get(i).get(11))
                    .isInstanceOfSatisfying(
                            Cell.Numeral.class,
                            cell -> assertThat(cell.exact().value()).isEqualTo(points));
        }
        assertThat(Stream.of(cards, lines, items).flatMap(List::stream).flatMap(List::stream))
                .doesNotContain(new Cell.Text(""));
    }
}
