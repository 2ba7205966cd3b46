package io.salestiers.core.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Numbered things of which each has at most one other above it: "does a lie below b" is two comparisons.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class PreOrder {
    /*
     * How it works
     *
     * A walk in depth gives each thing the place at which it is met; all that is below it lies in one stretch of places
     * after it. So "is a below b" is a comparison of places, and "all below b" is a stretch.
     *
     * In a cycle, which is an error elsewhere, each member is above each other one. All members of a cycle share one
     * stretch: they stand at its start, and what hangs below any of them follows. So the answers are those of walking
     * upward until the walk would repeat itself.
     */
    private static final int NONE = -1;

    private final int[] above;
    private final int[][] below;
    /** By thing: where its stretch starts and ends. Members of a cycle share theirs. */
    private final int[] start;

    private final int[] end;
    /** By place: the thing. */
    private final int[] order;

    /**
     * Of what is above each thing.
     *
     * @param above by thing, -1 for none; kept, so the caller must not change it
     */
    public PreOrder(int[] above) {
        this.above = above;
        this.below = children(above);
        int size = above.length;
        this.start = new int[size];
        this.end = new int[size];
        this.order = new int[size];
        place();
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

    private List<Integer> cycleAbove(int thing) {
        boolean[] seen = new boolean[above.length];
        int entry = thing;
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
                int thing = step[0];
                if (step[1] < below[thing].length) {
                    int child = below[thing][step[1]++];
                    if (!placed[child]) {
                        placed[child] = true;
                        start[child] = next;
                        order[next++] = child;
                        open.add(new int[] {child, 0});
                    }
                } else {
                    end[thing] = next;
                    open.remove(open.size() - 1);
                }
            }
        }
        for (int top : tops) {
            end[top] = next;
        }
        return next;
    }

    /**
     * How many things there are.
     *
     * @return zero or more
     */
    public int size() {
        return above.length;
    }

    /**
     * What is directly above.
     *
     * @param thing a thing
     * @return -1 for none
     */
    public int above(int thing) {
        return above[thing];
    }

    /**
     * What is directly below.
     *
     * @param thing a thing
     * @return in the order of numbers, as a copy
     */
    public int[] below(int thing) {
        return below[thing].clone();
    }

    /**
     * The thing with all below it.
     *
     * @param thing a thing
     * @return in the order of a walk in depth, as a copy
     */
    public int[] subtree(int thing) {
        return Arrays.copyOfRange(order, start[thing], end[thing]);
    }

    /**
     * Whether a walk upward meets another thing.
     *
     * @param thing where the walk starts
     * @param upper the other one
     * @return true also if both are the same
     */
    public boolean liesIn(int thing, int upper) {
        return start[upper] <= start[thing] && start[thing] < end[upper];
    }
}
