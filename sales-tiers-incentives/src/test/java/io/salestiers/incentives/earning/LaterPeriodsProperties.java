package io.salestiers.incentives.earning;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.org.PersonId;
import io.salestiers.core.unit.Quantity;
import io.salestiers.incentives.assignment.ComponentId;
import io.salestiers.incentives.plan.ResolvedCommission;
import io.salestiers.incentives.plan.ResolvedComponent;
import io.salestiers.incentives.quota.EarlierPay;
import io.salestiers.incentives.quota.Quota;
import io.salestiers.incentives.quota.QuotaMovement;
import io.salestiers.incentives.testkit.plan.WholePlan;
import io.salestiers.incentives.testkit.plan.WholePlan.Sale;
import io.salestiers.incentives.testkit.plan.WholePlanArbitrary;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.statistics.Statistics;

/** Month after month, each with what the ones before have paid. */
class LaterPeriodsProperties {
    private static final int LAST = 4;
    private static final ComponentId COMMISSION = ComponentId.of("commission");

    @Provide
    Arbitrary<WholePlan> plans() {
        return WholePlanArbitrary.plans();
    }

    private static Optional<BigDecimal> paid(EarningRun run, String component, String rep) {
        return run.of(PersonId.of(rep)).stream()
                .filter(earning -> earning.component().equals(ComponentId.of(component)))
                .map(earning -> earning.amount().amount())
                .findFirst();
    }

    /* The quota that counts, in dollars, as the rules say; empty for none or zero. */
    private static Optional<BigDecimal> quota(WholePlan plan, String rep, int month) {
        Optional<BigDecimal> told =
                Optional.ofNullable(plan.published().get(rep + " " + month)).map(BigDecimal::valueOf);
        long before = month == 1 ? 0 : plan.sold(rep, month - 1);
        Optional<BigDecimal> rule = Optional.ofNullable(plan.first().get(rep))
                .filter(any -> month == 1 || before > 0)
                .map(stated -> month == 1
                        ? BigDecimal.valueOf(stated)
                        : BigDecimal.valueOf(before).multiply(new BigDecimal("1.1")));
        boolean frozen = plan.movement() == QuotaMovement.FROZEN_WHEN_PUBLISHED;
        return (frozen ? told.or(() -> rule) : rule.or(() -> told))
                .filter(cents -> cents.signum() > 0)
                .map(cents -> cents.movePointLeft(2));
    }

    /** 3 % to half of the quota, 5 % to all of it, 7 % to 120 %, 9 % above; below zero all of it at the first rate. */
    private static BigDecimal marginal(BigDecimal sold, BigDecimal quota) {
        BigDecimal pay = BigDecimal.ZERO;
        String[][] bands = {
            {"0", "0.5", "0.03"}, {"0.5", "1", "0.05"}, {"1", "1.2", "0.07"}, {"1.2", "1000000000", "0.09"}
        };
        if (sold.signum() < 0) {
            return sold.multiply(new BigDecimal("0.03"));
        }
        for (String[] band : bands) {
            BigDecimal from = quota.multiply(new BigDecimal(band[0]));
            BigDecimal to = quota.multiply(new BigDecimal(band[1]));
            if (sold.compareTo(from) > 0) {
                pay = pay.add(sold.min(to).subtract(from).multiply(new BigDecimal(band[2])));
            }
        }
        return pay;
    }

    /** What is paid month by month adds up to what the running total earns at the end, to the rounding of one cent. */
    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void whatIsPaidAddsUpToTheTotalOfTheYear(@ForAll("plans") WholePlan plan) {
        List<EarningRun> months = plan.months(LAST);
        for (String rep : WholePlan.REPS) {
            BigDecimal paid = BigDecimal.ZERO;
            BigDecimal sold = BigDecimal.ZERO;
            BigDecimal quotas = BigDecimal.ZERO;
            int counting = 0;
            for (int month = 1; month <= LAST; month++) {
                Optional<BigDecimal> quota = quota(plan, rep, month);
                Optional<BigDecimal> pays = paid(months.get(month - 1), "commission", rep);
                if (quota.isEmpty() || !earner(plan, rep, month)) {
                    // a month without a quota neither pays nor counts
                    assertThat(pays).isEmpty();
                    continue;
                }
                counting++;
                sold = sold.add(BigDecimal.valueOf(plan.sold(rep, month), 2));
                quotas = quotas.add(quota.get());
                paid = paid.add(pays.orElseThrow());
                assertThat(paid.subtract(marginal(sold, quotas)).abs())
                        .as(rep + " in month " + month)
                        .isLessThanOrEqualTo(new BigDecimal("0.005"));
            }
            Statistics.label("months that count").collect(counting);
        }
    }

    private static boolean earner(WholePlan plan, String rep, int month) {
        return !rep.equals("Ann")
                || plan.leaves()
                        .filter(gone -> !gone.isAfter(LocalDate.of(2017, month, 1)))
                        .isEmpty()
                || plan.sales().stream().anyMatch(sale -> sale.rep().equals("Ann") && sale.month() == month);
    }

