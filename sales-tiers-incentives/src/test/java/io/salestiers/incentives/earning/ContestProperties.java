package io.salestiers.incentives.earning;

import static io.salestiers.incentives.testkit.plan.SmallCompany.QUARTER;
import static io.salestiers.incentives.testkit.plan.SmallCompany.REVENUE_CREDITS;
import static io.salestiers.incentives.testkit.plan.SmallCompany.USD;
import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.TierId;
import io.salestiers.core.testkit.explain.Recalculation;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.incentives.assignment.ComponentId;
import io.salestiers.incentives.assignment.Eligibility;
import io.salestiers.incentives.credit.Credit;
import io.salestiers.incentives.credit.Credits;
import io.salestiers.incentives.plan.Contest;
import io.salestiers.incentives.plan.PlanInputs;
import io.salestiers.incentives.plan.ResolvedPlan;
import io.salestiers.incentives.team.ContestMeasure;
import io.salestiers.incentives.team.ContestPrizes;
import io.salestiers.incentives.team.ContestPrizes.Order;
import io.salestiers.incentives.team.ContestScope;
import io.salestiers.incentives.team.ContestTies;
import io.salestiers.incentives.testkit.plan.SmallCompany;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Places and prizes equal those that are found by comparing everybody with everybody. */
class ContestProperties {
    private static final List<String> REPS = List.of("Ann", "Bo", "Dan", "Eve", "Fay", "陈");

    /* Small round numbers, so that ties occur. */
    @Provide
    Arbitrary<List<Credit>> credits() {
        return Combinators.combine(
                        Arbitraries.of(REPS),
                        Arbitraries.integers().between(0, 91),
                        Arbitraries.of(-200, 100, 200, 300))
                .as((rep, day, cents) -> Map.entry(rep, new int[] {day, cents}))
                .list()
                .ofMaxSize(15)
                .map(some -> {
                    List<Credit> credits = new ArrayList<>();
                    some.forEach(each -> credits.add(SmallCompany.credit(
                            "TX" + (1000 + credits.size()),
                            each.getKey(),
                            LocalDate.of(2017, 7, 1)
                                    .plusDays(each.getValue()[0])
                                    .toString(),
                            Money.ofMinor(each.getValue()[1], USD).amount().toPlainString())));
                    return credits;
                });
    }

    @Provide
    Arbitrary<List<Long>> prizes() {
        return Arbitraries.longs()
                .between(0, 500)
                .list()
                .ofMinSize(1)
                .ofMaxSize(5)
                .map(some -> some.stream().sorted(Comparator.reverseOrder()).toList());
    }

    @Provide
    Arbitrary<ContestTies> ties() {
        return Arbitraries.of(new ContestTies.Shared(), new ContestTies.BetterPrize(), new ContestTies.Earlier());
    }

    private static ResolvedPlan resolve(List<Long> prizes, ContestTies ties, Order order, List<Credit> credits) {
        return SmallCompany.plan(new Contest(
                        ComponentId.of("contest"),
                        LocalizedText.same("contest"),
                        Optional.empty(),
                        ContestScope.COMPANY,
                        Eligibility.of(TierId.of("rep")),
                        new ContestMeasure.CreditTotal(REVENUE_CREDITS, Optional.of(USD)),
                        Ratio.ONE,
                        List.of(),
                        new ContestPrizes.ByPlace(
                                prizes.stream()
                                        .map(cents -> Money.ofMinor(cents, USD))
                                        .toList(),
                                order,
                                ties)))
                .resolve(
                        PlanInputs.builder()
                                .organization(SmallCompany.organization())
                                .credits(Credits.of(credits))
                                .calendar(FiscalCalendar.CALENDAR_YEAR)
                                .build(),
                        QUARTER)
                .orThrow();
    }

