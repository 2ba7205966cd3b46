package io.salestiers.core.testkit.time;

import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.Timeline;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Arbitrary timelines. */
public final class TimelineArbitraries {
    private record Piece<T>(int gap, int length, T value) {}

    private TimelineArbitraries() {}

    /**
     * Timelines of none to six entries from 2023 on, some touching, some with gaps, the last one perhaps without an end.
     *
     * @param values what may hold on a day
     * @param <T> what holds on a day
     * @return timelines
     */
    public static <T> Arbitrary<Timeline<T>> of(Arbitrary<T> values) {
        return entries(values).map(Timeline::of);
    }

    /**
     * Entries that make a timeline, in the order of time, equal neighbours not merged.
     *
     * @param values what may hold on a day
     * @param <T> what holds on a day
     * @return entries no two of which share a day
     */
    public static <T> Arbitrary<List<Timeline.Entry<T>>> entries(Arbitrary<T> values) {
        Arbitrary<Piece<T>> pieces = Combinators.combine(
                        Arbitraries.of(0, 0, 0, 1, 30, 200), Arbitraries.of(1, 2, 28, 31, 90, 365), values)
                .as(Piece::new);
        return Combinators.combine(
                        DateRangeArbitraries.days(), pieces.list().ofMaxSize(6), Arbitraries.of(true, false, false))
                .as((start, list, open) -> {
                    List<Timeline.Entry<T>> entries = new ArrayList<>();
                    LocalDate day = start;
                    for (int i = 0; i < list.size(); i++) {
                        LocalDate from = day.plusDays(list.get(i).gap());
                        day = from.plusDays(list.get(i).length());
                        DateRange range =
                                open && i == list.size() - 1 ? DateRange.startingOn(from) : DateRange.of(from, day);
                        entries.add(new Timeline.Entry<>(range, list.get(i).value()));
                    }
                    return List.copyOf(entries);
                });
    }
}
