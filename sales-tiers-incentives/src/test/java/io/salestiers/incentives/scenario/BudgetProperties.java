package io.salestiers.incentives.scenario;

import static io.salestiers.incentives.testkit.plan.SmallCompany.USD;
import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.money.Money;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.testkit.explain.Recalculation;
import io.salestiers.core.testkit.money.BigRational;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.core.time.Period;
import io.salestiers.incentives.credit.Credit;
import io.salestiers.incentives.credit.Credits;
import io.salestiers.incentives.earning.IncentiveCalculator;
import io.salestiers.incentives.plan.IncentivePlan;
import io.salestiers.incentives.plan.PlanInputs;
import io.salestiers.incentives.quota.Quota;
import io.salestiers.incentives.quota.QuotaLookup;
import io.salestiers.incentives.rate.Application;
import io.salestiers.incentives.testkit.plan.SmallCompany;
import io.salestiers.incentives.testkit.scenario.BudgetArbitraries;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Expected costs against runs of every combination, one by one, with probabilities in whole numbers. */
class BudgetProperties {
    private static final List<Period> MONTHS =
            List.of(FiscalCalendar.CALENDAR_YEAR.parse("2018-M07"), FiscalCalendar.CALENDAR_YEAR.parse("2018-M08"));
    private static final IncentivePlan PLAN = SmallCompany.plan(SmallCompany.rates(Application.WHOLE_AMOUNT))
            .withEffective(DateRange.parse("2018-01-01/2019-01-01"));
    private static final List<String[]> HISTORY = List.of(
            new String[] {"Ann", "2017-07-03", "50000"},
            new String[] {"Bo", "2017-07-04", "60000"},
            new String[] {"Eve", "2017-08-05", "119999"},
            new String[] {"Ann", "2017-08-31", "70001"});

    @Provide
    Arbitrary<BudgetCase> cases() {
        return BudgetArbitraries.cases();
    }

    private static PlanInputs inputs(List<Credit> credits) {
        QuotaLookup quotas = (measure, subject, period) -> subject instanceof Subject.OfPerson
                ? Optional.of(Quota.stated(Money.ofMinor(100_000, USD)))
                : Optional.empty();
        return SmallCompany.inputs(quotas, Credits.of(credits), SmallCompany.organization());
    }

    @Property(tries = 40, edgeCases = EdgeCasesMode.NONE)
    void everyCombinationByItself(@ForAll("cases") BudgetCase assumed) {
        List<Credit> history = new ArrayList<>();
        for (String[] sale : HISTORY) {
            history.add(SmallCompany.credit(
                    "T-" + history.size(),
                    sale[0],
                    sale[1],
                    Money.ofMinor(Long.parseLong(sale[2]), USD).amount().toPlainString()));
        }

        CaseForecast forecast = BudgetCalculator.DEFAULT
                .forecast(new BudgetRequest(
                        List.of(PLAN), inputs(history), MONTHS, 12, List.of(assumed), new BudgetWorlds.Enumerated(24)))
                .orThrow()
                .cases()
                .get(0);

        for (int month = 0; month < 2; month++) {
            Period period = MONTHS.get(month);
            BigRational expected = expected(assumed, period);
            BigRational found = forecast.costs().stream()
                    .filter(cost -> cost.period().equals(period))
                    .map(cost -> BigRational.of(cost.expected().amount()))
                    .reduce(BigRational.ZERO, BigRational::plus);
            assertThat(found).as(period.name()).isEqualByComparingTo(expected);
        }
        forecast.costs().forEach(cost -> {
            Recalculation.verify(cost.explanation());
            assertThat(cost.least()).isLessThanOrEqualTo(cost.most());
        });
    }

    private static BigRational expected(BudgetCase assumed, Period period) {
        List<SpreadOutcome> spread = assumed.spread().isEmpty()
                ? List.of(new SpreadOutcome(io.salestiers.core.money.Ratio.ONE, io.salestiers.core.money.Ratio.ONE))
                : assumed.spread();
        BigRational sum = BigRational.ZERO;
        for (SpreadOutcome outcome : spread) {
            for (int won = 0; won < 1 << assumed.deals().size(); won++) {
                BigRational probability = BigRational.of(outcome.probability());
                List<Credit> credits = new ArrayList<>();
                for (String[] sale : HISTORY) {
                    later(assumed, outcome, sale, credits.size()).ifPresent(credits::add);
                }
                for (int i = 0; i < assumed.deals().size(); i++) {
                    ExpectedDeal deal = assumed.deals().get(i);
                    BigRational wins = BigRational.of(deal.probability());
                    boolean wonThis = (won & 1 << i) != 0;
                    probability =
                            probability.times(wonThis ? wins : BigRational.of(1).plus(wins.negated()));
                    if (wonThis) {
                        credits.addAll(deal.credits());
                    }
                }
                if (!probability.equals(BigRational.ZERO)) {
                    sum = sum.plus(probability.times(cost(credits, period)));
                }
            }
        }
        return sum;
    }

    private static Optional<Credit> later(BudgetCase assumed, SpreadOutcome outcome, String[] sale, int number) {
        BigRational factor = BigRational.of(outcome.factor());
        for (Growth growth : assumed.growths()) {
            boolean concerned = growth.of() instanceof GrowthOf.All
                    || (growth.of() instanceof GrowthOf.Payee && sale[0].equals("Ann"))
                    || (growth.of() instanceof GrowthOf.Unit && sale[0].equals("Eve"));
            factor = concerned ? factor.times(BigRational.of(growth.factor())) : factor;
        }
        BigInteger cents = BigRational.of(Long.parseLong(sale[2]))
                .times(factor)
                .rounded(0, RoundingMode.HALF_EVEN)
                .numerator();
        return cents.signum() == 0
                ? Optional.empty()
                : Optional.of(SmallCompany.credit(
                        "L-" + number,
                        sale[0],
                        sale[1].replace("2017", "2018"),
                        Money.ofMinor(cents.longValueExact(), USD).amount().toPlainString()));
    }

    private static BigRational cost(List<Credit> credits, Period period) {
        var run = IncentiveCalculator.DEFAULT.calculate(
                PLAN.resolve(inputs(credits), period).orThrow());
        BigRational sum = BigRational.ZERO;
        for (PersonId payee : run.payees()) {
            for (var earning : run.of(payee)) {
                sum = sum.plus(BigRational.of(earning.amount().ratio()));
            }
        }
        return sum;
    }
}
