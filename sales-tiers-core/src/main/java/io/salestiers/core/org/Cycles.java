package io.salestiers.core.org;

import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.Timeline;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/*
 * Cycles of things of which each has one other thing above it, day by day.
 *
 * A cycle begins on a day on which one of its steps begins. So it is enough to walk upward from each step on its first
 * day, O(depth · log) each, and a walk that comes back to where it started has found a cycle; it lasts until the first
 * of its steps ends. A walk that meets itself elsewhere has run into a cycle that another walk finds.
 */
final class Cycles {
    private Cycles() {}

    /**
     * Things above each other in a circle.
     *
     * @param members each below the next, the last below the first, which has the lowest id
     * @param range the days
     */
    record Cycle<K>(List<K> members, DateRange range) {}

    static <K extends Comparable<K>> List<Cycle<K>> in(Map<K, Timeline<K>> above) {
        Set<Cycle<K>> found = new LinkedHashSet<>();
        above.forEach((start, timeline) -> {
            for (Timeline.Entry<K> step : timeline.entries()) {
                from(start, step, above).ifPresent(found::add);
            }
        });
        return List.copyOf(found);
    }

    private static <K extends Comparable<K>> Optional<Cycle<K>> from(
            K start, Timeline.Entry<K> first, Map<K, Timeline<K>> above) {
        LocalDate day = first.range().from();
        Set<K> members = new LinkedHashSet<>(List.of(start));
        DateRange range = first.range();
        K next = first.value();
        while (!next.equals(start)) {
            if (!members.add(next)) {
                return Optional.empty();
            }
            Optional<Timeline.Entry<K>> step = entryOn(above.getOrDefault(next, Timeline.empty()), day);
            if (step.isEmpty()) {
                return Optional.empty();
            }
            range = range.intersection(step.get().range()).orElseThrow();
            next = step.get().value();
        }
        return Optional.of(new Cycle<>(fromLowest(List.copyOf(members)), range));
    }

    private static <K extends Comparable<K>> List<K> fromLowest(List<K> members) {
        int lowest =
                members.indexOf(members.stream().min(Comparator.naturalOrder()).orElseThrow());
        List<K> turned = new ArrayList<>(members.subList(lowest, members.size()));
        turned.addAll(members.subList(0, lowest));
        return List.copyOf(turned);
    }

    private static <K> Optional<Timeline.Entry<K>> entryOn(Timeline<K> timeline, LocalDate day) {
        List<Timeline.Entry<K>> entries = timeline.entries();
        int low = 0;
        int high = entries.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            DateRange range = entries.get(middle).range();
            if (range.contains(day)) {
                return Optional.of(entries.get(middle));
            }
            if (range.from().isAfter(day)) {
                high = middle - 1;
            } else {
                low = middle + 1;
            }
        }
        return Optional.empty();
    }
}
