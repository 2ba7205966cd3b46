package io.salestiers.kpi.samples;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.CoreMessages;
import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.observation.DimensionId;
import io.salestiers.core.observation.Observation;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.result.WithFindings;
import io.salestiers.core.text.Language;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.text.Texts;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.core.time.Period;
import io.salestiers.core.time.PieceJoining;
import io.salestiers.core.unit.Quantity;
import io.salestiers.kpi.KpiMessages;
import io.salestiers.kpi.analysis.ranking.RankMethod;
import io.salestiers.kpi.analysis.ranking.Ranking;
import io.salestiers.kpi.analysis.ranking.RankingCalculator;
import io.salestiers.kpi.analysis.variance.Driver;
import io.salestiers.kpi.analysis.variance.Variance;
import io.salestiers.kpi.analysis.variance.VarianceCalculator;
import io.salestiers.kpi.analysis.variance.VarianceQuestion;
import io.salestiers.kpi.catalog.CompiledCatalog;
import io.salestiers.kpi.catalog.Direction;
import io.salestiers.kpi.catalog.StandardKpis;
import io.salestiers.kpi.catalog.StandardMeasures;
import io.salestiers.kpi.evaluation.EvaluatedStay;
import io.salestiers.kpi.evaluation.Evaluation;
import io.salestiers.kpi.evaluation.EvaluationInputs;
import io.salestiers.kpi.evaluation.EvaluationPolicy;
import io.salestiers.kpi.evaluation.Evaluator;
import io.salestiers.kpi.evaluation.KpiValue;
import io.salestiers.kpi.evaluation.PieceTarget;
import io.salestiers.kpi.formula.CompiledFormula;
import io.salestiers.kpi.formula.FormulaCompiler;
import io.salestiers.kpi.formula.Symbols;
import io.salestiers.kpi.measure.CurrencyPolicy;
import io.salestiers.kpi.measure.MeasureValues;
import io.salestiers.kpi.measure.PlacementDay;
import io.salestiers.kpi.measure.Reading;
import io.salestiers.kpi.target.Target;
import io.salestiers.kpi.target.Targets;
import io.salestiers.kpi.testkit.measure.MeasureArbitraries;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the README and the pages show of measuring performance. */
class PerformanceSamplesTest {
    private static final Currency CNY = Currency.of("CNY");
    private static final PersonId LI = PersonId.of("li");
    private static final PersonId WANG = PersonId.of("wang");
    private static final UnitId EAST = UnitId.of("east");

    private final Texts texts = Texts.of(Language.EN, List.of(CoreMessages.catalogue(), KpiMessages.catalogue()));

    /* Li sells in Suzhou until 14 May, 44 of the 91 days of the quarter, then in Hangzhou. */
    private final Organization organization = Organization.builder(
                    MeasureArbitraries.ladder(), LocalDate.of(2026, 1, 1))
            .unit("east", LocalizedText.of("East", "华东"))
            .unit("suzhou", LocalizedText.of("Suzhou", "苏州"), "east")
            .unit("hangzhou", LocalizedText.of("Hangzhou", "杭州"), "east")
            .position("s1", "representative", "suzhou")
            .position("h1", "representative", "hangzhou")
            .position("h2", "representative", "hangzhou")
            .holder("li", "s1", DateRange.parse("2026-01-01/2026-05-15"))
            .holder("li", "h1", DateRange.parse("2026-05-15/"))
            .holder("wang", "h2")
            .build();

    private final MeasureValues values = MeasureValues.of(
            StandardMeasures.all(),
            List.of(
                    deal("D1", LI, "2026-02-20", "300.00", "PRO"),
                    deal("D2", WANG, "2026-03-02", "200.00", "BASIC"),
                    deal("D3", LI, "2026-04-10", "250.00", "PRO"),
                    deal("D4", LI, "2026-05-14", "150.00", "PRO"),
                    deal("D5", LI, "2026-06-01", "470.00", "BASIC"),
                    deal("D6", WANG, "2026-06-03", "870.00", "PRO")),
            organization,
            DateRange.parse("2026-01-01/2026-07-01"),
            CurrencyPolicy.none());

