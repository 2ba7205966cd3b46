package io.salestiers.incentives.scenario;

import static io.salestiers.incentives.testkit.plan.SmallCompany.USD;
import static io.salestiers.incentives.testkit.plan.SmallCompany.credit;
import static io.salestiers.incentives.testkit.plan.SmallCompany.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salestiers.core.CoreMessages;
import io.salestiers.core.explain.Explanation;
import io.salestiers.core.money.ExactMoney;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.observation.DimensionId;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.table.Table;
import io.salestiers.core.testkit.explain.Recalculation;
import io.salestiers.core.text.Language;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.text.Texts;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.core.time.Period;
import io.salestiers.incentives.IncentivesMessages;
import io.salestiers.incentives.credit.Credit;
import io.salestiers.incentives.credit.Credits;
import io.salestiers.incentives.plan.IncentivePlan;
import io.salestiers.incentives.plan.PlanFinding;
import io.salestiers.incentives.plan.PlanInputs;
import io.salestiers.incentives.quota.Quota;
import io.salestiers.incentives.quota.QuotaLookup;
import io.salestiers.incentives.rate.Application;
import io.salestiers.incentives.testkit.plan.Commissions;
import io.salestiers.incentives.testkit.plan.SmallCompany;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class BudgetTest {
    private static final PersonId ANN = PersonId.of("Ann");
    private static final LocalizedText BASE = LocalizedText.of("Base", "基准情形");
    private static final Period JULY = FiscalCalendar.CALENDAR_YEAR.parse("2018-M07");
    private static final Period AUGUST = FiscalCalendar.CALENDAR_YEAR.parse("2018-M08");

    /** 3 % up to half of the quota, 5 % to all of it, 7 % to 120 %, 9 % above, marginally, without a cap. */
    private static final IncentivePlan PLAN = SmallCompany.plan(
                    Commissions.of(SmallCompany.rates(Application.MARGINAL)).build())
            .withEffective(DateRange.parse("2018-01-01/2019-01-01"));

    private static PlanInputs inputs(Credit... credits) {
        QuotaLookup quotas = (measure, subject, period) -> subject.equals(io.salestiers.core.org.Subject.of(ANN))
                ? Optional.of(Quota.stated(usd("1000.00")))
                : Optional.empty();
        return SmallCompany.inputs(quotas, Credits.of(List.of(credits)), SmallCompany.organization());
    }

    private static BudgetCase assumed(List<Growth> growths, List<SpreadOutcome> spread, List<ExpectedDeal> deals) {
        return new BudgetCase(BASE, growths, spread, deals);
    }

    private static CaseForecast forecast(BudgetCase assumed, Credit... credits) {
        CaseForecast forecast = BudgetCalculator.DEFAULT
                .forecast(request(new BudgetWorlds.Enumerated(100), assumed, credits))
                .orThrow()
                .cases()
                .get(0);
        forecast.costs().forEach(cost -> Recalculation.verify(cost.explanation()));
        return forecast;
    }

    private static BudgetRequest request(BudgetWorlds worlds, BudgetCase assumed, Credit... credits) {
        return new BudgetRequest(List.of(PLAN), inputs(credits), List.of(JULY, AUGUST), 12, List.of(assumed), worlds);
    }

    private static Growth all(String factor) {
        return new Growth(new GrowthOf.All(), Ratio.parse(factor));
    }

    private static Texts texts(Language language) {
        return Texts.of(language, List.of(IncentivesMessages.catalogue(), CoreMessages.catalogue()));
    }

    private static ExactMoney exact(String amount) {
        return new ExactMoney(Ratio.parse(amount), USD);
    }

    /**
     * Ann sold 1,000 last July and 400 last August. A tenth more is 1,100, which pay 15 + 25 + 7 = 47, and 440, which pay 13.20. Half
     * of the time a deal of 200 comes in August on top: 640 pay 15 + 7 = 22, so that August costs 17.60.
     */
    @Test
    void budget() {
        PlanInputs inputs =
                inputs(credit("T-1", "Ann", "2017-07-03", "1000.00"), credit("T-2", "Ann", "2017-08-03", "400.00"));
        IncentivePlan plan = PLAN;
        Credit deal = credit("D-1", "Ann", "2018-08-20", "200.00");
        List<Period> months = List.of(JULY, AUGUST);
        // sample: budget
        BudgetCase base = new BudgetCase(
                LocalizedText.of("Base", "基准情形"),
                List.of(new Growth(new GrowthOf.All(), Ratio.parse("1.1"))),
                List.of(),
                List.of(new ExpectedDeal(List.of(deal), Ratio.of(1, 2))));
        BudgetForecast forecast = BudgetCalculator.DEFAULT
                .forecast(new BudgetRequest(
                        List.of(plan), inputs, months, 12, List.of(base), new BudgetWorlds.Enumerated(1_000)))
                .orThrow();
        PeriodCost august = forecast.cases().get(0).costs().get(1);
        ExactMoney expected = august.expected(); // 13.20 or 22.00, each with 1/2: 17.60
        List<Explanation> assumptions = forecast.cases().get(0).assumptions(); // growth, deal, how it was counted
        // end
        assertThat(expected).isEqualTo(exact("17.6"));
        assertThat(august.least()).isEqualTo(usd("13.20"));
        assertThat(august.most()).isEqualTo(usd("22.00"));
        assertThat(august.period()).isEqualTo(AUGUST);
        CaseForecast only = forecast.cases().get(0);
        assertThat(only.costs().get(0).expected()).isEqualTo(exact("47"));
        assertThat(only.expected()).containsExactly(Map.entry(USD, exact("64.6")));
        assertThat(only.worlds()).isEqualTo(2);
        Recalculation.verify(august.explanation());
        assertThat(assumptions.stream().map(each -> each.print(texts(Language.EN))))
                .containsExactly(
                        "Sales follow from those of so many months before, on the same days = 12\n",
                        "All sales times = 110%\n",
                        "Deal D-1 is won, with the probability = 50%\n",
                        "All combinations were gone through, by their exact probabilities; how many = 2\n");
        for (Language language : Language.values()) {
            assertThat(august.explanation().print(texts(language))).doesNotContain("[");
            List<Table> tables = forecast.tables(texts(language));
            assertThat(tables).extracting(Table::key).containsExactly("budget-costs", "budget-assumptions");
            assertThat(tables).extracting(table -> table.rows().size()).containsExactly(2, 4);
            assertThat(tables.toString()).doesNotContain("Text[value=[");
        }
    }

    /**
     * Sales of 1,000 come out at 0.5, 1 or 1.5 with 1/4, 1/2, 1/4. They pay 15, 40 and 40 + 14 + 27 = 81: 15/4 + 20 + 81/4 = 44, not
     * the 40 of the mean.
     */
    @Test
    void spread() {
        CaseForecast forecast = forecast(
                assumed(
                        List.of(),
                        List.of(
                                new SpreadOutcome(Ratio.of(1, 2), Ratio.of(1, 4)),
                                new SpreadOutcome(Ratio.ONE, Ratio.of(1, 2)),
                                new SpreadOutcome(Ratio.of(3, 2), Ratio.of(1, 4))),
                        List.of()),
                credit("T-1", "Ann", "2017-07-03", "1000.00"));
        assertThat(forecast.costs().get(0)).satisfies(july -> {
            assertThat(july.expected()).isEqualTo(exact("44"));
            assertThat(july.least()).isEqualTo(usd("15.00"));
            assertThat(july.most()).isEqualTo(usd("81.00"));
        });
        assertThat(forecast.worlds()).isEqualTo(3);
        assertThat(forecast.assumptions()).hasSize(5);
    }

    /** Growth of payee, unit and product multiply; who is not concerned stays. 100 × 1.1 × 1.2 × 1.5 = 198; 3 % are 5.94. */
    @Test
    void growths() {
        Credit product = credit("T-1", "Ann", "2017-07-03", "100.00").toBuilder()
                .dimensions(new TreeMap<>(Map.of(DimensionId.of("product"), "A")))
                .build();
        List<Growth> growths = List.of(
                new Growth(new GrowthOf.Payee(ANN), Ratio.parse("1.1")),
                new Growth(new GrowthOf.Payee(PersonId.of("Bo")), Ratio.of(7)),
                new Growth(new GrowthOf.Unit(UnitId.of("east")), Ratio.parse("1.2")),
                new Growth(new GrowthOf.Unit(UnitId.of("west")), Ratio.of(7)),
                new Growth(new GrowthOf.Dimension(DimensionId.of("product"), "A"), Ratio.parse("1.5")),
                new Growth(new GrowthOf.Dimension(DimensionId.of("product"), "B"), Ratio.of(7)));
        CaseForecast forecast = forecast(assumed(growths, List.of(), List.of()), product);
        assertThat(forecast.costs().get(0).expected()).isEqualTo(exact("5.94"));
        assertThat(forecast.assumptions())
                .extracting(each -> each.label(texts(Language.EN)))
                .contains("Sales of Ann times", "Sales of east times", "Sales of product = A times");
    }

    /** Sales on days of the periods themselves are not used, nor those that fall outside of them; nothing grown by zero is left. */
    @Test
    void whichSalesFollow() {
        assertThat(forecast(
                                assumed(List.of(), List.of(), List.of()),
                                credit("T-1", "Ann", "2017-06-30", "100.00"),
                                credit("T-2", "Ann", "2017-09-01", "100.00"),
                                credit("T-3", "Ann", "2018-07-01", "100.00"))
                        .costs())
                .allMatch(cost -> cost.expected().amount().signum() == 0);
        assertThat(forecast(
                                assumed(List.of(all("0")), List.of(), List.of()),
                                credit("T-1", "Ann", "2017-07-03", "100.00"))
                        .costs())
                .allMatch(cost -> cost.expected().amount().signum() == 0);
        assertThat(forecast(
                                assumed(List.of(), List.of(), List.of()),
                                credit("T-1", "Ann", "2017-07-01", "100.00"),
                                credit("T-2", "Ann", "2017-08-31", "200.00"))
                        .costs())
                .extracting(PeriodCost::expected)
                .containsExactly(exact("3"), exact("6"));
    }

    /** Each of two deals by itself: 100 and 300, with 1/2 and 1/4. 0, 3, 9 and 12 cost 3/8 × 0 + 3/8 × 3 + 1/8 × 9 + 1/8 × 12. */
    @Test
    void twoDeals() {
        CaseForecast forecast = forecast(assumed(
                List.of(),
                List.of(),
                List.of(
                        new ExpectedDeal(List.of(credit("D-1", "Ann", "2018-07-20", "100.00")), Ratio.of(1, 2)),
                        new ExpectedDeal(List.of(credit("D-2", "Ann", "2018-07-21", "300.00")), Ratio.of(1, 4)))));
        assertThat(forecast.costs().get(0).expected()).isEqualTo(exact("3.75"));
        assertThat(forecast.costs().get(0).least()).isEqualTo(usd("0.00"));
        assertThat(forecast.worlds()).isEqualTo(4);
        // a deal that is certain makes no further combination
        assertThat(forecast(assumed(
                                List.of(),
                                List.of(),
                                List.of(new ExpectedDeal(
                                        List.of(credit("D-1", "Ann", "2018-07-20", "100.00")), Ratio.ONE))))
                        .worlds())
                .isEqualTo(1);
    }

    @Test
    void tooManyCombinations() {
        BudgetCase three = assumed(
                List.of(),
                List.of(new SpreadOutcome(Ratio.ONE, Ratio.of(1, 2)), new SpreadOutcome(Ratio.of(2), Ratio.of(1, 2))),
                List.of(new ExpectedDeal(List.of(credit("D-1", "Ann", "2018-07-20", "100.00")), Ratio.of(1, 2))));
        var refused = BudgetCalculator.DEFAULT.forecast(request(new BudgetWorlds.Enumerated(3), three));
        assertThat(refused.value()).isEmpty();
        assertThat(refused.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(ScenarioFinding.TOO_MANY_WORLDS);
            assertThat(finding.message(texts(Language.EN)))
                    .isEqualTo("case Base must have at most 3 combinations, but has 4");
            assertThat(finding.message(texts(Language.ZH))).doesNotContain("[");
        });
        assertThat(BudgetCalculator.DEFAULT
                        .forecast(request(new BudgetWorlds.Enumerated(4), three))
                        .value())
                .isPresent();
    }

    /** Drawn 4,000 times, the estimate lies within four standard errors of 3.75: √(13.59 ÷ 4,000) = 0.058. The same seed draws the same. */
    @Test
    void drawn() {
        BudgetCase deals = assumed(
                List.of(),
                List.of(),
                List.of(
                        new ExpectedDeal(List.of(credit("D-1", "Ann", "2018-07-20", "100.00")), Ratio.of(1, 2)),
                        new ExpectedDeal(List.of(credit("D-2", "Ann", "2018-07-21", "300.00")), Ratio.of(1, 4))));
        BudgetForecast first = BudgetCalculator.DEFAULT
                .forecast(request(new BudgetWorlds.Sampled(17, 4_000), deals))
                .orThrow();
        Ratio estimate = first.cases().get(0).costs().get(0).expected().amount();
        assertThat(estimate.minus(Ratio.parse("3.75")).abs()).isLessThan(Ratio.parse("0.24"));
        assertThat(BudgetCalculator.DEFAULT
                        .forecast(request(new BudgetWorlds.Sampled(17, 100), deals))
                        .orThrow())
                .isEqualTo(BudgetCalculator.DEFAULT
                        .forecast(request(new BudgetWorlds.Sampled(17, 100), deals))
                        .orThrow());
        assertThat(first.cases().get(0).assumptions().get(3).label(texts(Language.EN)))
                .isEqualTo("Combinations were drawn with the seed 17; how many");
        BudgetCase spread = assumed(
                List.of(),
                List.of(new SpreadOutcome(Ratio.ONE, Ratio.of(3, 4)), new SpreadOutcome(Ratio.of(2), Ratio.of(1, 4))),
                List.of());
        // 3 and 6 with 3/4 and 1/4: 3.75, deviation 1.3, of 400 0.065
        Ratio some = BudgetCalculator.DEFAULT
                .forecast(request(
                        new BudgetWorlds.Sampled(18, 400), spread, credit("T-1", "Ann", "2017-07-03", "100.00")))
                .orThrow()
                .cases()
                .get(0)
                .costs()
                .get(0)
                .expected()
                .amount();
        assertThat(some.minus(Ratio.parse("3.75")).abs()).isLessThan(Ratio.parse("0.26"));
    }

    @Test
    void planThatDoesNotHold() {
        BudgetRequest request = new BudgetRequest(
                List.of(PLAN.withEffective(DateRange.parse("2017-01-01/2018-01-01"))),
                inputs(),
                List.of(JULY),
                12,
                List.of(assumed(List.of(), List.of(), List.of())),
                new BudgetWorlds.Enumerated(1));
        assertThat(BudgetCalculator.DEFAULT.forecast(request).findings())
                .extracting(Finding::code)
                .contains(PlanFinding.NOT_EFFECTIVE);
    }

    @Test
    void valuesRefuseWhatMakesNoSense() {
        assertThatThrownBy(() -> all("-1")).hasMessageContaining("factor");
        assertThatThrownBy(() -> new SpreadOutcome(Ratio.of(-1), Ratio.ONE)).hasMessageContaining("factor");
        assertThatThrownBy(() -> new SpreadOutcome(Ratio.ONE, Ratio.ZERO)).hasMessageContaining("probability");
        assertThatThrownBy(() -> new SpreadOutcome(Ratio.ONE, Ratio.of(2))).hasMessageContaining("probability");
        Credit deal = credit("D-1", "Ann", "2018-07-20", "100.00");
        assertThatThrownBy(() -> new ExpectedDeal(List.of(), Ratio.ONE)).hasMessageContaining("credit");
        assertThatThrownBy(() -> new ExpectedDeal(List.of(deal), Ratio.ZERO)).hasMessageContaining("probability");
        assertThatThrownBy(() -> new ExpectedDeal(List.of(deal), Ratio.of(2))).hasMessageContaining("probability");
        assertThatThrownBy(() -> assumed(List.of(), List.of(new SpreadOutcome(Ratio.ONE, Ratio.of(1, 2))), List.of()))
                .hasMessageContaining("add up to 1, but give 0.5");
        assertThatThrownBy(() -> new BudgetWorlds.Enumerated(0)).hasMessageContaining("most");
        assertThatThrownBy(() -> new BudgetWorlds.Sampled(1, 0)).hasMessageContaining("count");
        assertThatThrownBy(() -> new BudgetRequest(
                        List.of(PLAN), inputs(), List.of(JULY), 0, List.of(), new BudgetWorlds.Enumerated(1)))
                .hasMessageContaining("monthsAfterHistory");
    }
}
