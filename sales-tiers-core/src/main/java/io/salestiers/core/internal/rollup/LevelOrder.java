package io.salestiers.core.internal.rollup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Numbered nodes of which each has at most one other above it, in an order in which all that is below a node comes before
 * it.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class LevelOrder {
    /*
     * How it works
     *
     * Nodes with nothing below them are taken away, then those that have nothing below them any more, and so on. Each node
     * is taken after all that is below it; what can't be taken is in a cycle, and nothing else is: what hangs below a cycle
     * is taken, and what is above a node of a cycle is in it. So one walk gives an order, and all cycles.
     *
     * The order that is kept is by level, the deepest first, because a level is worked off from the first number to the
     * last: rows of upper nodes are then met in the order in which they lie in memory. Only nodes with others below them
     * are in it. Those below one node lie side by side, so that their sum is ready before the next is begun.
     */

    /** What is above a node at the top. */
    public static final int NONE = -1;

    final int[] parents;
    /** By number, 0 at the top. */
    private final int[] depths;
    /** Nodes with others below them, the deepest level first, within a level by number. */
    final int[] uppers;
    /** By place in {@link #uppers}: where in {@link #children} its last one is, plus one; the first follows the last of before. */
    final int[] ends;

    final int[] children;
    /** By number: the place in {@link #uppers}, -1 for none. */
    private final int[] places;

    private final int levels;
    /** Whether each has a higher number than what is above it. */
    final boolean sorted;
    /** Those with others below them have lower numbers. */
    final int uppersBefore;

    private LevelOrder(int[] parents, int[] upward) {
        this.parents = parents;
        int size = parents.length;
        int[] counts = counts(parents);
        this.depths = new int[size];
        int deepest = NONE;
        for (int i = size - 1; i >= 0; i--) {
            int node = upward[i];
            depths[node] = parents[node] == NONE ? 0 : depths[parents[node]] + 1;
            deepest = Math.max(deepest, depths[node]);
        }
        this.levels = deepest + 1;
        int after = 0;
        boolean later = true;
        for (int node = 0; node < size; node++) {
            after = counts[node] > 0 ? node + 1 : after;
            later &= parents[node] < node;
        }
        this.sorted = later;
        this.uppersBefore = after;
        this.uppers = byLevel(counts);
        this.ends = new int[uppers.length];
        this.places = new int[size];
        Arrays.fill(places, NONE);
        int[] next = new int[uppers.length];
        int end = 0;
        for (int place = 0; place < uppers.length; place++) {
            places[uppers[place]] = place;
            next[place] = end;
            end += counts[uppers[place]];
            ends[place] = end;
        }
        this.children = new int[end];
        for (int node = 0; node < size; node++) {
            if (parents[node] != NONE) {
                children[next[places[parents[node]]]++] = node;
            }
        }
    }

    /**
     * The order of some nodes.
     *
     * @param parents by number what is above, {@link #NONE} at the top; without cycles; kept, so the caller must not change
     *     it
     * @return the order
     */
    public static LevelOrder of(int[] parents) {
        return new LevelOrder(parents, upward(parents));
    }

    private static int[] counts(int[] parents) {
        int[] counts = new int[parents.length];
        for (int parent : parents) {
            if (parent != NONE) {
                counts[parent]++;
            }
        }
        return counts;
    }

    /** All that are not in a cycle, each after all that is below it. */
    private static int[] upward(int[] parents) {
        int[] counts = counts(parents);
        int[] order = new int[parents.length];
        int size = 0;
        for (int node = 0; node < parents.length; node++) {
            if (counts[node] == 0) {
                order[size++] = node;
            }
        }
        for (int i = 0; i < size; i++) {
            int parent = parents[order[i]];
            if (parent != NONE && --counts[parent] == 0) {
                order[size++] = parent;
            }
        }
        return Arrays.copyOf(order, size);
    }

    private int[] byLevel(int[] counts) {
        int[] starts = new int[levels + 1];
        for (int node = 0; node < counts.length; node++) {
            if (counts[node] > 0) {
                starts[levels - depths[node]]++;
            }
        }
        for (int level = 0; level < levels; level++) {
            starts[level + 1] += starts[level];
        }
        int[] order = new int[starts[levels]];
        for (int node = 0; node < counts.length; node++) {
            if (counts[node] > 0) {
                order[starts[levels - 1 - depths[node]]++] = node;
            }
        }
        return order;
    }

    /**
     * Nodes above each other in a circle.
     *
     * @param parents by number what is above, {@link #NONE} at the top
     * @return each cycle from its lowest number upward, by that number
     */
    public static List<int[]> cycles(int[] parents) {
        boolean[] done = new boolean[parents.length];
        int[] upward = upward(parents);
        for (int node : upward) {
            done[node] = true;
        }
        List<int[]> cycles = new ArrayList<>();
        int[] cycle = new int[parents.length - upward.length];
        for (int node = 0; node < parents.length; node++) {
            int size = 0;
            for (int next = node; !done[next]; next = parents[next]) {
                done[next] = true;
                cycle[size++] = next;
            }
            if (size > 0) {
                cycles.add(Arrays.copyOf(cycle, size));
            }
        }
        return cycles;
    }

    /**
     * How many nodes there are.
     *
     * @return 0 or more
     */
    public int size() {
        return parents.length;
    }

    /**
     * How many levels there are.
     *
     * @return 0 without nodes, 1 if nothing is above another
     */
    public int levels() {
        return levels;
    }

    /**
     * What is directly below a node.
     *
     * @param node a node
     * @return by number, as a copy
     */
    public int[] below(int node) {
        int place = places[node];
        return place == NONE ? new int[0] : Arrays.copyOfRange(children, place == 0 ? 0 : ends[place - 1], ends[place]);
    }
}