    private static Observation deal(String id, PersonId who, String day, String amount, String product) {
        return new Observation(
                        StandardMeasures.REVENUE.id(),
                        Subject.of(who),
                        LocalDate.parse(day),
                        Quantity.money(Money.of(amount, CNY)),
                        Optional.empty(),
                        id)
                .with(DimensionId.of("product"), product);
    }

    private static Target quota(PersonId who, Period quarter) {
        return new Target(
                StandardMeasures.REVENUE.id(), Subject.of(who), quarter, Quantity.money(Money.of("910.00", CNY)), true);
    }

    @Test
    void quarter() {
        Period second = FiscalCalendar.CALENDAR_YEAR.parse("2026-Q2");
        Targets targets = Targets.of(List.of(quota(LI, second), quota(WANG, second)), StandardMeasures.all())
                .orThrow();
        // sample: quarter
        FiscalCalendar calendar = FiscalCalendar.CALENDAR_YEAR;
        Period quarter = calendar.parse("2026-Q2");
        CompiledCatalog kpis =
                StandardKpis.catalog().compile(StandardMeasures.all()).orThrow();
        EvaluationInputs inputs = new EvaluationInputs(values, targets, calendar, PlacementDay.AT_END);
        // Everybody's KPIs: cut at the day where people join, leave and move, with the targets of those days.
        EvaluationPolicy policy = new EvaluationPolicy(PieceJoining.SEGMENTED, PieceTarget.BY_PERIOD_DAYS, 30);
        Evaluation evaluation = Evaluator.DEFAULT.evaluate(inputs, kpis, policy, quarter);
        // What did Li attain in Suzhou, until 14 May, and why?
        EvaluatedStay suzhou = evaluation.of(Subject.of(LI)).get(0);
        KpiValue attained = suzhou.find(StandardKpis.QUOTA_ATTAINMENT.id()).orElseThrow(); // 10/11, published 0.9091
        String why = attained.explanation().print(texts); // down to the target of the 44 days
        // Why is the revenue of the East not that of the quarter before? Parts that add up to the cent.
        VarianceQuestion question = VarianceQuestion.against(
                StandardMeasures.REVENUE.id(), Subject.of(EAST), quarter, calendar.parse("2026-Q1"));
        Variance variance = VarianceCalculator.DEFAULT.byUnit(question, inputs);
        // Which unit sold how much? Ties are stated, and a rank decides nothing.
        Evaluation units = Evaluator.DEFAULT.evaluateUnits(inputs, kpis, policy, quarter);
        Ranking ranking = RankingCalculator.DEFAULT.rank(
                RankMethod.STANDARD, Direction.HIGHER_IS_BETTER, units.of(StandardKpis.SALES_AMOUNT.id()));
        // A formula of your own: everything that is wrong with it, each thing with its place.
        WithFindings<CompiledFormula> mine = FormulaCompiler.compile(
                "IF(revenue[product = \"PRO\"] >= 50% * revenue, 1, 0)", Symbols.of(StandardMeasures.all()));
        // end
        assertThat(attained.reading().quantity().orElseThrow().value()).isEqualTo(Ratio.of(10, 11));
        assertThat(attained.published()).hasToString("Optional[0.9091]");
        assertThat(why).contains("CNY 440.00").contains("CNY 400.00").contains("10/11");
        // 1,740 of six deals less 500: Li moved, so that what he sold is no part of what the units did alike.
        assertThat(variance.difference()).hasToString("CNY 1240");
        assertThat(variance.totals().get(Driver.UNIT)).hasToString("CNY 670");
        assertThat(ranking.entries())
                .extracting(entry -> entry.value().reading().toString())
                .containsExactly("CNY 1740", "CNY 1340", "CNY 400");
        Reading reading = mine.orThrow().evaluate(inputs.of(Subject.of(WANG), quarter));
        assertThat(reading.quantity().orElseThrow().value()).isEqualTo(Ratio.ONE);
    }
}
