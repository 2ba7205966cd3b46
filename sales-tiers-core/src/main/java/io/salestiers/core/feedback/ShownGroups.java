package io.salestiers.core.feedback;

import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.TierId;
import io.salestiers.core.org.UnitId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/*
 * Which groups of some answers can be shown, and which answers belong to each. Decided from the numbers of answers alone,
 * before any figure is looked at.
 */
final class ShownGroups {
    private final SortedMap<ResultGroup, List<AnswerSheet>> shown = new TreeMap<>();
    private final SortedSet<ResultGroup> hidden = new TreeSet<>();
    private final List<Rest> rests = new ArrayList<>();

    /** The answers of a shown group that belong to no shown group below it. */
    record Rest(ResultGroup group, List<AnswerSheet> sheets) {}

    ShownGroups(Breakdown breakdown, int least, UnitTree units, Collection<AnswerSheet> sheets) {
        Map<ResultGroup, GroupNode> nodes = new HashMap<>();
        GroupNode root = node(nodes, units, new ResultGroup.OfUnit(units.scope()));
        if (breakdown.units()) {
            for (UnitId unit : units.all()) {
                node(nodes, units, new ResultGroup.OfUnit(unit));
            }
        }
        for (AnswerSheet sheet : sheets) {
            node(nodes, units, finest(breakdown, units, sheet)).add();
        }
        root.show(least);
        place(breakdown, root, sheets, units);
        if (breakdown.tiers()) {
            tiers(least, root, sheets);
        }
    }

    SortedMap<ResultGroup, List<AnswerSheet>> shown() {
        return shown;
    }

    SortedSet<ResultGroup> hidden() {
        return hidden;
    }

    List<Rest> rests() {
        return rests;
    }

    private static ResultGroup finest(Breakdown breakdown, UnitTree units, AnswerSheet sheet) {
        if (!breakdown.units()) {
            return new ResultGroup.OfUnit(units.scope());
        }
        if (breakdown == Breakdown.TIERS_WITHIN_UNITS && sheet.tier().isPresent()) {
            return new ResultGroup.OfTierInUnit(sheet.unit(), sheet.tier().orElseThrow());
        }
        if (sheet.about().isPresent()) {
            PersonId person = sheet.about().orElseThrow();
            return new ResultGroup.OfPerson(sheet.unit(), person);
        }
        return new ResultGroup.OfUnit(sheet.unit());
    }

    private static GroupNode node(Map<ResultGroup, GroupNode> nodes, UnitTree units, ResultGroup group) {
        GroupNode known = nodes.get(group);
        if (known != null) {
            return known;
        }
        GroupNode made = new GroupNode(group);
        nodes.put(group, made);
        above(units, group)
                .forEach(parent -> node(nodes, units, parent).children().add(made));
        return made;
    }

    /** The group directly above, none for the whole. */
    private static List<ResultGroup> above(UnitTree units, ResultGroup group) {
        if (group instanceof ResultGroup.OfTierInUnit part) {
            return List.of(new ResultGroup.OfUnit(part.unit()));
        }
        if (group instanceof ResultGroup.OfPerson part) {
            return List.of(new ResultGroup.OfUnit(part.unit()));
        }
        ResultGroup.OfUnit unit = (ResultGroup.OfUnit) group;
        return units.parent(unit.unit())
                .<List<ResultGroup>>map(parent -> List.of(new ResultGroup.OfUnit(parent)))
                .orElse(List.of());
    }

    private void place(Breakdown breakdown, GroupNode root, Collection<AnswerSheet> sheets, UnitTree units) {
        root.each(node -> {
            if (node.shown()) {
                shown.put(node.group(), new ArrayList<>());
            } else {
                hidden.add(node.group());
            }
        });
        Map<ResultGroup, List<AnswerSheet>> byRest = new TreeMap<>();
        for (AnswerSheet sheet : sheets) {
            boolean resting = true;
            List<ResultGroup> at = List.of(finest(breakdown, units, sheet));
            while (!at.isEmpty()) {
                ResultGroup group = at.get(0);
                List<AnswerSheet> together = shown.get(group);
                if (together != null) {
                    together.add(sheet);
                    if (resting) {
                        byRest.computeIfAbsent(group, key -> new ArrayList<>()).add(sheet);
                        resting = false;
                    }
                }
                at = above(units, group);
            }
        }
        byRest.forEach((group, of) -> rests.add(new Rest(group, List.copyOf(of))));
    }

    private void tiers(int least, GroupNode root, Collection<AnswerSheet> sheets) {
        SortedMap<TierId, List<AnswerSheet>> byTier = new TreeMap<>();
        for (AnswerSheet sheet : sheets) {
            sheet.tier()
                    .ifPresent(tier -> byTier.computeIfAbsent(tier, key -> new ArrayList<>())
                            .add(sheet));
        }
        SortedSet<TierId> kept = root.shown() ? new TierTable(least, rows(), untold()).shown() : new TreeSet<>();
        byTier.forEach((tier, of) -> {
            ResultGroup group = new ResultGroup.OfTier(tier);
            if (kept.contains(tier)) {
                shown.put(group, of);
            } else {
                hidden.add(group);
            }
        });
    }

    private List<SortedMap<TierId, Integer>> rows() {
        List<SortedMap<TierId, Integer>> rows = new ArrayList<>();
        for (Rest rest : rests) {
            SortedMap<TierId, Integer> row = new TreeMap<>();
            for (AnswerSheet sheet : rest.sheets()) {
                sheet.tier().ifPresent(tier -> row.merge(tier, 1, Integer::sum));
            }
            rows.add(row);
        }
        return rows;
    }

    private List<Integer> untold() {
        return rests.stream()
                .map(rest -> (int) rest.sheets().stream()
                        .filter(sheet -> sheet.tier().isEmpty())
                        .count())
                .toList();
    }
}
