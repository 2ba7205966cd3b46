package io.salestiers.incentives.scenario;

import static io.salestiers.incentives.testkit.plan.SmallCompany.QUARTER;
import static io.salestiers.incentives.testkit.plan.SmallCompany.USD;
import static io.salestiers.incentives.testkit.plan.SmallCompany.credit;
import static io.salestiers.incentives.testkit.plan.SmallCompany.credits;
import static io.salestiers.incentives.testkit.plan.SmallCompany.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salestiers.core.CoreMessages;
import io.salestiers.core.explain.Explanation;
import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.table.Cell;
import io.salestiers.core.table.Table;
import io.salestiers.core.testkit.explain.Recalculation;
import io.salestiers.core.text.Language;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.text.Texts;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.incentives.IncentivesMessages;
import io.salestiers.incentives.assignment.ComponentId;
import io.salestiers.incentives.modifier.CapExcess;
import io.salestiers.incentives.modifier.PlanLimit;
import io.salestiers.incentives.plan.IncentivePlan;
import io.salestiers.incentives.plan.Modifier;
import io.salestiers.incentives.plan.PlanFinding;
import io.salestiers.incentives.plan.PlanInputs;
import io.salestiers.incentives.quota.Quota;
import io.salestiers.incentives.quota.QuotaLookup;
import io.salestiers.incentives.rate.Application;
import io.salestiers.incentives.testkit.plan.Commissions;
import io.salestiers.incentives.testkit.plan.SmallCompany;
import io.salestiers.kpi.KpiMessages;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScenarioTest {
    private static final PersonId ANN = PersonId.of("Ann");
    private static final PersonId BO = PersonId.of("Bo");
    private static final LocalizedText NOW = LocalizedText.of("In force", "现行方案");
    private static final LocalizedText THEN = LocalizedText.of("Whole amount", "全额计提");

    private static final QuotaLookup QUOTAS = QuotaLookup.of(
            SmallCompany.REVENUE, QUARTER, Map.of(ANN, Quota.stated(usd("1000.00")), BO, Quota.stated(usd("1000.00"))));
    private static final PlanInputs INPUTS = SmallCompany.inputs(
            QUOTAS,
            credits(credit("T-1", "Ann", "2017-07-03", "1100.00"), credit("T-2", "Bo", "2017-08-03", "400.00")),
            SmallCompany.organization());

    private static IncentivePlan plan(Application application) {
        return SmallCompany.plan(SmallCompany.commission(SmallCompany.rates(application)));
    }

    private static Texts texts(Language language) {
        return Texts.of(
                language, List.of(IncentivesMessages.catalogue(), KpiMessages.catalogue(), CoreMessages.catalogue()));
    }

    private static ScenarioComparison compared() {
        Scenario scenario = new Scenario(NOW, List.of(plan(Application.MARGINAL)), INPUTS, List.of(QUARTER));
        return ScenarioComparison.of(
                ScenarioCalculator.DEFAULT.run(scenario).orThrow(),
                ScenarioCalculator.DEFAULT
                        .run(scenario.under(THEN, plan(Application.WHOLE_AMOUNT)))
                        .orThrow());
    }

    /**
     * Marginally Ann's 1,100 pay 500 × 3 % + 500 × 5 % + 100 × 7 % = 47, as a whole 7 % = 77; Bo's 400 pay 3 % = 12 in either way.
     */
    @Test
    void compare() {
        IncentivePlan marginal = plan(Application.MARGINAL);
        IncentivePlan wholeAmount = plan(Application.WHOLE_AMOUNT);
        PlanInputs history = INPUTS;
        // sample: compare
        // quotas of 1,000; Ann sold 1,100, Bo 400
        Scenario scenario =
                new Scenario(LocalizedText.of("In force", "现行方案"), List.of(marginal), history, List.of(QUARTER));
        ScenarioRun now = ScenarioCalculator.DEFAULT.run(scenario).orThrow();
        ScenarioRun then = ScenarioCalculator.DEFAULT
                .run(scenario.under(LocalizedText.of("Whole amount", "全额计提"), wholeAmount))
                .orThrow();
        ScenarioComparison comparison = ScenarioComparison.of(now, then);
        List<PersonId> gainers = comparison.gainers(USD); // Ann, 77.00 instead of 47.00
        Money cost = comparison.cost(USD).difference(); // 30.00
        Explanation why = comparison.explain(PersonId.of("Ann"), USD); // down to the deal and the band
        // end
        assertThat(gainers).containsExactly(ANN);
        assertThat(comparison.losers(USD)).isEmpty();
        assertThat(cost).isEqualTo(usd("30.00"));
        PayDifference ann = comparison.lines().get(new PayLine(ANN, Optional.of(ComponentId.of("commission")), USD));
        assertThat(ann).isEqualTo(new PayDifference(usd("47.00"), usd("77.00")));
        assertThat(comparison
                        .cost(io.salestiers.core.money.Currency.of("CNY"))
                        .difference()
                        .signum())
                .isZero();
        Recalculation.verify(why);
        for (Language language : Language.values()) {
            assertThat(why.print(texts(language))).doesNotContain("[");
        }
        assertThat(why.print(texts(Language.EN))).startsWith("Whole amount less In force = USD 30.00");
        assertThat(why.print(texts(Language.ZH))).startsWith("全额计提 减 现行方案 = USD 30.00");
        assertThat(comparison.baseline()).isEqualTo(now);
        assertThat(comparison.variant()).isEqualTo(then);
        assertThat(now.of(ANN)).containsExactly(Map.entry(USD, usd("47.00")));
    }

    @Test
    void tables() {
        List<Table> tables = compared().tables();

        assertThat(tables)
                .extracting(Table::key)
                .containsExactly("scenario-lines", "scenario-payees", "scenario-components", "scenario-cost");
        assertThat(tables.get(0).rows().get(0))
                .containsExactly(
                        new Cell.Text("Ann"),
                        new Cell.Text("commission"),
                        new Cell.Amount(usd("47.00")),
                        new Cell.Amount(usd("77.00")),
                        new Cell.Amount(usd("30.00")));
        assertThat(tables.get(1).rows())
                .containsExactly(
                        List.of(
                                new Cell.Text("Ann"),
                                new Cell.Amount(usd("47.00")),
                                new Cell.Amount(usd("77.00")),
                                new Cell.Amount(usd("30.00"))),
                        List.of(
                                new Cell.Text("Bo"),
                                new Cell.Amount(usd("12.00")),
                                new Cell.Amount(usd("12.00")),
                                new Cell.Amount(usd("0.00"))));
        assertThat(tables.get(3).rows())
                .containsExactly(List.of(
                        new Cell.Text("USD"),
                        new Cell.Amount(usd("59.00")),
                        new Cell.Amount(usd("89.00")),
                        new Cell.Amount(usd("30.00"))));
    }

    /** With a cap of 40 on all components Ann's 47 become 40: the limit is a line of its own, −7. */
    @Test
    void limitsAreDeducted() {
        IncentivePlan capped = plan(Application.MARGINAL)
                .withLimits(new PlanLimit(PlanLimit.Kind.CAP, usd("40.00"), List.of(), CapExcess.LOST));
        Scenario scenario = new Scenario(NOW, List.of(plan(Application.MARGINAL)), INPUTS, List.of(QUARTER));
        ScenarioComparison comparison = ScenarioComparison.of(
                ScenarioCalculator.DEFAULT.run(scenario).orThrow(),
                ScenarioCalculator.DEFAULT.run(scenario.under(THEN, capped)).orThrow());

        assertThat(comparison.lines().get(new PayLine(ANN, Optional.empty(), USD)))
                .isEqualTo(new PayDifference(usd("0.00"), usd("-7.00")));
        assertThat(comparison.losers(USD)).containsExactly(ANN);
        assertThat(comparison.gainers(USD)).isEmpty();
        assertThat(comparison.cost().get(USD)).isEqualTo(new PayDifference(usd("59.00"), usd("52.00")));
        assertThat(comparison.explain(ANN, USD).value().orElseThrow().value()).isEqualTo(Ratio.of(-7));
        Recalculation.verify(comparison.explain(ANN, USD));
        assertThat(comparison.components().keySet())
                .extracting(key -> key.component().map(ComponentId::value).orElse("limits"))
                .containsExactly("commission", "limits");
        assertThat(comparison.tables().get(2).rows().get(1).get(0))
                .isEqualTo(new Cell.Term("incentives.scenario.limits"));
    }

    /** Two plans at once; what only one of the scenarios pays is zero in the other. */
    @Test
    void severalPlans() {
        IncentivePlan second =
                SmallCompany.plan(SmallCompany.pool()).withId(io.salestiers.incentives.assignment.PlanId.of("pools"));
        Scenario scenario = new Scenario(NOW, List.of(plan(Application.MARGINAL), second), INPUTS, List.of(QUARTER));
        ScenarioRun run = ScenarioCalculator.DEFAULT.run(scenario).orThrow();

        assertThat(run.runs()).hasSize(2);
        // 0.5 % of 1,500 is 7.50: 5.50 to Ann, 2.00 to Bo
        assertThat(run.of(ANN)).containsExactly(Map.entry(USD, usd("52.50")));
        ScenarioComparison comparison = ScenarioComparison.of(
                run,
                ScenarioCalculator.DEFAULT
                        .run(scenario.under(THEN, plan(Application.MARGINAL)))
                        .orThrow());
        assertThat(comparison.lines().get(new PayLine(ANN, Optional.of(ComponentId.of("pool")), USD)))
                .isEqualTo(new PayDifference(usd("5.50"), usd("0.00")));
        assertThat(ScenarioComparison.of(comparison.variant(), run)
                        .lines()
                        .get(new PayLine(ANN, Optional.of(ComponentId.of("pool")), USD)))
                .isEqualTo(new PayDifference(usd("0.00"), usd("5.50")));
    }

    /** A variant that does not hold in the period gives no run, but all findings. */
    @Test
    void planThatDoesNotHold() {
        IncentivePlan later = plan(Application.MARGINAL).withEffective(DateRange.parse("2018-01-01/"));
        var result = ScenarioCalculator.DEFAULT.run(new Scenario(NOW, List.of(later), INPUTS, List.of(QUARTER)));
        assertThat(result.value()).isEmpty();
        assertThat(result.findings()).extracting(Finding::code).contains(PlanFinding.NOT_EFFECTIVE);
    }

    @Test
    void scenariosRefuseWhatMakesNoSense() {
        IncentivePlan plan = plan(Application.MARGINAL);
        assertThatThrownBy(() -> new Scenario(NOW, List.of(), INPUTS, List.of(QUARTER)))
                .hasMessageContaining("0 plans and 1 periods");
        assertThatThrownBy(() -> new Scenario(NOW, List.of(plan), INPUTS, List.of()))
                .hasMessageContaining("1 plans and 0 periods");
        assertThatThrownBy(() -> new Scenario(NOW, List.of(plan, plan), INPUTS, List.of(QUARTER)))
                .hasMessageContaining("different ids");
        assertThatThrownBy(() -> new Scenario(
                        NOW, List.of(plan), INPUTS, List.of(QUARTER, FiscalCalendar.CALENDAR_YEAR.parse("2017-M08"))))
                .hasMessageContaining("2017-Q3 and 2017-M08");
        assertThat(new Scenario(
                                NOW,
                                List.of(plan),
                                INPUTS,
                                List.of(
                                        FiscalCalendar.CALENDAR_YEAR.parse("2017-M09"),
                                        FiscalCalendar.CALENDAR_YEAR.parse("2017-M08")))
                        .periods())
                .extracting(period -> period.name())
                .containsExactly("2017-M08", "2017-M09");
        assertThatThrownBy(() ->
                        new PayDifference(usd("1.00"), Money.of("1.00", io.salestiers.core.money.Currency.of("CNY"))))
                .hasMessageContaining("USD");
    }

    /** An overlapping rate table only in the second: both kinds of commission beside each other stay apart. */
    @Test
    void componentsStayApart() {
        IncentivePlan two = SmallCompany.plan(
                SmallCompany.commission(SmallCompany.rates(Application.MARGINAL)),
                Commissions.of(SmallCompany.rates(Application.MARGINAL))
                        .id("second")
                        .modifiers(Modifier.capOfQuota("0.01"))
                        .build());
        ScenarioRun run = ScenarioCalculator.DEFAULT
                .run(new Scenario(NOW, List.of(two), INPUTS, List.of(QUARTER)))
                .orThrow();
        assertThat(run.pay())
                .containsEntry(new PayLine(ANN, Optional.of(ComponentId.of("commission")), USD), usd("47.00"))
                .containsEntry(new PayLine(ANN, Optional.of(ComponentId.of("second")), USD), usd("10.00"));
    }
}