    /** The monthly commission pays a month's sales once: what the cap of a month cuts off is paid later or still carried. */
    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void whatACapCutsOffIsPaidLaterOrStillCarried(@ForAll("plans") WholePlan plan) {
        List<EarningRun> months = plan.months(LAST);
        for (String rep : WholePlan.REPS) {
            BigDecimal carried = BigDecimal.ZERO;
            for (int month = 1; month <= LAST; month++) {
                Optional<Earning> earning = months.get(month - 1).of(PersonId.of(rep)).stream()
                        .filter(each -> each.component().value().equals("monthly"))
                        .findFirst();
                if (earning.isEmpty()) {
                    // nothing is paid in a month without a quota; what was carried into it is carried on
                    continue;
                }
                BigDecimal quota = quota(plan, rep, month).orElseThrow();
                BigDecimal sold = BigDecimal.valueOf(plan.sold(rep, month), 2);
                BigDecimal all = whole(sold, quota).add(carried);
                BigDecimal cap = quota.multiply(new BigDecimal("0.08"));
                BigDecimal kept = earning.get()
                        .withheld()
                        .map(Withheld::amount)
                        .map(money -> money.amount())
                        .orElse(BigDecimal.ZERO);
                assertThat(earning.get()
                                .amount()
                                .amount()
                                .subtract(all.min(cap))
                                .abs())
                        .isLessThanOrEqualTo(new BigDecimal("0.005"));
                assertThat(earning.get()
                                .amount()
                                .amount()
                                .add(kept)
                                .subtract(all)
                                .abs())
                        .isLessThanOrEqualTo(new BigDecimal("0.01"));
                carried = kept;
            }
        }
    }

    private static BigDecimal whole(BigDecimal sold, BigDecimal quota) {
        String rate = "0.09";
        String[][] bands = {{"0.5", "0.03"}, {"1", "0.05"}, {"1.2", "0.07"}};
        for (int i = bands.length - 1; i >= 0; i--) {
            if (sold.compareTo(quota.multiply(new BigDecimal(bands[i][0]))) <= 0) {
                rate = bands[i][1];
            }
        }
        return sold.multiply(new BigDecimal(rate));
    }

    /** A sale of February that comes to light when March is calculated. */
    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void lateFactMovesAQuotaAsItsRuleSays(
            @ForAll("plans") WholePlan plan,
            @ForAll @IntRange(min = 0, max = 5) int who,
            @ForAll @LongRange(min = 1, max = 50_000) long cents) {
        String rep = WholePlan.REPS.get(who);
        List<Sale> sales = new ArrayList<>(plan.sales());
        sales.add(new Sale(5000, rep, LocalDate.of(2017, 2, 14), cents));
        WholePlan late = plan.withSales(sales);
        EarlierPay earlier = WholePlan.earlier(plan.months(2));
        BigDecimal rule = BigDecimal.valueOf(late.sold(rep, 2), 2).multiply(new BigDecimal("1.1"));
        boolean follows = plan.first().containsKey(rep) && rule.signum() > 0 && earner(late, rep, 3);
        Optional<BigDecimal> published =
                Optional.ofNullable(plan.published().get(rep + " 3")).map(some -> BigDecimal.valueOf(some, 2));

        for (QuotaMovement movement : QuotaMovement.values()) {
            Map<String, BigDecimal> expected = quotas(plan.withMovement(movement), earlier);
            if (follows && (movement == QuotaMovement.FOLLOWS_ITS_RULE || published.isEmpty())) {
                expected.put(rep, rule.stripTrailingZeros());
            }
            assertThat(quotas(late.withMovement(movement), earlier)).isEqualTo(expected);
        }
        Statistics.label("published").collect(published.isPresent());
        Statistics.label("follows").collect(follows);
    }

    private static Map<String, BigDecimal> quotas(WholePlan plan, EarlierPay earlier) {
        Map<String, BigDecimal> quotas = new TreeMap<>();
        for (ResolvedComponent part : plan.resolve(3, earlier).of(ComponentId.of("monthly"))) {
            ResolvedCommission commission = (ResolvedCommission) part;
            commission
                    .pieces()
                    .get(0)
                    .quota()
                    .map(Quota::value)
                    .map(Quantity::value)
                    .ifPresent(value -> quotas.put(
                            commission.payee().value(),
                            new BigDecimal(value.numerator())
                                    .divide(new BigDecimal(value.denominator()))
                                    .stripTrailingZeros()));
        }
        return quotas;
    }

    /** What came to light late is paid with the next month, to the cent as if it had been known in time. */
    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void lateFactIsMadeUpForByTheNextMonth(
            @ForAll("plans") WholePlan plan,
            @ForAll @IntRange(min = 0, max = 5) int who,
            @ForAll @LongRange(min = 1, max = 50_000) long cents) {
        String rep = WholePlan.REPS.get(who);
        List<Sale> sales = new ArrayList<>(plan.sales());
        sales.add(new Sale(5000, rep, LocalDate.of(2017, 2, 14), cents));
        WholePlan late = plan.withSales(sales);
        List<EarningRun> asPaid = new ArrayList<>(plan.months(2));
        asPaid.add(IncentiveCalculator.DEFAULT.calculate(late.resolve(3, WholePlan.earlier(asPaid))));
        List<EarningRun> inTime = late.months(3);
        for (String other : WholePlan.REPS) {
            boolean allCount = asPaid.stream()
                            .allMatch(run -> paid(run, "commission", other).isPresent())
                    && inTime.stream()
                            .allMatch(run -> paid(run, "commission", other).isPresent());
            if (allCount) {
                assertThat(sum(asPaid, other).subtract(sum(inTime, other)).abs())
                        .isLessThanOrEqualTo(new BigDecimal("0.01"));
            }
            Statistics.label("all count").collect(allCount);
        }
    }

    private static BigDecimal sum(List<EarningRun> runs, String rep) {
        return runs.stream()
                .flatMap(run -> paid(run, COMMISSION.value(), rep).stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
