package io.salestiers.core.org;

import io.salestiers.core.internal.PreOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/* Things of which each has at most one other above it, on one day, by id instead of by number. */
final class Forest<K extends Comparable<K>> {
    private static final int NONE = -1;

    /** By id. */
    private final List<K> members;

    private final Map<K, Integer> numbers;
    private final PreOrder order;

    private Forest(List<K> members, Map<K, Integer> numbers, PreOrder order) {
        this.members = members;
        this.numbers = numbers;
        this.order = order;
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
        return new Forest<>(members, new HashMap<>(numbers), new PreOrder(above));
    }

    private static <K> int number(Map<K, Integer> numbers, K member) {
        Integer number = numbers.get(member);
        return number == null ? NONE : number;
    }

    /** All members by id. */
    List<K> members() {
        return members;
    }

    /** By place in {@link #members()} the place of what is above, -1 for none, as a copy. */
    int[] above() {
        int[] above = new int[order.size()];
        Arrays.setAll(above, order::above);
        return above;
    }

    /** Members with nothing above them, by id. */
    List<K> roots() {
        List<K> roots = new ArrayList<>();
        for (int i = 0; i < order.size(); i++) {
            if (order.above(i) == NONE) {
                roots.add(members.get(i));
            }
        }
        return Collections.unmodifiableList(roots);
    }

    /** Directly below, by id. */
    List<K> directlyBelow(K member) {
        int number = number(numbers, member);
        return number == NONE ? List.of() : named(order.below(number));
    }

    /** The member with all below it, by id; only itself if it does not belong to the forest. */
    List<K> subtree(K member) {
        int number = number(numbers, member);
        return number == NONE ? List.of(member) : named(order.subtree(number));
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
        return order.liesIn(inner, outer);
    }
}
