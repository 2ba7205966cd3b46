package io.salestiers.incentives.earning;

import static io.salestiers.incentives.testkit.plan.SmallCompany.QUARTER;
import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.CoreMessages;
import io.salestiers.core.explain.Explanation;
import io.salestiers.core.money.Money;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.testkit.explain.Recalculation;
import io.salestiers.core.text.Language;
import io.salestiers.core.text.Texts;
import io.salestiers.incentives.IncentivesMessages;
import io.salestiers.incentives.credit.Credit;
import io.salestiers.incentives.credit.Credits;
import io.salestiers.incentives.plan.IncentivePlan;
import io.salestiers.incentives.plan.ResolvedPlan;
import io.salestiers.incentives.rate.Application;
import io.salestiers.incentives.testkit.plan.SmallCompany;
import io.salestiers.incentives.testkit.plan.SmallCompany.Quarter;
import io.salestiers.incentives.testkit.rate.RateArbitraries;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class EarningProperties {
    @Provide
    Arbitrary<Quarter> quarters() {
        return SmallCompany.quarters(RateArbitraries.commissions());
    }

    @Provide
    Arbitrary<Quarter> referenceQuarters() {
        return SmallCompany.quarters(
                Arbitraries.of(Application.MARGINAL, Application.WHOLE_AMOUNT).map(SmallCompany::rates));
    }

    private static ResolvedPlan resolve(Quarter quarter, IncentivePlan plan) {
        return plan.resolve(
                        SmallCompany.inputs(
                                quarter.lookup(), Credits.of(quarter.credits()), SmallCompany.organization()),
                        QUARTER)
                .orThrow();
    }

    private static EarningRun run(Quarter quarter) {
        return IncentiveCalculator.DEFAULT.calculate(resolve(quarter, quarter.plan()));
    }

    @Property(tries = 200)
    void eachEarningIsRecalculatedFromItsExplanation(@ForAll("quarters") Quarter quarter) {
        for (Earning earning : run(quarter).earnings()) {
            Explanation explanation = earning.explanation();
            Recalculation.verify(explanation);
            assertThat(explanation.value()).contains(io.salestiers.core.unit.Quantity.money(earning.amount()));
            // a number that is repeated as a given one is the number that was calculated
            assertThat(explanation.flatten().stream()
                            .filter(step -> step.key().equals("incentives.explain.credited")
                                    || step.key().equals("incentives.explain.quota"))
                            .map(step -> step.key() + step.value())
                            .distinct()
                            .toList())
                    .hasSizeLessThanOrEqualTo(2);
        }
    }

    /** A key without a text and a placeholder without a value would be shown in brackets. */
    @Property(tries = 50)
    void everyStepHasATextInBothLanguages(@ForAll("quarters") Quarter quarter) {
        EarningRun run = run(quarter);
        for (Language language : Language.values()) {
            Texts texts = Texts.of(language, List.of(IncentivesMessages.catalogue(), CoreMessages.catalogue()));
            run.earnings()
                    .forEach(earning ->
                            assertThat(earning.explanation().print(texts)).doesNotContain("["));
            run.unpaid()
                    .forEach(none -> assertThat(none.explanation().print(texts)).doesNotContain("["));
        }
    }

    @Property(tries = 100)
    void orderOfCreditsPlaysNoPart(@ForAll("quarters") Quarter quarter, @ForAll long seed) {
        List<Credit> shuffled = new ArrayList<>(quarter.credits());
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(run(new Quarter(quarter.plan(), quarter.quotas(), shuffled))).isEqualTo(run(quarter));
    }

    @Property(tries = 200)
    void capIsNeverExceeded(@ForAll("quarters") Quarter quarter) {
        for (Earning earning : run(quarter).earnings()) {
            if (earning.component().value().equals("commission")) {
                BigDecimal cap = quarter.quotas()
                        .getOrDefault(earning.payee(), SmallCompany.usd("0.00"))
                        .amount()
                        .multiply(new BigDecimal("0.08"))
                        .setScale(2, RoundingMode.HALF_EVEN);
                assertThat(earning.amount().amount()).isLessThanOrEqualTo(cap);
            }
        }
    }

    @Property(tries = 100)
    void explainedAgainIsTheSame(@ForAll("quarters") Quarter quarter) {
        ResolvedPlan resolved = resolve(quarter, quarter.plan());
        EarningRun run = IncentiveCalculator.DEFAULT.calculate(resolved);
        for (PersonId payee : run.payees()) {
            assertThat(IncentiveCalculator.DEFAULT.explain(resolved, payee))
                    .containsAll(
                            run.of(payee).stream().map(Earning::explanation).toList());
        }
    }

    @Property(tries = 100)
    void fullReversalPaysNothing(@ForAll("quarters") Quarter quarter) {
        List<Credit> both = new ArrayList<>(quarter.credits());
        for (Credit credit : quarter.credits()) {
            both.add(Credit.of(
                    credit.transaction() + "R",
                    credit.payee(),
                    credit.position(),
                    credit.units(),
                    credit.day(),
                    Money.ofMinor(-credit.amount().minorUnits(), credit.amount().currency())));
        }
        assertThat(run(new Quarter(quarter.plan(), quarter.quotas(), both)).earnings())
                .allMatch(earning -> earning.amount().signum() == 0);
    }

    /** The reference plan once more, in a straight line, with nothing of the library but its input. */
    @Property(tries = 300)
    void referencePlanEqualsAStraightLineCalculation(@ForAll("referenceQuarters") Quarter quarter) {
        Map<String, String> actual = new TreeMap<>();
        for (Earning earning : run(quarter).earnings()) {
            actual.put(
                    earning.component() + " " + earning.payee(),
                    earning.amount().amount().toPlainString());
        }
        assertThat(actual).isEqualTo(straightLine(quarter));
    }

    private static Map<String, String> straightLine(Quarter quarter) {
        boolean marginal = quarter.plan().equals(SmallCompany.plan(SmallCompany.rates(Application.MARGINAL)));
        Map<String, String> office =
                Map.of("Ann", "east", "Bo", "east", "陈", "east", "Dan", "east", "Eve", "west", "Fay", "west");
        Map<String, String> boss =
                Map.of("Ann", "Mara", "Bo", "Mara", "陈", "Mara", "Dan", "Nils", "Eve", "Olga", "Fay", "Olga");
        Map<String, BigDecimal> sold = new TreeMap<>();
        Map<String, BigDecimal> teams = new TreeMap<>();
        Map<String, BigDecimal> offices = new TreeMap<>();
        for (Credit credit : quarter.credits()) {
            String day = credit.day().toString();
            if (day.compareTo("2017-07-01") >= 0 && day.compareTo("2017-09-30") <= 0) {
                String rep = credit.payee().value();
                sold.merge(rep, credit.amount().amount(), BigDecimal::add);
                teams.merge(boss.getOrDefault(rep, rep), credit.amount().amount(), BigDecimal::add);
                offices.merge(office.getOrDefault(rep, rep), credit.amount().amount(), BigDecimal::add);
            }
        }
        Map<String, String> pay = new TreeMap<>();
        for (Map.Entry<PersonId, Money> entry : quarter.quotas().entrySet()) {
            BigDecimal quota = entry.getValue().amount();
            BigDecimal revenue = sold.getOrDefault(entry.getKey().value(), new BigDecimal("0.00"));
            if (quota.signum() > 0) {
                BigDecimal exact = marginal ? marginal(revenue, quota) : whole(revenue, quota);
                pay.put("commission " + entry.getKey(), cents(exact.min(quota.multiply(new BigDecimal("0.08")))));
            }
        }
        teams.forEach((manager, sum) -> pay.put("override " + manager, cents(sum.multiply(new BigDecimal("0.01")))));
        offices.forEach((name, sum) -> {
            BigInteger fund = new BigDecimal(cents(sum.multiply(new BigDecimal("0.005"))))
                    .movePointRight(2)
                    .toBigIntegerExact();
            Map<String, BigInteger> weights = new TreeMap<>();
            sold.forEach((rep, revenue) -> {
                if (name.equals(office.get(rep)) && revenue.signum() > 0) {
                    weights.put(rep, revenue.movePointRight(2).toBigIntegerExact());
                }
            });
            if (fund.signum() > 0) {
                share(fund, weights, pay);
            }
        });
        return pay;
    }

    private static void share(BigInteger fund, Map<String, BigInteger> weights, Map<String, String> pay) {
        BigInteger total = weights.values().stream().reduce(BigInteger.ZERO, BigInteger::add);
        BigInteger left = fund;
        Map<String, BigInteger> parts = new TreeMap<>();
        Map<String, BigInteger> remainders = new TreeMap<>();
        for (Map.Entry<String, BigInteger> weight : weights.entrySet()) {
            BigInteger[] part = fund.multiply(weight.getValue()).divideAndRemainder(total);
            parts.put(weight.getKey(), part[0]);
            remainders.put(weight.getKey(), part[1]);
            left = left.subtract(part[0]);
        }
        List<String> order = new ArrayList<>(weights.keySet());
        order.sort(Comparator.comparing((String rep) -> remainders.getOrDefault(rep, BigInteger.ZERO))
                .reversed()
                .thenComparing(Comparator.naturalOrder()));
        for (String rep : order.subList(0, left.intValueExact())) {
            parts.merge(rep, BigInteger.ONE, BigInteger::add);
        }
        parts.forEach((rep, part) -> pay.put("pool " + rep, new BigDecimal(part, 2).toPlainString()));
    }

    private static BigDecimal marginal(BigDecimal revenue, BigDecimal quota) {
        BigDecimal half = quota.multiply(new BigDecimal("0.5"));
        BigDecimal most = quota.multiply(new BigDecimal("1.2"));
        if (revenue.compareTo(half) <= 0) {
            return revenue.multiply(new BigDecimal("0.03"));
        }
        BigDecimal pay = half.multiply(new BigDecimal("0.03"))
                .add(revenue.min(quota).subtract(half).multiply(new BigDecimal("0.05")));
        if (revenue.compareTo(quota) > 0) {
            pay = pay.add(revenue.min(most).subtract(quota).multiply(new BigDecimal("0.07")));
        }
        return revenue.compareTo(most) > 0 ? pay.add(revenue.subtract(most).multiply(new BigDecimal("0.09"))) : pay;
    }

    private static BigDecimal whole(BigDecimal revenue, BigDecimal quota) {
        String rate = revenue.compareTo(quota.multiply(new BigDecimal("0.5"))) <= 0
                ? "0.03"
                : revenue.compareTo(quota) <= 0
                        ? "0.05"
                        : revenue.compareTo(quota.multiply(new BigDecimal("1.2"))) <= 0 ? "0.07" : "0.09";
        return revenue.multiply(new BigDecimal(rate));
    }

    private static String cents(BigDecimal exact) {
        return exact.setScale(2, RoundingMode.HALF_EVEN).toPlainString();
    }
}
