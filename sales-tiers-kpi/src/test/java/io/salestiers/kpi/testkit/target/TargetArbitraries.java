package io.salestiers.kpi.testkit.target;

import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.PeriodKind;
import io.salestiers.core.time.PieceJoining;
import io.salestiers.kpi.target.Proration;
import io.salestiers.kpi.target.Ramp;
import io.salestiers.kpi.target.Relief;
import io.salestiers.kpi.target.Spread;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Target plans for an organization, and what they are made of. */
public final class TargetArbitraries {
    private TargetArbitraries() {}

    /**
     * Plans of the root unit of an organization of {@code OrganizationArbitraries}, valid for it.
     *
     * @return plans of revenue in CNY for the year 2025; to be narrowed
     */
    public static TargetPlanArbitrary plans() {
        return new TargetPlanArbitrary();
    }

    /**
     * Kinds of periods, at least one.
     *
     * @return sets
     */
    public static Arbitrary<SortedSet<PeriodKind>> kinds() {
        return Arbitraries.of(PeriodKind.class)
                .set()
                .ofMinSize(1)
                .map(set -> Collections.unmodifiableSortedSet(new TreeSet<>(set)));
    }

    /**
     * Weights of which at least one is above zero, often with zeros among them, and fractions that no decimal says.
     *
     * @param size how many
     * @return lists
     */
    public static Arbitrary<List<Ratio>> weights(int size) {
        Arbitrary<Ratio> weight = Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.just(Ratio.ZERO)),
                Tuple.of(2, Arbitraries.just(Ratio.ONE)),
                Tuple.of(
                        5,
                        Combinators.combine(
                                        Arbitraries.longs().between(1, 1000),
                                        Arbitraries.longs().between(1, 12))
                                .as(Ratio::of)));
        return weight.list()
                .ofSize(size)
                .map(list -> Ratio.sum(list).signum() == 0 ? Collections.nCopies(size, Ratio.ONE) : list);
    }

    /**
     * Every way to spread an amount over time.
     *
     * @param smallest the smallest kind of period of the plan
     * @return spreads
     */
    public static Arbitrary<Spread> spreads(PeriodKind smallest) {
        int size = smallest.perYear();
        return Arbitraries.oneOf(
                Arbitraries.just(new Spread.Equal()),
                weights(size).map(Spread.Ratios::new),
                weights(size).map(list -> {
                    Ratio sum = Ratio.sum(list);
                    return new Spread.Shares(
                            list.stream().map(each -> each.dividedBy(sum)).toList());
                }),
                weights(12).map(list -> new Spread.Seasonal(LocalizedText.of("Season", "季节"), list)),
                Arbitraries.just(new Spread.CalendarDays()),
                Arbitraries.just(new Spread.WorkingDays()));
    }

    /**
     * Every way to count days, with both ends counted and nothing moved, or all of it.
     *
     * @param plain whether both ends count and nothing snaps, so that pieces add up to the whole
     * @return prorations
     */
    public static Arbitrary<Proration> prorations(boolean plain) {
        Arbitrary<Proration.DayCount> counts = Arbitraries.of(Proration.DayCount.class);
        if (plain) {
            return counts.map(
                    count -> new Proration(count, Proration.Ends.BOTH_COUNTED, new Proration.Snapping.None()));
        }
        Arbitrary<Proration.Snapping> snapping = Arbitraries.oneOf(
                Arbitraries.just(new Proration.Snapping.None()),
                Combinators.combine(Arbitraries.integers().between(2, 28), Arbitraries.of(Proration.OnTheDay.class))
                        .as(Proration.Snapping.WholeMonths::new));
        return Combinators.combine(counts, Arbitraries.of(Proration.Ends.class), snapping)
                .as(Proration::new);
    }

    /**
     * No ramp, or one by months or days whose shares never fall, often from zero.
     *
     * @return ramps
     */
    public static Arbitrary<Ramp> ramps() {
        Arbitrary<List<Integer>> shares =
                Arbitraries.integers().between(0, 20).list().ofMinSize(1).ofMaxSize(4);
        Arbitrary<List<Integer>> gaps =
                Arbitraries.integers().between(1, 5).list().ofSize(4);
        return Arbitraries.oneOf(
                Arbitraries.just(new Ramp.None()),
                Combinators.combine(
                                shares,
                                gaps,
                                Arbitraries.of(Ramp.MonthCounting.class),
                                Arbitraries.of(Ramp.TenureStart.class))
                        .as((list, steps, counting, start) -> new Ramp.ByMonth(
                                counting,
                                start,
                                steps(list, steps, counting == Ramp.MonthCounting.MONTH_OF_JOINING ? 1 : 0, 1))),
                Combinators.combine(shares, gaps, Arbitraries.of(Ramp.TenureStart.class))
                        .as((list, steps, start) -> new Ramp.ByDay(start, steps(list, steps, 1, 20))));
    }

    private static List<Ramp.Step> steps(List<Integer> shares, List<Integer> gaps, int first, int scale) {
        List<Integer> rising = shares.stream().sorted().toList();
        List<Ramp.Step> steps = new ArrayList<>();
        int from = first;
        for (int i = 0; i < rising.size(); i++) {
            steps.add(new Ramp.Step(from, Ratio.of(rising.get(i), 20)));
            from += gaps.get(i) * scale;
        }
        return List.copyOf(steps);
    }

    /**
     * Reliefs of some people within a year, of which no two of one person overlap.
     *
     * @param people who may have one
     * @param year the days
     * @return lists, often empty
     */
    public static Arbitrary<List<Relief>> reliefs(List<PersonId> people, DateRange year) {
        if (people.isEmpty()) {
            return Arbitraries.just(List.of());
        }
        int days = Math.toIntExact(year.lengthInDays());
        Arbitrary<Relief.Extent> extents = Arbitraries.oneOf(
                Arbitraries.just(new Relief.Extent.Days()),
                Arbitraries.integers().between(1, 10).map(tenth -> new Relief.Extent.Share(Ratio.of(tenth, 10))));
        Arbitrary<Relief> relief = Combinators.combine(
                        Arbitraries.of(people),
                        Arbitraries.integers().between(0, days - 1),
                        Arbitraries.integers().between(1, 60),
                        extents)
                .as((person, start, length, extent) -> new Relief(
                        person,
                        DateRange.of(year.from().plusDays(start), year.from().plusDays(start + length)),
                        extent));
        return relief.list().ofMaxSize(5).map(TargetArbitraries::withoutOverlap);
    }

    private static List<Relief> withoutOverlap(List<Relief> reliefs) {
        List<Relief> kept = new ArrayList<>();
        for (Relief relief : reliefs) {
            if (kept.stream()
                    .noneMatch(other -> other.person().equals(relief.person())
                            && other.range().overlaps(relief.range()))) {
                kept.add(relief);
            }
        }
        return List.copyOf(kept);
    }

    /**
     * Joinings that cut a period, or all.
     *
     * @param cutting only those that cut
     * @return joinings
     */
    public static Arbitrary<PieceJoining> joinings(boolean cutting) {
        return cutting
                ? Arbitraries.of(PieceJoining.BLENDED, PieceJoining.SEGMENTED)
                : Arbitraries.of(PieceJoining.class);
    }
}
