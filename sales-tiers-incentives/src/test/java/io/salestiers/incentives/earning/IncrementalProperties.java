package io.salestiers.incentives.earning;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.incentives.plan.ResolvedPlan;
import io.salestiers.incentives.quota.EarlierPay;
import io.salestiers.incentives.testkit.plan.WholePlan;
import io.salestiers.incentives.testkit.plan.WholePlan.Sale;
import io.salestiers.incentives.testkit.plan.WholePlanArbitrary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** After any change a run equals a run from the beginning, and exactly those parts are calculated again that the change reaches. */
class IncrementalProperties {
    private static final int MARCH = 3;

    @Provide
    Arbitrary<WholePlan> plans() {
        return WholePlanArbitrary.plans();
    }

    /** One change of each kind, with numbers that it may use. */
    private enum Kind {
        CREDIT_ADDED,
        CREDIT_CHANGED,
        CREDIT_REMOVED,
        OTHER_DAY,
        OTHER_PAYEE,
        FIGURE,
        FUND,
        QUOTA,
        PUBLISHED_QUOTA,
        UNIT_QUOTA,
        APPOINTMENT
    }

    record Change(Kind kind, int which, long number, LocalDate day, List<Optional<LocalDate>> ann) {
        WholePlan apply(WholePlan plan) {
            List<Sale> sales = new ArrayList<>(plan.sales());
            String rep = WholePlan.REPS.get((int) (number % WholePlan.REPS.size()));
            if (kind == Kind.CREDIT_ADDED) {
                sales.add(new Sale(5000, rep, day, number));
                return plan.withSales(sales);
            }
            if (kind.compareTo(Kind.OTHER_PAYEE) <= 0) {
                if (sales.isEmpty()) {
                    return plan;
                }
                int index = which % sales.size();
                Sale old = sales.remove(index);
                switch (kind) {
                    case CREDIT_CHANGED -> sales.add(new Sale(old.number(), old.rep(), old.day(), number));
                    case OTHER_DAY -> sales.add(new Sale(old.number(), old.rep(), day, old.cents()));
                    case OTHER_PAYEE -> sales.add(new Sale(old.number(), rep, old.day(), old.cents()));
                    default -> {
                        // removed
                    }
                }
                return plan.withSales(sales);
            }
            return switch (kind) {
                case FIGURE ->
                    plan.withPercents(all -> set(
                            all,
                            List.of("company", "east-1", "east-2", "west-1", "Ann", "Bo", "陈", "Dan", "Eve", "Fay")));
                case FUND -> plan.withFunds(all -> set(all, List.of("east", "west")));
                case QUOTA -> plan.withFirst(all -> set(all, WholePlan.REPS));
                case PUBLISHED_QUOTA ->
                    plan.withPublished(all -> set(all, List.of(rep + " 1", rep + " 2", rep + " 3", rep + " 4")));
                case UNIT_QUOTA -> plan.withUnits(all -> set(all, List.of("company", "east", "west")));
                default -> plan.withAnn(ann.get(0), ann.get(1));
            };
        }

        private SortedMap<String, Long> set(SortedMap<String, Long> all, List<String> names) {
            String name = names.get(which % names.size());
            if (number % 5 == 0) {
                all.remove(name);
            } else {
                all.put(name, number);
            }
            return all;
        }
    }

    @Provide
    Arbitrary<Change> changes() {
        return Combinators.combine(
                        Arbitraries.of(Kind.values()),
                        Arbitraries.integers().between(0, 29),
                        Arbitraries.longs().between(1, 90_000),
                        Arbitraries.integers().between(0, 119),
                        WholePlanArbitrary.changes())
                .as((kind, which, number, day, ann) ->
                        new Change(kind, which, number, LocalDate.of(2017, 1, 1).plusDays(day), ann));
    }

    private static Set<String> names(List<io.salestiers.incentives.plan.ResolvedComponent> parts) {
        return parts.stream()
                .map(part -> part.component().id() + " " + part.part())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void exactlyWhatAChangeReachesIsCalculatedAgain(
            @ForAll("plans") WholePlan before, @ForAll("changes") Change change) {
        WholePlan after = change.apply(before);
        EarlierPay earlier = WholePlan.earlier(before.months(MARCH - 1));
        EarningRun had = IncentiveCalculator.DEFAULT.calculate(before.resolve(MARCH, earlier));
        ResolvedPlan now = after.resolve(MARCH, earlier);
        EarningRun has = IncentiveCalculator.DEFAULT.calculate(now);

        Recalculated again = IncentiveCalculator.DEFAULT.recalculate(had, now);

        assertThat(again.run()).isEqualTo(has);
        assertThat(names(now.components())).isEqualTo(ExpectedParts.all(after, MARCH));
        Set<String> expected = ExpectedParts.again(before, after, MARCH, had, has);
        assertThat(names(again.parts())).as(change.toString()).isEqualTo(expected);
        Statistics.label("again")
                .collect(
                        expected.isEmpty()
                                ? "none"
                                : expected.size() == now.components().size() ? "all" : "some")
                .coverage(coverage -> {
                    coverage.check("none").percentage(percent -> percent > 5);
                    coverage.check("some").percentage(percent -> percent > 30);
                });
    }

    /** Change upon change, each run from the one before, is a run from the beginning. */
    @Property(tries = 30, edgeCases = EdgeCasesMode.NONE)
    void changeUponChange(@ForAll("plans") WholePlan before, @ForAll("chains") List<Change> changes) {
        EarlierPay earlier = WholePlan.earlier(before.months(MARCH - 1));
        WholePlan plan = before;
        EarningRun run = IncentiveCalculator.DEFAULT.calculate(before.resolve(MARCH, earlier));
        for (Change change : changes) {
            plan = change.apply(plan);
            run = IncentiveCalculator.DEFAULT
                    .recalculate(run, plan.resolve(MARCH, earlier))
                    .run();
        }
        assertThat(run).isEqualTo(IncentiveCalculator.DEFAULT.calculate(plan.resolve(MARCH, earlier)));
    }

    @Provide
    Arbitrary<List<Change>> chains() {
        return changes().list().ofMinSize(2).ofMaxSize(6);
    }
}
