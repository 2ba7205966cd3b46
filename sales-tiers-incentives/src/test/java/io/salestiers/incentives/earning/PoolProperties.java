package io.salestiers.incentives.earning;

import static io.salestiers.incentives.testkit.plan.MovingCompany.DAYS;
import static io.salestiers.incentives.testkit.plan.MovingCompany.POSITIONS;
import static io.salestiers.incentives.testkit.plan.MovingCompany.tier;
import static io.salestiers.incentives.testkit.plan.SmallCompany.QUARTER;
import static io.salestiers.incentives.testkit.plan.SmallCompany.REVENUE_CREDITS;
import static io.salestiers.incentives.testkit.plan.SmallCompany.USD;
import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.TierId;
import io.salestiers.core.testkit.explain.Recalculation;
import io.salestiers.core.testkit.money.BigRational;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.incentives.assignment.ComponentId;
import io.salestiers.incentives.assignment.Eligibility;
import io.salestiers.incentives.assignment.UnitLevel;
import io.salestiers.incentives.credit.AmountRounding;
import io.salestiers.incentives.credit.Credit;
import io.salestiers.incentives.credit.Credits;
import io.salestiers.incentives.plan.IncentivePlan;
import io.salestiers.incentives.plan.PlanInputs;
import io.salestiers.incentives.plan.ResolvedPlan;
import io.salestiers.incentives.plan.TeamPool;
import io.salestiers.incentives.quota.Quota;
import io.salestiers.incentives.rate.Application;
import io.salestiers.incentives.team.ActingHolder;
import io.salestiers.incentives.team.OverrideBase;
import io.salestiers.incentives.team.OverridePay;
import io.salestiers.incentives.team.OverrideTeam;
import io.salestiers.incentives.team.OwnSales;
import io.salestiers.incentives.team.PoolAllocation;
import io.salestiers.incentives.team.PoolCap;
import io.salestiers.incentives.team.PoolFunding;
import io.salestiers.incentives.team.PoolPresence;
import io.salestiers.incentives.team.RemainderTies;
import io.salestiers.incentives.team.TeamDay;
import io.salestiers.incentives.team.TeamReach;
import io.salestiers.incentives.team.VacantPosition;
import io.salestiers.incentives.testkit.plan.MovingCompany;
import io.salestiers.incentives.testkit.plan.MovingCompany.Sale;
import io.salestiers.incentives.testkit.plan.SmallCompany;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class PoolProperties {
    @Provide
    Arbitrary<MovingCompany> companies() {
        return MovingCompany.companies();
    }

    @Provide
    Arbitrary<List<Sale>> sales() {
        return MovingCompany.sales();
    }

    /* ---- division ---- */

    @Property(tries = 500)
    void aFundIsDividedToTheLastCent(
            @ForAll @LongRange(min = 1, max = 1_000_000) long fund,
            @ForAll @Size(min = 1, max = 8) List<@LongRange(min = 1, max = 1_000) Long> some,
            @ForAll @LongRange(min = 0, max = 400_000) long most,
            @ForAll @IntRange(min = 0, max = 2) int capped,
            @ForAll RemainderTies ties) {
        SortedMap<PersonId, Ratio> weights = new TreeMap<>();
        for (int i = 0; i < some.size(); i++) {
            weights.put(PersonId.of("p" + i), Ratio.of(some.get(i)));
        }
        Optional<PoolCap> cap = capped == 0
                ? Optional.empty()
                : Optional.of(new PoolCap(
                        Money.ofMinor(most, USD), capped == 1 ? PoolCap.Excess.REDISTRIBUTED : PoolCap.Excess.KEPT));
        PoolDivision division = PoolDivision.of(Money.ofMinor(fund, USD), weights, cap, ties);

        List<Long> shares = new ArrayList<>();
        division.shares().values().forEach(share -> shares.add(share.amount().minorUnits()));
        List<Long> expected = switch (capped) {
            case 0 -> divide(fund, some, ties);
            case 1 -> redistribute(fund, some, most, ties);
            default ->
                divide(fund, some, ties).stream()
                        .map(part -> Math.min(part, most))
                        .toList();
        };
        assertThat(shares).isEqualTo(expected);
        assertThat(shares.stream().mapToLong(Long::longValue).sum()
                        + division.left().minorUnits())
                .isEqualTo(fund);
    }

    /* Whole cents down, then one each in the order of remainders. */
    private static List<Long> divide(long fund, List<Long> weights, RemainderTies ties) {
        BigInteger total =
                BigInteger.valueOf(weights.stream().mapToLong(Long::longValue).sum());
        List<Long> parts = new ArrayList<>();
        List<BigInteger> rest = new ArrayList<>();
        long left = fund;
        for (long weight : weights) {
            BigInteger[] both = BigInteger.valueOf(fund)
                    .multiply(BigInteger.valueOf(weight))
                    .divideAndRemainder(total);
            parts.add(both[0].longValueExact());
            rest.add(both[1]);
            left -= both[0].longValueExact();
        }
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < weights.size(); i++) {
            order.add(i);
        }
        Comparator<Integer> byRest = Comparator.comparing(i -> rest.get(i).negate());
        Comparator<Integer> byWeight = Comparator.comparing(i -> ties == RemainderTies.LOWER_ID ? 0 : -weights.get(i));
        order.sort(byRest.thenComparing(byWeight).thenComparing(Comparator.naturalOrder()));
        for (int i = 0; i < left; i++) {
            parts.set(order.get(i), parts.get(order.get(i)) + 1);
        }
        return parts;
    }

    /* The heaviest are stopped first: as many of them as it takes until the next one stays within the cap. */
    private static List<Long> redistribute(long fund, List<Long> weights, long most, RemainderTies ties) {
        List<Long> sorted = new ArrayList<>(weights);
        sorted.sort(Comparator.reverseOrder());
        int stopped = 0;
        while (stopped < sorted.size()) {
            long rest = fund - stopped * most;
            BigInteger left = BigInteger.valueOf(rest).multiply(BigInteger.valueOf(sorted.get(stopped)));
            long total = sorted.subList(stopped, sorted.size()).stream()
                    .mapToLong(Long::longValue)
                    .sum();
            if (left.compareTo(BigInteger.valueOf(most).multiply(BigInteger.valueOf(total))) <= 0) {
                break;
            }
            stopped++;
        }
        long edge = stopped == 0 ? Long.MAX_VALUE : sorted.get(stopped - 1);
        List<Long> free = weights.stream().filter(weight -> weight < edge).toList();
        List<Long> parts = divide(Math.max(fund - stopped * most, 0), free.isEmpty() ? List.of(1L) : free, ties);
        List<Long> all = new ArrayList<>();
        int next = 0;
        for (long weight : weights) {
            all.add(weight >= edge ? most : parts.get(next++));
        }
        return all;
    }

    /* ---- membership ---- */

    private static TeamPool pool(PoolFunding funding, PoolPresence presence, PoolAllocation allocation) {
        return new TeamPool(
                ComponentId.of("pool"),
                LocalizedText.same("pool"),
                new UnitLevel.AtDepth(1),
                funding,
                List.of(),
                AmountRounding.HALF_EVEN,
                Eligibility.of(TierId.of("rep")),
                presence,
                List.of(),
                allocation,
                Optional.empty(),
                RemainderTies.LOWER_ID);
    }

    private static ResolvedPlan resolve(IncentivePlan plan, MovingCompany company, List<Credit> credits) {
        return plan.resolve(
                        PlanInputs.builder()
                                .organization(company.organization())
                                .credits(Credits.of(credits))
                                .calendar(FiscalCalendar.CALENDAR_YEAR)
                                .quotas((measure, subject, period) ->
                                        Optional.of(Quota.stated(SmallCompany.usd("500.00"))))
                                .build(),
                        QUARTER)
                .orThrow();
    }

    /** Members and their days, counted day by day. */
    @Property(tries = 300)
    void equalSharesEqualACountOfDays(@ForAll("companies") MovingCompany company, @ForAll PoolPresence presence) {
        Money fund = SmallCompany.usd("10.00");
        IncentivePlan plan =
                SmallCompany.plan(pool(new PoolFunding.FixedAmount(fund), presence, new PoolAllocation.Equal()));
        Map<String, Long> paid = new TreeMap<>();
        EarningRun run = IncentiveCalculator.DEFAULT.calculate(resolve(plan, company, List.of()));
        for (PartResult part : run.parts()) {
            String unit = part.part().part().substring(5, 7);
            part.earnings().forEach(earning -> {
                Recalculation.verify(earning.explanation());
                paid.put(unit + " " + earning.payee(), earning.amount().minorUnits());
            });
            part.unassigned()
                    .forEach(none -> paid.put(unit + " -", none.amount().minorUnits()));
        }
        Map<String, Long> expected = new TreeMap<>();
        for (int unit = 0; unit < 3; unit++) {
            Map<String, Long> weights = new TreeMap<>();
            for (int day = 0; day < DAYS; day++) {
                if (presence == PoolPresence.PERIOD_END && day < DAYS - 1) {
                    continue;
                }
                for (int i = 0; i < POSITIONS; i++) {
                    Optional<String> holder = company.holder(i, day);
                    if (tier(i).equals("rep") && company.unit(i, day) == unit && holder.isPresent()) {
                        weights.merge(holder.get(), 1L, presence == PoolPresence.BY_DAYS ? Long::sum : (a, b) -> 1L);
                    }
                }
            }
            if (weights.isEmpty()) {
                expected.put("u" + unit + " -", fund.minorUnits());
            } else {
                List<String> people = List.copyOf(weights.keySet());
                List<Long> parts = divide(fund.minorUnits(), List.copyOf(weights.values()), RemainderTies.LOWER_ID);
                for (int i = 0; i < people.size(); i++) {
                    expected.put("u" + unit + " " + people.get(i), parts.get(i));
                }
            }
        }
        // a unit that is never there has no fund
        expected.keySet().removeIf(key -> key.endsWith("-") && !paid.containsKey(key));
        assertThat(paid).isEqualTo(expected);
    }

    /* ---- one plan with all of it ---- */

    private static IncentivePlan everything(PoolPresence presence, boolean byEarnings) {
        ComponentId commission = ComponentId.of("commission");
        OverrideTeam team = new OverrideTeam(
                TierId.of("manager"),
                TeamReach.UNTIL_NEXT_MANAGER,
                OwnSales.IN_TEAM,
                TeamDay.EACH_DAY,
                VacantPosition.UNPAID,
                ActingHolder.HOLDER);
        return SmallCompany.plan(
                pool(
                        new PoolFunding.RateOnEarnings(Ratio.parse("0.1"), List.of(commission)),
                        presence,
                        byEarnings
                                ? new PoolAllocation.ByEarnings(List.of(commission))
                                : new PoolAllocation.ByCredits(REVENUE_CREDITS)),
                SmallCompany.override(
                        team, new OverrideBase.Earned(List.of(commission)), new OverridePay.FixedRate(Ratio.ONE)),
                SmallCompany.commission(SmallCompany.rates(Application.MARGINAL)));
    }

    /**
     * Overrides and funds on earnings, by counting the days of each earner who holds a position: earnings that nobody's team or
     * unit has are missing, and none counts twice.
     */
    @Property(tries = 300)
    void earningsBelongToTeamsAndUnitsByDays(
            @ForAll("companies") MovingCompany company, @ForAll("sales") List<Sale> sales, @ForAll boolean byEarnings) {
        ResolvedPlan resolved = resolve(everything(PoolPresence.BY_DAYS, byEarnings), company, company.credits(sales));
        EarningRun run = IncentiveCalculator.DEFAULT.calculate(resolved);
        Map<String, Long> earned = new TreeMap<>();
        Map<String, Long> actual = new TreeMap<>();
        for (PartResult part : run.parts()) {
            String name = part.part().component().id().value();
            String key = name + " " + part.part().part();
            for (Earning earning : part.earnings()) {
                Recalculation.verify(earning.explanation());
                long cents = earning.amount().minorUnits();
                if (name.equals("commission")) {
                    earned.put(earning.payee().value(), cents);
                } else {
                    actual.merge(key, cents, Long::sum);
                }
            }
            part.unassigned().forEach(none -> actual.merge(key, none.amount().minorUnits(), Long::sum));
        }
        assertThat(actual).isEqualTo(byDays(company, earned));
    }

    private static Map<String, Long> byDays(MovingCompany company, Map<String, Long> earned) {
        Map<String, BigRational> sums = new TreeMap<>();
        earned.forEach((person, cents) -> {
            Map<String, Long> days = new TreeMap<>();
            long held = 0;
            for (int day = 0; day < DAYS; day++) {
                for (int i = 0; i < POSITIONS; i++) {
                    if (company.holder(i, day).equals(Optional.of(person))) {
                        held++;
                        if (tier(i).equals("rep")) {
                            days.merge("pool unit:u" + company.unit(i, day), 1L, Long::sum);
                        }
                        int manager = i;
                        while (manager >= 0 && !tier(manager).equals("manager")) {
                            manager = company.manager(manager, day);
                        }
                        if (manager >= 0) {
                            String key = company.holder(manager, day)
                                    .map(holder -> "person:" + holder)
                                    .orElse("position:p" + manager);
                            days.merge("override " + key, 1L, Long::sum);
                        }
                    }
                }
            }
            for (Map.Entry<String, Long> each : days.entrySet()) {
                BigInteger part = BigInteger.valueOf(cents).multiply(BigInteger.valueOf(each.getValue()));
                sums.merge(each.getKey(), new BigRational(part, BigInteger.valueOf(held)), BigRational::plus);
            }
        });
        Map<String, Long> expected = new TreeMap<>();
        sums.forEach((key, sum) -> {
            boolean pool = key.startsWith("pool");
            BigRational exact = pool ? sum.times(new BigRational(BigInteger.ONE, BigInteger.TEN)) : sum;
            long cents = exact.rounded(0, RoundingMode.HALF_EVEN).numerator().longValueExact();
            if (!pool || cents > 0) {
                expected.put(key, cents);
            }
        });
        return expected;
    }

    @Property(tries = 150)
    void incrementalEqualsFull(
            @ForAll("companies") MovingCompany company,
            @ForAll("companies") MovingCompany other,
            @ForAll("sales") List<Sale> sales,
            @ForAll("sales") List<Sale> more,
            @ForAll boolean moved,
            @ForAll boolean byEarnings) {
        IncentivePlan plan = everything(PoolPresence.PERIOD_END, byEarnings);
        ResolvedPlan before = resolve(plan, company, company.credits(sales));
        MovingCompany then = moved ? other : company;
        List<Sale> all = new ArrayList<>(sales);
        all.addAll(more);
        ResolvedPlan now = resolve(plan, then, then.credits(all));
        EarningRun run = IncentiveCalculator.DEFAULT.calculate(before);

        assertThat(IncentiveCalculator.DEFAULT.recalculate(run, now).run())
                .isEqualTo(IncentiveCalculator.DEFAULT.calculate(now));
        assertThat(IncentiveCalculator.DEFAULT.recalculate(run, before).parts()).isEmpty();
        assertThat(resolve(plan, company, company.credits(sales))).isEqualTo(before);
    }
}
