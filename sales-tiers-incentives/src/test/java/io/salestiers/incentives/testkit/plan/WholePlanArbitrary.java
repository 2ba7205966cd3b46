package io.salestiers.incentives.testkit.plan;

import io.salestiers.incentives.quota.QuotaMovement;
import io.salestiers.incentives.testkit.plan.WholePlan.Sale;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Makes {@link WholePlan}s: up to 30 sales in January to April, ties, returns, quotas of zero or none, numbers that lack. */
public final class WholePlanArbitrary {
    private WholePlanArbitrary() {}

    /**
     * Plans in which Ann stays, moves or leaves.
     *
     * @return plans
     */
    public static Arbitrary<WholePlan> plans() {
        Arbitrary<QuotaMovement> movements = Arbitraries.of(QuotaMovement.values());
        return Combinators.combine(
                        movements,
                        sales(),
                        quotas(WholePlan.REPS, 4),
                        quotas(months(), 1),
                        named(
                                List.of("company", "east", "west"),
                                Arbitraries.of(-1L, 0L, 20_000L, 50_000L, 50_000L, 100_000L, 150_000L, 333_333L)),
                        percents(),
                        funds(),
                        changes())
                .as((movement, sales, first, published, units, percents, funds, ann) -> new WholePlan(
                        movement, sales, first, published, units, percents, funds, ann.get(0), ann.get(1)));
    }

    /**
     * Sales of the first four months.
     *
     * @return lists of up to 30
     */
    public static Arbitrary<List<Sale>> sales() {
        Arbitrary<Long> amounts = Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.longs().between(1, 80_000)),
                Tuple.of(4, Arbitraries.of(20_000L, 40_000L)),
                Tuple.of(1, Arbitraries.longs().between(-30_000, -1)));
        Arbitrary<Sale> sale = Combinators.combine(
                        Arbitraries.of(WholePlan.REPS), Arbitraries.integers().between(0, 119), amounts)
                .as((rep, day, cents) ->
                        new Sale(0, rep, LocalDate.of(2017, 1, 1).plusDays(day), cents));
        return Arbitraries.frequencyOf(
                        Tuple.of(1, sale.list().ofMaxSize(8)),
                        Tuple.of(4, sale.list().ofMinSize(20).ofMaxSize(30)))
                .map(WholePlanArbitrary::numbered);
    }

    private static List<Sale> numbered(List<Sale> sales) {
        List<Sale> numbered = new ArrayList<>();
        for (Sale sale : sales) {
            numbered.add(new Sale(1000 + numbered.size(), sale.rep(), sale.day(), sale.cents()));
        }
        return numbered;
    }

    private static List<String> months() {
        List<String> months = new ArrayList<>();
        for (String rep : WholePlan.REPS) {
            for (int month = 1; month <= 4; month++) {
                months.add(rep + " " + month);
            }
        }
        return months;
    }

    /** By name; one of {@code there + 1} names lacks, or so. */
    private static Arbitrary<SortedMap<String, Long>> quotas(List<String> names, int there) {
        Arbitrary<Long> one = Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.just(-1L)),
                Tuple.of(there, Arbitraries.of(10_000L, 20_000L, 33_333L, 50_000L, 100_001L, 0L)));
        return named(names, one);
    }

    private static Arbitrary<SortedMap<String, Long>> percents() {
        List<String> names = new ArrayList<>(List.of("company", "east-1", "east-2", "west-1"));
        names.addAll(WholePlan.REPS);
        return named(
                names,
                Arbitraries.frequencyOf(
                        Tuple.of(9, Arbitraries.of(80L, 90L, 100L, 105L, 120L)), Tuple.of(1, Arbitraries.of(0L, -1L))));
    }

    private static Arbitrary<SortedMap<String, Long>> funds() {
        return named(List.of("east", "west"), Arbitraries.of(-1L, 0L, 10_000L, 150_000L, 333_333L, 10_000_000L));
    }

    private static Arbitrary<SortedMap<String, Long>> named(List<String> names, Arbitrary<Long> one) {
        return one.list().ofSize(names.size()).map(values -> {
            SortedMap<String, Long> map = new TreeMap<>();
            for (int i = 0; i < names.size(); i++) {
                if (values.get(i) >= 0) {
                    map.put(names.get(i), values.get(i));
                }
            }
            return map;
        });
    }

    /** When Ann moves and when she leaves: mostly neither, never both. */
    public static Arbitrary<List<Optional<LocalDate>>> changes() {
        return Combinators.combine(Arbitraries.integers().between(0, 119), Arbitraries.of(0, 0, 0, 1, 2))
                .as((day, which) -> {
                    Optional<LocalDate> some =
                            Optional.of(LocalDate.of(2017, 1, 1).plusDays(day));
                    return List.of(which == 1 ? some : Optional.empty(), which == 2 ? some : Optional.empty());
                });
    }
}
