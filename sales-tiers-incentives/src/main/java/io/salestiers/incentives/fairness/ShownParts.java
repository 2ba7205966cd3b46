package io.salestiers.incentives.fairness;

import io.salestiers.core.org.PersonId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/*
 * Which groups, and which parts of them, are shown, so that nobody's number can be worked out from the figures.
 *
 * A group of fewer people than the limit is not shown, and takes part in no figure: nothing that is shown says anything about
 * its people. The other groups are shown as a whole, and by rows (categories, deciders). A row is shown only if its part of
 * each group is empty or large enough, and if so is what remains of each group in the rows that are not shown: a row is given
 * up, the smallest first, until that holds. Every figure is then about a union of parts, each of them a shown row of a group or
 * what remains of a group; each part is empty or large enough; and whatever sums and differences can be formed of sums
 * over unions of parts is about whole parts again.
 */
final class ShownParts {
    private ShownParts() {}

    /** The groups of enough people. */
    static SortedSet<GroupKey> groups(Map<GroupKey, Integer> sizes, int least) {
        SortedSet<GroupKey> shown = new TreeSet<>();
        sizes.forEach((group, size) -> {
            if (size >= least) {
                shown.add(group);
            }
        });
        return shown;
    }

    /**
     * The rows that are shown.
     *
     * @param cells the people by row and column; only of groups that are shown
     */
    static <R extends Comparable<R>, C> SortedSet<R> rows(
            Map<R, ? extends Map<C, ? extends Set<PersonId>>> cells, int least) {
        SortedMap<R, Map<C, ? extends Set<PersonId>>> shown = new TreeMap<>(cells);
        Map<C, Set<PersonId>> remaining = new HashMap<>();
        for (R row : cells.keySet()) {
            if (tells(cells.get(row), least)) {
                giveUp(row, shown, remaining);
            }
        }
        Comparator<R> smallest = Comparator.comparingInt(row -> size(shown, row));
        while (!shown.isEmpty() && tells(remaining, least)) {
            giveUp(shown.keySet().stream().min(smallest).orElseThrow(), shown, remaining);
        }
        return new TreeSet<>(shown.keySet());
    }

    private static <R, C> void giveUp(
            R row, SortedMap<R, Map<C, ? extends Set<PersonId>>> shown, Map<C, Set<PersonId>> remaining) {
        Map<C, ? extends Set<PersonId>> parts = shown.remove(row);
        if (parts != null) {
            parts.forEach((column, people) ->
                    remaining.computeIfAbsent(column, key -> new TreeSet<>()).addAll(people));
        }
    }

    private static <R, C> int size(SortedMap<R, Map<C, ? extends Set<PersonId>>> shown, R row) {
        return shown.getOrDefault(row, Map.of()).values().stream()
                .mapToInt(Set::size)
                .sum();
    }

    private static <C> boolean tells(Map<C, ? extends Set<PersonId>> parts, int least) {
        return parts.values().stream().anyMatch(people -> !people.isEmpty() && people.size() < least);
    }
}
