package io.salestiers.core.testkit.time;

import io.salestiers.core.time.DatedSet;
import io.salestiers.core.time.Timeline;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Arbitrary values that overlap. */
public final class DatedSetArbitraries {
    private DatedSetArbitraries() {}

    /**
     * Sets of none to twelve entries that start in 2023 to 2025.
     *
     * @param values what may hold on a day
     * @param <T> what holds on a day
     * @return sets; often with entries that overlap, touch, repeat a value, have one range, or have no end
     */
    public static <T extends Comparable<? super T>> Arbitrary<DatedSet<T>> of(Arbitrary<T> values) {
        return entries(values).map(DatedSet::of);
    }

    /**
     * Entries in no order, some perhaps equal.
     *
     * @param values what may hold on a day
     * @param <T> what holds on a day
     * @return entries of a set
     */
    public static <T> Arbitrary<List<Timeline.Entry<T>>> entries(Arbitrary<T> values) {
        Arbitrary<Timeline.Entry<T>> entries =
                Combinators.combine(DateRangeArbitraries.ranges(), values).as(Timeline.Entry::new);
        // Some of the ranges once more: with another value, and right after their end with the same one.
        return Combinators.combine(
                        entries.list().ofMaxSize(8),
                        values,
                        Arbitraries.integers().between(0, 3))
                .as((list, value, more) -> {
                    List<Timeline.Entry<T>> all = new ArrayList<>(list);
                    for (Timeline.Entry<T> entry : list.subList(0, Math.min(more, list.size()))) {
                        all.add(new Timeline.Entry<>(entry.range(), value));
                        entry.range()
                                .to()
                                .ifPresent(end -> all.add(new Timeline.Entry<>(
                                        io.salestiers.core.time.DateRange.of(end, end.plusDays(30)), entry.value())));
                    }
                    return List.copyOf(all);
                });
    }
}
