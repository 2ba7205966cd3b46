package io.salestiers.incentives.fairness;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.PersonId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/** Compares how often groups are selected. */
final class SelectionRates {
    private record Rate(GroupKey group, int size, int selected) {
        Ratio rate() {
            return Ratio.of(selected, size);
        }
    }

    private SelectionRates() {}

    static SelectionResult of(Selection selection, Map<PersonId, GroupKey> groups, FairnessRules rules) {
        SortedMap<GroupKey, Integer> sizes = count(selection.candidates(), groups);
        SortedMap<GroupKey, Integer> selected = count(selection.selected(), groups);
        List<Rate> rates = new ArrayList<>();
        for (GroupKey group : ShownParts.groups(sizes, rules.leastGroup())) {
            rates.add(new Rate(group, sizes.getOrDefault(group, 0), selected.getOrDefault(group, 0)));
        }
        Optional<Rate> highest = rates.stream()
                .max(Comparator.comparing(Rate::rate)
                        .thenComparing(Rate::size)
                        .thenComparing(Rate::group, Comparator.reverseOrder()));
        List<GroupSelection> results = new ArrayList<>();
        for (Rate rate : rates) {
            results.add(compare(rate, highest.orElseThrow(), rules));
        }
        return new SelectionResult(selection.name(), highest.map(Rate::group), results);
    }

    private static SortedMap<GroupKey, Integer> count(SortedSet<PersonId> people, Map<PersonId, GroupKey> groups) {
        SortedMap<GroupKey, Integer> sizes = new TreeMap<>();
        for (PersonId person : people) {
            GroupKey group = groups.get(person);
            if (group != null) {
                sizes.merge(group, 1, Integer::sum);
            }
        }
        return sizes;
    }

    private static GroupSelection compare(Rate rate, Rate highest, FairnessRules rules) {
        ExactTest test = ExactTest.of(rate.selected(), rate.size(), highest.selected(), highest.size());
        boolean itself = rate.equals(highest);
        boolean chance = itself || !test.atMost(rules.level());
        boolean low = rate.rate().compareTo(highest.rate().multipliedBy(rules.selectionRatio())) < 0;
        SelectionVerdict verdict = low
                ? (chance ? SelectionVerdict.LOW_BUT_UNCERTAIN : SelectionVerdict.LOW)
                : (chance ? SelectionVerdict.NO_CONCERN : SelectionVerdict.DIFFERENCE_BEYOND_CHANCE);
        return new GroupSelection(
                rate.group(),
                rate.size(),
                rate.selected(),
                ratio(rate, highest),
                itself ? Ratio.ONE : test.shown(),
                verdict);
    }

    private static Explanation ratio(Rate rate, Rate highest) {
        if (highest.selected() == 0) {
            return Figures.none("nobody-selected");
        }
        return Figures.quotient("selection-ratio", step(rate), step(highest));
    }

    private static Explanation step(Rate rate) {
        return Figures.of(rate.group(), Figures.share("selection-rate", rate.selected(), rate.size()));
    }
}
