package io.salestiers.core.testkit.org;

import io.salestiers.core.org.HierarchySums;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Parents of numbered nodes, as {@link HierarchySums#of} takes them. */
public final class HierarchyArbitraries {
    private HierarchyArbitraries() {}

    private enum Shape {
        /** Each below any earlier one. */
        RANDOM,
        /** Each below one of few before it, so that levels are many. */
        DEEP,
        /** All below one. */
        STAR,
        /** Nothing below anything. */
        FLAT
    }

    /**
     * Sound hierarchies of all shapes, with one or several nodes at the top, numbered in any order.
     *
     * @param most how many nodes there are at most, 0 or more
     * @return by node its parent, -1 at the top
     */
    public static Arbitrary<int[]> parents(int most) {
        Arbitrary<Shape> shapes = Arbitraries.frequency(
                Tuple.of(6, Shape.RANDOM), Tuple.of(3, Shape.DEEP), Tuple.of(2, Shape.STAR), Tuple.of(1, Shape.FLAT));
        Arbitrary<Integer> sizes = Arbitraries.integers().between(0, most);
        Arbitrary<Integer> tops = Arbitraries.of(1, 1, 2, 5);
        return Combinators.combine(shapes, sizes, tops, Arbitraries.longs().withoutEdgeCases())
                .as((shape, size, top, seed) -> parents(shape, size, top, new Random(seed)));
    }

    private static int[] parents(Shape shape, int size, int tops, Random random) {
        int[] numbers = new int[size];
        boolean sorted = random.nextInt(3) == 0;
        for (int i = 0; i < size; i++) {
            int other = sorted ? i : random.nextInt(i + 1);
            numbers[i] = numbers[other];
            numbers[other] = i;
        }
        int[] parents = new int[size];
        Arrays.fill(parents, HierarchySums.NO_PARENT);
        for (int i = tops; i < size; i++) {
            int above = switch (shape) {
                case RANDOM -> random.nextInt(i);
                case DEEP -> i - 1 - random.nextInt(Math.min(3, i));
                case STAR -> 0;
                case FLAT -> HierarchySums.NO_PARENT;
            };
            parents[numbers[i]] = above == HierarchySums.NO_PARENT ? above : numbers[above];
        }
        return parents;
    }
}
