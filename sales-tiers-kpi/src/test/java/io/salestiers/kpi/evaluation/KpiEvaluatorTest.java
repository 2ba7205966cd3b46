package io.salestiers.kpi.evaluation;

import static io.salestiers.kpi.testkit.measure.MeasureArbitraries.ladder;
import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.money.Rounding;
import io.salestiers.core.observation.DimensionId;
import io.salestiers.core.observation.Observation;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.core.time.Period;
import io.salestiers.core.time.PeriodKind;
import io.salestiers.core.unit.Quantity;
import io.salestiers.core.unit.Unit;
import io.salestiers.kpi.catalog.CompiledCatalog;
import io.salestiers.kpi.catalog.Kpi;
import io.salestiers.kpi.catalog.KpiCatalog;
import io.salestiers.kpi.catalog.StandardKpis;
import io.salestiers.kpi.catalog.StandardMeasures;
import io.salestiers.kpi.formula.FormulaFinding;
import io.salestiers.kpi.measure.CurrencyPolicy;
import io.salestiers.kpi.measure.MeasureValues;
import io.salestiers.kpi.measure.PlacementDay;
import io.salestiers.kpi.measure.Reading;
import io.salestiers.kpi.measure.Reason;
import io.salestiers.kpi.target.Target;
import io.salestiers.kpi.target.TargetFinding;
import io.salestiers.kpi.target.TargetResolver;
import io.salestiers.kpi.target.TargetRule;
import io.salestiers.kpi.target.Targets;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KpiEvaluatorTest {
    private static final FiscalCalendar CALENDAR = FiscalCalendar.CALENDAR_YEAR;
    private static final Period Q1 = CALENDAR.parse("2025-Q1");
    private static final Period Q2 = CALENDAR.parse("2025-Q2");
    private static final Currency CNY = Currency.of("CNY");
    private static final Subject ANNA = Subject.of(PersonId.of("anna"));
    private static final Subject BEN = Subject.of(PersonId.of("ben"));
    private static final Subject HEAD = Subject.of(PersonId.of("head"));
    private static final DateRange YEAR = DateRange.parse("2025-01-01/2026-01-01");
    private static final TargetRule RULE = new TargetRule(
            StandardKpis.REPRESENTATIVE,
            StandardMeasures.REVENUE.id(),
            PeriodKind.QUARTER,
            "1.10 * prior(team(revenue)) / team(listed_positions)",
            Rounding.halfEven(2),
            true);

    /* Three listed seats, one of them vacant. */
    private final Organization organization = Organization.builder(ladder(), YEAR.from())
            .unit("company", LocalizedText.same("Company"))
            .unit("team", LocalizedText.same("Team"), "company")
            .position("head-seat", "supervisor", "team")
            .position("r1", "representative", "team")
            .position("r2", "representative", "team")
            .position("r3", "representative", "team")
            .holder("head", "head-seat")
            .holder("anna", "r1")
            .holder("ben", "r2")
            .build();

    private final MeasureValues values = MeasureValues.of(
            StandardMeasures.all(),
            List.of(
                    revenue(ANNA, "2025-02-01", "1000.00", "d1"),
                    revenue(ANNA, "2025-04-02", "300.00", "d2"),
                    revenue(BEN, "2025-05-02", "900.00", "d3"),
                    count(StandardMeasures.WON_DEALS.id().value(), ANNA, "2025-04-02", "d2"),
                    count(StandardMeasures.LOST_DEALS.id().value(), ANNA, "2025-04-03", "d4"),
                    count(StandardMeasures.LOST_DEALS.id().value(), ANNA, "2025-04-04", "d5")),
            organization,
            YEAR,
            CurrencyPolicy.none());

    private static Observation revenue(Subject who, String day, String amount, String source) {
        return new Observation(
                StandardMeasures.REVENUE.id(),
                who,
                LocalDate.parse(day),
                Quantity.money(Money.of(amount, CNY)),
                Optional.empty(),
                source);
    }

    private static Observation count(String measure, Subject who, String day, String source) {
        return new Observation(
                io.salestiers.core.observation.MeasureId.of(measure),
                who,
                LocalDate.parse(day),
                Quantity.count(1),
                Optional.empty(),
                source);
    }

    private Targets targets(Targets stated) {
        return TargetResolver.of(
                        List.of(RULE), StandardMeasures.all(), CALENDAR, PlacementDay.AT_START, "cycle", "/targets")
                .orThrow()
                .resolve(values, stated, List.of(Q1, Q2))
                .orThrow();
    }

    private KpiValue evaluate(Kpi kpi, Subject subject, Period period) {
        CompiledCatalog catalog =
                StandardKpis.catalog().compile(StandardMeasures.all()).orThrow();
        EvaluationInputs inputs =
                new EvaluationInputs(values, targets(Targets.none()), CALENDAR, PlacementDay.AT_START);
        return KpiEvaluator.DEFAULT.evaluateDeep(inputs, catalog.kpi(kpi.id()), subject, period);
    }

    private static Reading money(String amount) {
        return Reading.known(Quantity.money(Money.of(amount, CNY)));
    }

    @Test
    void ruleDividesThePriorRevenueOfTheTeamByListedPositions() {
        Targets targets = targets(Targets.none());
        // 1.10 × 1000 ÷ 3 = 366.666…
        assertThat(targets.find(StandardMeasures.REVENUE.id(), ANNA, Q2)
                        .orElseThrow()
                        .reading())
                .isEqualTo(money("366.67"));
        assertThat(targets.find(StandardMeasures.REVENUE.id(), BEN, Q2)
                        .orElseThrow()
                        .reading())
                .isEqualTo(money("366.67"));
    }

    @Test
    void aRuleThatMisspellsAKnownDimensionIsRefused() {
        TargetRule rule = new TargetRule(
                RULE.tier(),
                RULE.measure(),
                RULE.kind(),
                "prior(revenue[prodct = \"X\"])",
                RULE.rounding(),
                RULE.forPay());
        assertThat(TargetResolver.of(
                                List.of(rule),
                                StandardMeasures.all(),
                                CALENDAR,
                                PlacementDay.AT_START,
                                "cycle",
                                "/targets")
                        .findings())
                .isEmpty();
        assertThat(TargetResolver.of(
                                List.of(rule),
                                StandardMeasures.all(),
                                List.of(DimensionId.of("product")),
                                CALENDAR,
                                PlacementDay.AT_START,
                                "cycle",
                                "/targets")
                        .findings())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo(FormulaFinding.UNKNOWN_DIMENSION_SIMILAR);
                    assertThat(finding.place()).hasToString("cycle#/targets/0/formula");
                });
    }

    @Test
    void missingBaseGivesNoTargetWithAReason() {
        var resolved = TargetResolver.of(
                        List.of(RULE), StandardMeasures.all(), CALENDAR, PlacementDay.AT_START, "cycle", "/targets")
                .orThrow()
                .resolve(values, Targets.none(), List.of(Q1));
        assertThat(resolved.findings()).extracting(Finding::code).containsExactly(TargetFinding.NO_BASE);
        assertThat(resolved.orThrow()
                        .find(StandardMeasures.REVENUE.id(), ANNA, Q1)
                        .orElseThrow()
                        .reading())
                .isEqualTo(Reading.missing("revenue 2024-10-01/2025-01-01"));
    }

    @Test
    void statedTargetGoesBeforeTheRule() {
        Target stated =
                new Target(StandardMeasures.REVENUE.id(), ANNA, Q2, Quantity.money(Money.of("500.00", CNY)), true);
        Targets targets =
                targets(Targets.of(List.of(stated), StandardMeasures.all()).orThrow());
        assertThat(targets.find(StandardMeasures.REVENUE.id(), ANNA, Q2)
                        .orElseThrow()
                        .target())
                .contains(stated);
    }

    @Test
    void negativeTargetIsRefused() {
        Target negative =
                new Target(StandardMeasures.REVENUE.id(), ANNA, Q2, Quantity.money(Money.of("-1.00", CNY)), true);
        assertThat(Targets.of(List.of(negative, negative), StandardMeasures.all())
                        .findings())
                .extracting(Finding::code)
                .containsExactly(TargetFinding.NEGATIVE, TargetFinding.NEGATIVE, TargetFinding.TWICE);
    }

    @Test
    void kpisByHand() {
        // Team: 1000 in Q1, 1200 in Q2.
        assertThat(evaluate(StandardKpis.REVENUE_GROWTH, HEAD, Q2).reading())
                .isEqualTo(Reading.known(Quantity.ratio(Ratio.parse("0.2"))));
        // 1 won, 2 lost.
        KpiValue winRate = evaluate(StandardKpis.WIN_RATE, ANNA, Q2);
        assertThat(winRate.reading()).isEqualTo(Reading.known(Quantity.ratio(Ratio.of(1, 3))));
        assertThat(winRate.published()).contains(new BigDecimal("0.3333"));
        // 300 ÷ 366.67
        assertThat(evaluate(StandardKpis.QUOTA_ATTAINMENT, ANNA, Q2).reading())
                .isEqualTo(Reading.known(Quantity.ratio(Ratio.of(30000, 36667))));
        // 1200 ÷ (2 × 366.67)
        assertThat(evaluate(StandardKpis.TEAM_PERFORMANCE, HEAD, Q2).reading())
                .isEqualTo(Reading.known(Quantity.ratio(Ratio.of(120000, 73334))));
        assertThat(evaluate(StandardKpis.SALES_AMOUNT, BEN, Q2).reading()).isEqualTo(money("900.00"));
    }

    @Test
    void growthWithoutABaseHasNoNumber() {
        Subject office = Subject.of(UnitId.of("company"));
        assertThat(evaluate(StandardKpis.REVENUE_GROWTH, HEAD, Q1).reading())
                .isEqualTo(Reading.missing("revenue 2024-10-01/2025-01-01"));
        // Nothing in Q3 and Q4: growth from zero.
        assertThat(evaluate(StandardKpis.REVENUE_GROWTH, office, CALENDAR.parse("2025-Q4"))
                        .reading())
                .isEqualTo(Reading.notMeaningful(Reason.ZERO_BASE));
        assertThat(evaluate(StandardKpis.MARKET_SHARE, HEAD, Q2).reading()).isEqualTo(Reading.missing("market"));
    }

    @Test
    void deepExplanationReachesTheDeals() {
        assertThat(evaluate(StandardKpis.SALES_AMOUNT, BEN, Q2).explanation().flatten())
                .anyMatch(step -> step.key().equals("kpi.explain.observation")
                        && step.inputs().containsValue(io.salestiers.core.text.Argument.text("d3")));
    }

    @Test
    void allFormulaProblemsAreFoundAtOnce() {
        Kpi broken = kpi("x", "revenue +", Unit.MONEY);
        Kpi wrongUnit = kpi("y", "revenue / won_deals", Unit.RATIO);
        List<Finding> findings = KpiCatalog.of(List.of(broken, wrongUnit))
                .compile(StandardMeasures.all())
                .findings();
        assertThat(findings)
                .extracting(finding -> finding.place().toString())
                .contains("kpi-catalogue#/kpis/0/formula", "kpi-catalogue#/kpis/1/formula");
    }

    private static Kpi kpi(String id, String formula, Unit unit) {
        return Kpi.builder(id)
                .name(LocalizedText.same(id))
                .description(LocalizedText.same(id))
                .formula(formula, unit)
                .direction(io.salestiers.kpi.catalog.Direction.HIGHER_IS_BETTER)
                .aggregation(io.salestiers.kpi.catalog.KpiAggregation.RATIO)
                .rounding(Rounding.halfEven(2))
                .build();
    }
}
