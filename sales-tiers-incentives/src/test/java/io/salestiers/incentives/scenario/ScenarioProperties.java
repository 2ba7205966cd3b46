package io.salestiers.incentives.scenario;

import static io.salestiers.incentives.testkit.plan.SmallCompany.QUARTER;
import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.money.Money;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.testkit.explain.Recalculation;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.unit.Quantity;
import io.salestiers.incentives.credit.Credits;
import io.salestiers.incentives.earning.Earning;
import io.salestiers.incentives.earning.EarningRun;
import io.salestiers.incentives.earning.IncentiveCalculator;
import io.salestiers.incentives.plan.PlanInputs;
import io.salestiers.incentives.quota.EarlierPay;
import io.salestiers.incentives.quota.QuotaMovement;
import io.salestiers.incentives.rate.Application;
import io.salestiers.incentives.testkit.plan.SmallCompany;
import io.salestiers.incentives.testkit.plan.SmallCompany.Quarter;
import io.salestiers.incentives.testkit.plan.WholePlan;
import io.salestiers.incentives.testkit.plan.WholePlanArbitrary;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A scenario is the real run on the same inputs, and a comparison adds up. */
class ScenarioProperties {
    private static final LocalizedText BASELINE = LocalizedText.of("In force", "现行方案");
    private static final LocalizedText VARIANT = LocalizedText.of("Variant", "备选方案");

    @Provide
    Arbitrary<WholePlan> plans() {
        return WholePlanArbitrary.plans();
    }

    @Provide
    Arbitrary<Quarter> quarters() {
        return SmallCompany.quarters(
                Arbitraries.of(Application.MARGINAL, Application.WHOLE_AMOUNT, Application.PER_BAND)
                        .map(SmallCompany::rates));
    }

    private static Scenario scenario(WholePlan plan, PlanInputs inputs) {
        return new Scenario(
                BASELINE,
                List.of(plan.plan()),
                inputs,
                IntStream.rangeClosed(1, 4).mapToObj(WholePlan::period).toList());
    }

    /** Four months of a plan in which each month reads what the ones before have paid. */
    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void isTheRealRun(@ForAll("plans") WholePlan plan) {
        Scenario scenario = scenario(plan, plan.inputs(EarlierPay.none()));

        assertThat(ScenarioCalculator.DEFAULT.run(scenario).orThrow().runs()).isEqualTo(plan.months(4));
    }

    /** What was really paid in these months and later is not used, or the scenario would not be one. */
    @Property(tries = 30, edgeCases = EdgeCasesMode.NONE)
    void paidByTheScenarioItself(@ForAll("plans") WholePlan plan) {
        List<EarningRun> real =
                plan.withMovement(QuotaMovement.FROZEN_WHEN_PUBLISHED).months(4);
        Scenario scenario = scenario(plan, plan.inputs(WholePlan.earlier(real)));

        assertThat(ScenarioCalculator.DEFAULT.run(scenario).orThrow().runs()).isEqualTo(plan.months(4));
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void comparisonAddsUp(@ForAll("quarters") Quarter quarter) {
        PlanInputs inputs =
                SmallCompany.inputs(quarter.lookup(), Credits.of(quarter.credits()), SmallCompany.organization());
        Scenario baseline = new Scenario(BASELINE, List.of(quarter.plan()), inputs, List.of(QUARTER));
        ScenarioRun first = ScenarioCalculator.DEFAULT.run(baseline).orThrow();
        ScenarioRun second = ScenarioCalculator.DEFAULT
                .run(baseline.under(
                        VARIANT, SmallCompany.plan(SmallCompany.commission(SmallCompany.rates(Application.MARGINAL)))))
                .orThrow();

        ScenarioComparison comparison = ScenarioComparison.of(first, second);

        EarningRun real = IncentiveCalculator.DEFAULT.calculate(
                quarter.plan().resolve(inputs, QUARTER).orThrow());
        comparison.payees().forEach((payee, amounts) -> {
            Money paid = real.of(payee.payee()).stream()
                    .map(Earning::amount)
                    .filter(amount -> amount.currency().equals(payee.currency()))
                    .reduce(Money.zero(payee.currency()), Money::plus);
            assertThat(amounts.baseline()).isEqualTo(paid);
            Explanation why = comparison.explain(payee.payee(), payee.currency());
            Recalculation.verify(why);
            assertThat(why.value()).contains(Quantity.money(amounts.difference()));
        });
        assertThat(comparison.cost()).allSatisfy((currency, amounts) -> {
            assertThat(comparison.payees().values().stream()
                            .map(PayDifference::difference)
                            .filter(amount -> amount.currency().equals(currency))
                            .reduce(Money.zero(currency), Money::plus))
                    .isEqualTo(amounts.difference());
            assertThat(comparison.components().values().stream()
                            .map(PayDifference::difference)
                            .filter(amount -> amount.currency().equals(currency))
                            .reduce(Money.zero(currency), Money::plus))
                    .isEqualTo(amounts.difference());
            assertThat(first.cost().getOrDefault(currency, Money.zero(currency)))
                    .isEqualTo(amounts.baseline());
            assertThat(second.cost(QUARTER).getOrDefault(currency, Money.zero(currency)))
                    .isEqualTo(amounts.variant());
        });
        for (PersonId payee : real.payees()) {
            int sign = comparison.payees().entrySet().stream()
                    .filter(entry -> entry.getKey().payee().equals(payee))
                    .mapToInt(entry -> entry.getValue().difference().signum())
                    .findFirst()
                    .orElse(0);
            assertThat(comparison.gainers(SmallCompany.USD).contains(payee)).isEqualTo(sign > 0);
            assertThat(comparison.losers(SmallCompany.USD).contains(payee)).isEqualTo(sign < 0);
        }
    }

    /** What one more deal earns is the difference of two real runs, for the payee and for everybody else. */
    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void oneMoreIsTheDifferenceOfTwoRuns(@ForAll("quarters") Quarter quarter) {
        PlanInputs inputs =
                SmallCompany.inputs(quarter.lookup(), Credits.of(quarter.credits()), SmallCompany.organization());
        var deal = SmallCompany.credit("NEW", "Ann", "2017-08-15", "432.10");
        List<io.salestiers.incentives.credit.Credit> all = new java.util.ArrayList<>(quarter.credits());
        all.add(deal);
        EarningRun before = IncentiveCalculator.DEFAULT.calculate(
                quarter.plan().resolve(inputs, QUARTER).orThrow());
        EarningRun after = IncentiveCalculator.DEFAULT.calculate(quarter.plan()
                .resolve(inputs.withCredits(Credits.of(all)), QUARTER)
                .orThrow());

        OneMore one = OneMoreCalculator.DEFAULT
                .credits(quarter.plan(), inputs, QUARTER, deal.payee(), List.of(deal))
                .orThrow();

        for (PersonId payee : after.payees()) {
            Money change = total(after, payee).minus(total(before, payee));
            Money found = payee.equals(deal.payee())
                    ? one.change().getOrDefault(SmallCompany.USD, Money.zero(SmallCompany.USD))
                    : one.others()
                            .getOrDefault(payee, new java.util.TreeMap<>())
                            .getOrDefault(SmallCompany.USD, Money.zero(SmallCompany.USD));
            assertThat(found).as(payee.value()).isEqualTo(change);
        }
        one.why().values().forEach(Recalculation::verify);
    }

    private static Money total(EarningRun run, PersonId payee) {
        return run.of(payee).stream().map(Earning::amount).reduce(Money.zero(SmallCompany.USD), Money::plus);
    }
}
