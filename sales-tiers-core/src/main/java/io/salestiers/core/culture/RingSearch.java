package io.salestiers.core.culture;

import io.salestiers.core.org.PersonId;
import io.salestiers.core.text.Ids;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/*
 * All rings up to a length, shorter ones first. From each person the search goes along recognitions to people with higher ids
 * only, so that a ring is found once, from its lowest id; and only to people from whom the way back is short enough, so that
 * hardly any step is in vain. It ends when enough rings are found.
 */
final class RingSearch {
    private final SortedMap<PersonId, SortedMap<PersonId, RecognitionId>> given = new TreeMap<>();
    private final SortedMap<PersonId, List<PersonId>> givers = new TreeMap<>();
    private final List<PraiseRing> rings = new ArrayList<>();
    private final int most;
    private boolean complete = true;

    RingSearch(List<Recognition> recognitions, int longest, int most) {
        this.most = most;
        for (Recognition each : recognitions) {
            given.computeIfAbsent(each.giver(), giver -> new TreeMap<>()).putIfAbsent(each.receiver(), each.id());
            givers.computeIfAbsent(each.receiver(), receiver -> new ArrayList<>())
                    .add(each.giver());
        }
        for (int length = 2; length <= longest && complete; length++) {
            for (PersonId first : given.keySet()) {
                List<PersonId> path = new ArrayList<>();
                path.add(first);
                extend(path, length, waysBack(first));
            }
        }
        rings.sort(Comparator.<PraiseRing>comparingInt(ring -> ring.people().size())
                .thenComparing(PraiseRing::people, RingSearch::compare));
    }

    List<PraiseRing> rings() {
        return List.copyOf(rings);
    }

    boolean complete() {
        return complete;
    }

    private void extend(List<PersonId> path, int length, Map<PersonId, Integer> back) {
        PersonId first = path.get(0);
        SortedMap<PersonId, RecognitionId> next = of(path.get(path.size() - 1));
        if (path.size() == length) {
            if (next.containsKey(first)) {
                found(path);
            }
            return;
        }
        for (PersonId person : next.keySet()) {
            if (!complete) {
                return;
            }
            int steps = back.getOrDefault(person, Integer.MAX_VALUE);
            if (steps <= length - path.size() && person.compareTo(first) > 0 && !path.contains(person)) {
                path.add(person);
                extend(path, length, back);
                path.remove(path.size() - 1);
            }
        }
    }

    /** How many recognitions lead from each person back to the first one, along higher ids. */
    private Map<PersonId, Integer> waysBack(PersonId first) {
        Map<PersonId, Integer> steps = new HashMap<>();
        steps.put(first, 0);
        List<PersonId> reached = List.of(first);
        for (int step = 1; !reached.isEmpty(); step++) {
            List<PersonId> next = new ArrayList<>();
            for (PersonId person : reached) {
                for (PersonId giver : givers.getOrDefault(person, List.of())) {
                    if (giver.compareTo(first) > 0 && steps.putIfAbsent(giver, step) == null) {
                        next.add(giver);
                    }
                }
            }
            reached = next;
        }
        return steps;
    }

    private void found(List<PersonId> path) {
        if (rings.size() == most) {
            complete = false;
            return;
        }
        List<RecognitionId> shown = new ArrayList<>();
        for (int i = 0; i < path.size(); i++) {
            RecognitionId id = of(path.get(i)).get(path.get((i + 1) % path.size()));
            if (id != null) {
                shown.add(id);
            }
        }
        rings.add(new PraiseRing(path, shown));
    }

    private SortedMap<PersonId, RecognitionId> of(PersonId giver) {
        return given.getOrDefault(giver, new TreeMap<>());
    }

    private static int compare(List<PersonId> a, List<PersonId> b) {
        int order = 0;
        for (int i = 0; order == 0 && i < a.size() && i < b.size(); i++) {
            order = Ids.compare(a.get(i).value(), b.get(i).value());
        }
        return order;
    }
}
