package io.salestiers.core.org;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** Trees, cycles and trees that hang from cycles, against walking upward step by step. */
class ForestProperties {
    private static final int SIZE = 9;

    /** By number what is above; itself stands for nothing. */
    @Provide
    Arbitrary<List<Integer>> steps() {
        return Arbitraries.integers().between(0, SIZE - 1).list().ofSize(SIZE);
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void answersAreThoseOfWalking(@ForAll("steps") List<Integer> above) {
        Map<Integer, Integer> steps = new TreeMap<>();
        for (int i = 0; i < SIZE; i++) {
            if (above.get(i) != i) {
                steps.put(i, above.get(i));
            }
        }
        Forest<Integer> forest = Forest.of(steps, List.of(SIZE));
        boolean cycle = false;
        List<Integer> members = new ArrayList<>(List.of(SIZE));
        for (int i = 0; i < SIZE; i++) {
            boolean alone = !steps.containsKey(i) && !steps.containsValue(i);
            if (!alone) {
                members.add(i);
            }
            cycle |= steps.containsKey(i) && path(steps.get(i), steps).contains(i);
        }
        Statistics.label("cycle").collect(cycle).coverage(coverage -> {
            coverage.check(true).percentage(share -> share > 10);
            coverage.check(false).percentage(share -> share > 1);
        });
        assertThat(forest.members())
                .containsExactlyElementsOf(members.stream().sorted().toList());
        assertThat(forest.roots())
                .isEqualTo(members.stream()
                        .filter(i -> !steps.containsKey(i))
                        .sorted()
                        .toList());
        for (int i = 0; i <= SIZE + 1; i++) {
            int member = i;
            assertThat(forest.directlyBelow(i))
                    .isEqualTo(steps.keySet().stream()
                            .filter(lower -> Integer.valueOf(member).equals(steps.get(lower)))
                            .toList());
            List<Integer> subtree = new ArrayList<>();
            for (int other = 0; other <= SIZE + 1; other++) {
                boolean inside = path(other, steps).contains(i);
                assertThat(forest.liesIn(other, i))
                        .as("%s in %s of %s", other, i, steps)
                        .isEqualTo(inside);
                if (inside) {
                    subtree.add(other);
                }
            }
            assertThat(forest.subtree(i)).isEqualTo(subtree);
        }
    }

    private static List<Integer> path(int start, Map<Integer, Integer> steps) {
        List<Integer> path = new ArrayList<>();
        Integer next = start;
        while (next != null && !path.contains(next)) {
            path.add(next);
            next = steps.get(next);
        }
        return path;
    }
}
