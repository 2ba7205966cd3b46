package io.salestiers.core.org;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/*
 * Things of which each has at most one other above it, on one day.
 *
 * How it works: a walk in depth gives each thing the place at which it is met; all that is below it lies in one stretch of
 * places after it. So "is a below b" is one comparison of places, and "all below b" is a stretch.
 *
 * In a cycle, which is an error, each member is above each other one. All members of a cycle share one stretch: they
 * stand at its start, and what hangs below any of them follows. So the answers are those of walking upward until the walk
 * would repeat itself.
 */
final class Forest<K extends Comparable<K>> {
    private static final int NONE = -1;

    /** By id. */
    private final List<K> members;

    private final Map<K, Integer> numbers;
    /** By number of member. */
    private final int[] above;

    private final int[][] below;
    /** By number: where its stretch starts and ends. Members of a cycle share theirs. */
    private final int[] start;

    private final int[] end;
    /** By place: the number of the member. */
    private final int[] order;

    private Forest(List<K> members, Map<K, Integer> numbers, int[] above) {
        this.members = members;
        this.numbers = numbers;
        this.above = above;
        this.below = children(above);
        int size = members.size();
        this.start = new int[size];
        this.end = new int[size];
        this.order = new int[size];
        place();
    }

    /**
     * The forest of some steps upward.
     *
     * @param steps what is above each; a thing may be above others without a step of its own
     * @param alone what belongs to the forest even if nothing is above or below it
     */
    static <K extends Comparable<K>> Forest<K> of(Map<K, K> steps, Iterable<K> alone) {
        TreeMap<K, Integer> numbers = new TreeMap<>();
        alone.forEach(member -> numbers.put(member, NONE));
        steps.forEach((lower, upper) -> {
            numbers.put(lower, NONE);
            numbers.put(upper, NONE);
        });
        List<K> members = List.copyOf(numbers.keySet());
        for (int i = 0; i < members.size(); i++) {
            numbers.put(members.get(i), i);
        }
        int[] above = new int[members.size()];
        Arrays.fill(above, NONE);
        steps.forEach((lower, upper) -> above[number(numbers, lower)] = number(numbers, upper));
        return new Forest<>(members, new HashMap<>(numbers), above);
    }

    private static <K> int number(Map<K, Integer> numbers, K member) {
        Integer number = numbers.get(member);
        return number == null ? NONE : number;
    }

    private static int[][] children(int[] above) {
        int[] counts = new int[above.length];
        for (int upper : above) {
            if (upper != NONE) {
                counts[upper]++;
            }
        }
        int[][] below = new int[above.length][];
        for (int i = 0; i < above.length; i++) {
            below[i] = new int[counts[i]];
        }
        // Backwards, so that each list is in the order of numbers.
        for (int i = above.length - 1; i >= 0; i--) {
            if (above[i] != NONE) {
                below[above[i]][--counts[above[i]]] = i;
            }
        }
        return below;
    }

    private void place() {
        boolean[] placed = new boolean[above.length];
        int next = 0;
        for (int i = 0; i < above.length; i++) {
            if (above[i] == NONE) {
                next = placeTree(List.of(i), next, placed);
            }
        }
        // What is left hangs below a cycle or is in one.
        for (int i = 0; i < above.length; i++) {
            if (!placed[i]) {
                next = placeTree(cycleAbove(i), next, placed);
            }
        }
    }

    private List<Integer> cycleAbove(int member) {
        boolean[] seen = new boolean[above.length];
        int entry = member;
        while (!seen[entry]) {
            seen[entry] = true;
            entry = above[entry];
        }
        List<Integer> cycle = new ArrayList<>();
        for (int next = entry; cycle.isEmpty() || next != entry; next = above[next]) {
            cycle.add(next);
        }
        return cycle;
    }

    /** Without recursion: a chain of reports may be deeper than a stack. */
    private int placeTree(List<Integer> tops, int from, boolean[] placed) {
        int next = from;
        for (int top : tops) {
            placed[top] = true;
            start[top] = from;
            order[next++] = top;
        }
        List<int[]> open = new ArrayList<>();
        for (int top : tops) {
            open.add(new int[] {top, 0});
            while (!open.isEmpty()) {
                int[] step = open.get(open.size() - 1);
                int member = step[0];
                if (step[1] < below[member].length) {
                    int child = below[member][step[1]++];
                    if (!placed[child]) {
                        placed[child] = true;
                        start[child] = next;
                        order[next++] = child;
                        open.add(new int[] {child, 0});
                    }
                } else {
                    end[member] = next;
                    open.remove(open.size() - 1);
                }
            }
        }
        for (int top : tops) {
            end[top] = next;
        }
        return next;
    }

    /** All members by id. */
    List<K> members() {
        return members;
    }

    /** Members with nothing above them, by id. */
    List<K> roots() {
        List<K> roots = new ArrayList<>();
        for (int i = 0; i < above.length; i++) {
            if (above[i] == NONE) {
                roots.add(members.get(i));
            }
        }
        return Collections.unmodifiableList(roots);
    }

    /** Directly below, by id. */
    List<K> directlyBelow(K member) {
        int number = number(numbers, member);
        return number == NONE ? List.of() : named(below[number].clone());
    }

    /** The member with all below it, by id; only itself if it does not belong to the forest. */
    List<K> subtree(K member) {
        int number = number(numbers, member);
        return number == NONE ? List.of(member) : named(Arrays.copyOfRange(order, start[number], end[number]));
    }

    private List<K> named(int[] some) {
        Arrays.sort(some);
        List<K> named = new ArrayList<>(some.length);
        for (int number : some) {
            named.add(members.get(number));
        }
        return Collections.unmodifiableList(named);
    }

    /** Whether a walk upward from the member meets the other one, which is true of itself. */
    boolean liesIn(K member, K other) {
        int inner = number(numbers, member);
        int outer = number(numbers, other);
        if (inner == NONE || outer == NONE) {
            return member.equals(other);
        }
        return start[outer] <= start[inner] && start[inner] < end[outer];
    }
}
