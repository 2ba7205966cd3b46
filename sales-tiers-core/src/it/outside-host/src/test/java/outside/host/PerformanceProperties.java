package outside.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.money.Ratio;
import io.salestiers.core.money.Rounding;
import io.salestiers.core.observation.Observation;
import io.salestiers.core.org.Organization;
import io.salestiers.core.testkit.explain.Recalculation;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.time.BusinessCalendar;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.core.time.PeriodKind;
import io.salestiers.core.unit.Unit;
import io.salestiers.kpi.catalog.CompiledCatalog;
import io.salestiers.kpi.catalog.Direction;
import io.salestiers.kpi.catalog.Kpi;
import io.salestiers.kpi.catalog.KpiAggregation;
import io.salestiers.kpi.catalog.KpiCatalog;
import io.salestiers.kpi.catalog.WhenNegative;
import io.salestiers.kpi.catalog.WhenZero;
import io.salestiers.kpi.evaluation.Evaluation;
import io.salestiers.kpi.evaluation.EvaluationInputs;
import io.salestiers.kpi.evaluation.EvaluationPolicy;
import io.salestiers.kpi.evaluation.Evaluator;
import io.salestiers.kpi.formula.CompiledFormula;
import io.salestiers.kpi.formula.FormulaCompiler;
import io.salestiers.kpi.measure.CurrencyPolicy;
import io.salestiers.kpi.measure.Measure;
import io.salestiers.kpi.measure.MeasureValues;
import io.salestiers.kpi.measure.PlacementDay;
import io.salestiers.kpi.target.Spread;
import io.salestiers.kpi.target.Targets;
import io.salestiers.kpi.testkit.evaluation.EvaluationArbitraries;
import io.salestiers.kpi.testkit.formula.FormulaArbitraries;
import io.salestiers.kpi.testkit.formula.FormulaCase;
import io.salestiers.kpi.testkit.measure.MeasureArbitraries;
import io.salestiers.kpi.testkit.scorecard.ScorecardArbitraries;
import io.salestiers.kpi.testkit.scorecard.ScorecardCase;
import io.salestiers.kpi.testkit.target.TargetArbitraries;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What a host relies on, asked with the formulas, observations, targets and scorecards of the library's test-kit. */
class PerformanceProperties {
    private static final FiscalCalendar CALENDAR = FiscalCalendar.CALENDAR_YEAR;
    private static final List<Measure> MEASURES =
            List.of(MeasureArbitraries.REVENUE, MeasureArbitraries.CUSTOMERS);
    private static final CompiledCatalog KPIS = KpiCatalog.of(List.of(Kpi.builder("revenue_per_customer")
                    .name(LocalizedText.of("Revenue per customer", "客均销售额"))
                    .description(LocalizedText.of("Nobody sold to: not meaningful", "无客户时无意义"))
                    .formula("revenue / " + MeasureArbitraries.CUSTOMERS.id(), Unit.MONEY)
                    .direction(Direction.HIGHER_IS_BETTER)
                    .aggregation(KpiAggregation.RATIO)
                    .rounding(Rounding.halfEven(2))
                    .base(MeasureArbitraries.CUSTOMERS.id().toString(), WhenZero.ZERO_DIVISOR, WhenNegative.COMPUTED)
                    .build()))
            .compile(MEASURES)
            .orThrow();

    @Provide
    Arbitrary<FormulaCase> formulas() {
        return FormulaArbitraries.cases();
    }

    @Provide
    Arbitrary<Organization> organizations() {
        return MeasureArbitraries.organizations();
    }

    @Provide
    Arbitrary<List<Observation>> observations() {
        return MeasureArbitraries.observations();
    }

    @Provide
    Arbitrary<EvaluationPolicy> policies() {
        return EvaluationArbitraries.policies(60);
    }

    @Provide
    Arbitrary<Spread> spreads() {
        return TargetArbitraries.spreads(PeriodKind.QUARTER);
    }

    @Provide
    Arbitrary<ScorecardCase> scorecards() {
        return ScorecardArbitraries.cases();
    }

    @Property(tries = 50)
    void formulaReadFromItsOwnTextGivesTheSame(@ForAll("formulas") FormulaCase each) {
        CompiledFormula again = FormulaCompiler.compile(each.formula().toString(), FormulaArbitraries.symbols())
                .orThrow();

        assertThat(again.evaluate(each.figures())).isEqualTo(each.formula().evaluate(each.figures()));
    }

    @Property(tries = 20)
    void orderInWhichFactsArriveDecidesNothing(
            @ForAll("organizations") Organization organization,
            @ForAll("observations") List<Observation> observations,
            @ForAll("policies") EvaluationPolicy policy) {
        List<Observation> reversed = new ArrayList<>(observations);
        Collections.reverse(reversed);

        assertThat(evaluated(organization, reversed, policy).values())
                .usingElementComparator((one, other) ->
                        one.subject().equals(other.subject()) && one.reading().equals(other.reading()) ? 0 : 1)
                .containsExactlyElementsOf(
                        evaluated(organization, observations, policy).values());
    }

    private static Evaluation evaluated(
            Organization organization, List<Observation> observations, EvaluationPolicy policy) {
        MeasureValues values = MeasureValues.of(
                MEASURES, observations, organization, MeasureArbitraries.YEAR, CurrencyPolicy.none());
        EvaluationInputs inputs = new EvaluationInputs(values, Targets.none(), CALENDAR, PlacementDay.AT_END);
        return Evaluator.DEFAULT.evaluate(inputs, KPIS, policy, CALENDAR.parse("2025-Q2"));
    }

    @Property(tries = 50)
    void yearIsSpreadOverItsQuartersByWeightsThatAreNotAllZero(@ForAll("spreads") Spread spread) {
        List<Ratio> weights = Stream.of("2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4")
                .map(quarter -> spread.weight(CALENDAR.parse(quarter), CALENDAR, BusinessCalendar.everyDay()))
                .toList();

        assertThat(weights).noneMatch(weight -> weight.signum() < 0);
        assertThat(Ratio.sum(weights).signum()).isPositive();
    }

    @Property(tries = 20)
    void stepsOfAScorecardGiveItsPoints(@ForAll("scorecards") ScorecardCase each) {
        Recalculation.verify(each.scorecard().explanation());
    }
}