    @Property(tries = 500)
    void prizesEqualAComparisonOfAllWithAll(
            @ForAll("credits") List<Credit> credits,
            @ForAll("prizes") List<Long> prizes,
            @ForAll("ties") ContestTies ties,
            @ForAll Order order) {
        EarningRun run = IncentiveCalculator.DEFAULT.calculate(resolve(prizes, ties, order, credits));
        Map<String, Long> paid = new TreeMap<>();
        run.earnings().forEach(earning -> {
            Recalculation.verify(earning.explanation());
            paid.put(earning.payee().value(), earning.amount().minorUnits());
        });
        long unassigned = run.unassigned().stream()
                .mapToLong(none -> none.amount().minorUnits())
                .sum();

        Map<String, long[]> entrants = entrants(credits);
        assertThat(paid).isEqualTo(expected(entrants, prizes, ties, order));
        if (!(ties instanceof ContestTies.BetterPrize)) {
            assertThat(paid.values().stream().mapToLong(Long::longValue).sum() + unassigned)
                    .isEqualTo(prizes.stream().mapToLong(Long::longValue).sum());
        }
    }

    /* Result in cents and the day on which it was reached, of those with 1.00 or more. */
    private static Map<String, long[]> entrants(List<Credit> credits) {
        Map<String, long[]> entrants = new TreeMap<>();
        for (String rep : REPS) {
            long[] byDay = new long[92];
            for (Credit credit : credits) {
                if (credit.payee().value().equals(rep)) {
                    byDay[credit.day().getDayOfYear() - 182] += credit.amount().minorUnits();
                }
            }
            long total = 0;
            for (long cents : byDay) {
                total += cents;
            }
            long sofar = 0;
            int reached = 0;
            for (int day = 91; day >= 0; day--) {
                sofar = 0;
                for (int each = 0; each <= day; each++) {
                    sofar += byDay[each];
                }
                reached = sofar >= total ? day : reached;
            }
            if (total >= 100) {
                entrants.put(rep, new long[] {total, reached});
            }
        }
        return entrants;
    }

    private static Map<String, Long> expected(
            Map<String, long[]> entrants, List<Long> prizes, ContestTies ties, Order order) {
        Map<String, Long> expected = new TreeMap<>();
        entrants.forEach((rep, own) -> {
            int better = 0;
            int tied = 0;
            int tiedBefore = 0;
            for (Map.Entry<String, long[]> other : entrants.entrySet()) {
                int compared = Long.compare(other.getValue()[0], own[0]) * (order == Order.HIGHEST_FIRST ? 1 : -1);
                if (compared == 0 && ties instanceof ContestTies.Earlier) {
                    compared = Long.compare(own[1], other.getValue()[1]);
                }
                better += compared > 0 ? 1 : 0;
                tied += compared == 0 ? 1 : 0;
                tiedBefore += compared == 0 && other.getKey().compareTo(rep) < 0 ? 1 : 0;
            }
            if (better < prizes.size()) {
                long sum = 0;
                for (int i = better; i < Math.min(better + tied, prizes.size()); i++) {
                    sum += prizes.get(i);
                }
                expected.put(
                        rep,
                        ties instanceof ContestTies.BetterPrize
                                ? prizes.get(better)
                                : Long.valueOf(sum / tied + (tiedBefore < sum % tied ? 1 : 0)));
            }
        });
        return expected;
    }

    @Property(tries = 100)
    void orderPlaysNoPart(
            @ForAll("credits") List<Credit> credits,
            @ForAll("prizes") List<Long> prizes,
            @ForAll("ties") ContestTies ties,
            @ForAll long seed) {
        List<Credit> shuffled = new ArrayList<>(credits);
        Collections.shuffle(shuffled, new Random(seed));
        ResolvedPlan resolved = resolve(prizes, ties, Order.HIGHEST_FIRST, credits);

        assertThat(resolve(prizes, ties, Order.HIGHEST_FIRST, shuffled)).isEqualTo(resolved);
        EarningRun half = IncentiveCalculator.DEFAULT.calculate(
                resolve(prizes, ties, Order.HIGHEST_FIRST, shuffled.subList(0, shuffled.size() / 2)));
        assertThat(IncentiveCalculator.DEFAULT.recalculate(half, resolved).run())
                .isEqualTo(IncentiveCalculator.DEFAULT.calculate(resolved));
    }
}
