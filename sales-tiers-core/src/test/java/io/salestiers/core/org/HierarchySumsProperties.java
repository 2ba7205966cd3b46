package io.salestiers.core.org;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.salestiers.core.result.Finding;
import io.salestiers.core.result.InvalidDefinitionException;
import io.salestiers.core.testkit.org.HierarchyArbitraries;
import io.salestiers.core.text.Argument;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** Against adding each figure, in large numbers, to every node on its way to the top. */
class HierarchySumsProperties {
    private static final int MOST = 40;

    /** Nodes with figures, and what a property draws later. */
    static final class Figures {
        final int[] parents;
        final int width;
        final long[] values;
        final Random random;

        Figures(int[] parents, int width, Random random) {
            this.parents = parents;
            this.width = width;
            this.random = random;
            this.values = figures(parents.length);
        }

        @Override
        public String toString() {
            return Arrays.toString(parents) + " × " + width + ": " + Arrays.toString(values);
        }

        long[] figures(int rows) {
            int bits = 62 - (32 - Integer.numberOfLeadingZeros(Math.max(0, parents.length - 1)));
            long[] edges = {
                Long.MAX_VALUE,
                Long.MIN_VALUE,
                Long.MAX_VALUE - 1,
                Long.MIN_VALUE + 1,
                1L << 62,
                -(1L << 62),
                1L << bits,
                (1L << bits) - 1,
                -(1L << bits),
                -(1L << bits) - 1
            };
            // Many large ones never fit, so mostly few are.
            int oneIn = new int[] {1_000_000, 100, 10, 1}[random.nextInt(4)];
            long[] figures = new long[rows * width];
            for (int i = 0; i < figures.length; i++) {
                figures[i] = random.nextInt(oneIn) == 0
                        ? edges[random.nextInt(edges.length)] + random.nextInt(3) - 1
                        : random.nextInt(2001) - 1000;
            }
            return figures;
        }
    }

    @Provide
    Arbitrary<Figures> figures() {
        return figures(MOST, Arbitraries.of(0, 1, 1, 2, 3, 4, 5, 12));
    }

    /** More than are added in one go. */
    @Provide
    Arbitrary<Figures> manyFigures() {
        return figures(1000, Arbitraries.of(1, 4, 7));
    }

    private static Arbitrary<Figures> figures(int most, Arbitrary<Integer> widths) {
        return Combinators.combine(
                        HierarchyArbitraries.parents(most),
                        widths,
                        Arbitraries.longs().withoutEdgeCases())
                .as((parents, width, seed) -> new Figures(parents, width, new Random(seed)));
    }

    private static BigInteger[] byHand(int[] parents, int width, long[] values) {
        BigInteger[] totals = new BigInteger[values.length];
        Arrays.fill(totals, BigInteger.ZERO);
        for (int node = 0; node < parents.length; node++) {
            for (int above = node; above != -1; above = parents[above]) {
                for (int column = 0; column < width; column++) {
                    int cell = above * width + column;
                    totals[cell] = totals[cell].add(BigInteger.valueOf(values[node * width + column]));
                }
            }
        }
        return totals;
    }

    /** The text of the refusal, if there has to be one. */
    private static Optional<String> refusal(BigInteger[] totals, int width) {
        int[] wide = IntStream.range(0, totals.length)
                .filter(cell -> totals[cell].bitLength() > 63)
                .toArray();
        if (wide.length == 0) {
            return Optional.empty();
        }
        String first = "each total must fit into 64 bits, but that of node " + wide[0] / width + " in column "
                + wide[0] % width + " is " + totals[wide[0]];
        return Optional.of(wide.length == 1 ? first : first + ", and " + (wide.length - 1) + " more do not fit");
    }

    private static void check(Figures figures) {
        int width = figures.width;
        long[] values = figures.values;
        BigInteger[] expected = byHand(figures.parents, width, values);
        Optional<String> refusal = refusal(expected, width);
        HierarchySums hierarchy = HierarchySums.of(figures.parents);
        long[] before = values.clone();
        long[] totals = new long[values.length];
        Arrays.fill(totals, 77);
        long[] same = values.clone();

        Throwable thrown = catchThrowable(() -> hierarchy.totals(values, width, totals));
        Throwable thrownForSame = catchThrowable(() -> hierarchy.totals(same, width, same));

        assertThat(values).isEqualTo(before);
        if (refusal.isPresent()) {
            assertThat(thrown).isInstanceOf(ArithmeticException.class).hasMessage(refusal.get());
            assertThat(thrownForSame).isInstanceOf(ArithmeticException.class).hasMessage(refusal.get());
            assertThat(Arrays.stream(totals)).allMatch(total -> total == 0);
            assertThat(same).isEqualTo(before);
        } else {
            assertThat(thrown).isNull();
            assertThat(thrownForSame).isNull();
            assertThat(totals)
                    .isEqualTo(Arrays.stream(expected)
                            .mapToLong(BigInteger::longValueExact)
                            .toArray());
            assertThat(same).isEqualTo(totals);
        }
        boolean large = Arrays.stream(values).anyMatch(value -> value > 1L << 50 || value < -(1L << 50));
        Statistics.label("result")
                .collect(refusal.isPresent() ? "refused" : large ? "large" : "small")
                .coverage(coverage -> {
                    coverage.check("refused").percentage(share -> share > 15);
                    coverage.check("large").percentage(share -> share > 10);
                    coverage.check("small").percentage(share -> share > 15);
                });
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void totalsAreThoseOfAddingByHand(@ForAll("figures") Figures figures) {
        check(figures);
    }

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void soForManyNodes(@ForAll("manyFigures") Figures figures) {
        HierarchySums hierarchy = HierarchySums.of(figures.parents);
        BigInteger[] expected = byHand(figures.parents, figures.width, figures.values);
        long[] totals = new long[figures.values.length];
        Throwable thrown = catchThrowable(() -> hierarchy.totals(figures.values, figures.width, totals));
        Optional<String> refusal = refusal(expected, figures.width);
        assertThat(Optional.ofNullable(thrown).map(Throwable::getMessage)).isEqualTo(refusal);
        if (refusal.isEmpty()) {
            assertThat(totals)
                    .isEqualTo(Arrays.stream(expected)
                            .mapToLong(BigInteger::longValueExact)
                            .toArray());
        }
    }

    /** The same error too, if there is one, and then nothing is changed. */
    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void changeIsTheSameAsRollingAllUpAgain(@ForAll("figures") Figures figures) {
        HierarchySums hierarchy = HierarchySums.of(figures.parents);
        int width = figures.width;
        long[] values = figures.values;
        long[] totals = new long[values.length];
        if (catchThrowable(() -> hierarchy.totals(values, width, totals)) != null) {
            Arrays.fill(values, 5);
            hierarchy.totals(values, width, totals);
        }
        // Twice, so that a change follows a change.
        boolean refused = false;
        for (int round = 0; round < 2; round++) {
            int[] changed = IntStream.range(0, figures.parents.length)
                    .filter(node -> figures.random.nextInt(4) == 0)
                    .toArray();
            shuffle(changed, figures.random);
            long[] rows = figures.figures(changed.length);
            long[] valuesBefore = values.clone();
            long[] totalsBefore = totals.clone();
            long[] newValues = values.clone();
            for (int i = 0; i < changed.length; i++) {
                System.arraycopy(rows, i * width, newValues, changed[i] * width, width);
            }
            long[] newTotals = new long[values.length];
            Throwable expected = catchThrowable(() -> hierarchy.totals(newValues, width, newTotals));
            Throwable thrown = catchThrowable(() -> hierarchy.change(changed, rows, width, values, totals));
            if (expected == null) {
                assertThat(thrown).isNull();
                assertThat(totals).isEqualTo(newTotals);
                assertThat(values).isEqualTo(newValues);
            } else {
                assertThat(thrown).isInstanceOf(ArithmeticException.class).hasMessage(expected.getMessage());
                assertThat(totals).isEqualTo(totalsBefore);
                assertThat(values).isEqualTo(valuesBefore);
                refused = true;
            }
        }
        Statistics.label("refused").collect(refused).coverage(coverage -> {
            coverage.check(true).percentage(share -> share > 10);
            coverage.check(false).percentage(share -> share > 30);
        });
    }

    private static void shuffle(int[] numbers, Random random) {
        for (int i = numbers.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int number = numbers[i];
            numbers[i] = numbers[other];
            numbers[other] = number;
        }
    }

    /** Numbered in another way, each node has the same totals. */
    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void numbersMakeNoDifference(@ForAll("figures") Figures figures) {
        int nodes = figures.parents.length;
        int width = figures.width;
        int[] other = IntStream.range(0, nodes).toArray();
        shuffle(other, figures.random);
        int[] parents = new int[nodes];
        long[] values = new long[nodes * width];
        for (int node = 0; node < nodes; node++) {
            int parent = figures.parents[node];
            parents[other[node]] = parent == -1 ? -1 : other[parent];
            System.arraycopy(figures.values, node * width, values, other[node] * width, width);
        }
        long[] totals = new long[values.length];
        long[] expected = new long[values.length];
        Throwable thrown = catchThrowable(() -> HierarchySums.of(parents).totals(values, width, totals));
        Throwable alike =
                catchThrowable(() -> HierarchySums.of(figures.parents).totals(figures.values, width, expected));
        assertThat(thrown == null).isEqualTo(alike == null);
        for (int node = 0; node < nodes; node++) {
            for (int column = 0; column < width; column++) {
                assertThat(totals[other[node] * width + column]).isEqualTo(expected[node * width + column]);
            }
        }
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void levelsAndNodesBelowAreThoseOfTheParents(@ForAll("figures") Figures figures) {
        int[] parents = figures.parents;
        HierarchySums hierarchy = HierarchySums.of(parents);
        int longest = 0;
        for (int node = 0; node < parents.length; node++) {
            int up = node;
            int way = 0;
            for (; up != -1; up = parents[up]) {
                way++;
            }
            longest = Math.max(longest, way);
            int upper = node;
            assertThat(hierarchy.below(node))
                    .isEqualTo(IntStream.range(0, parents.length)
                            .filter(lower -> parents[lower] == upper)
                            .toArray());
        }
        assertThat(hierarchy.levels()).isEqualTo(longest);
        Statistics.label("levels")
                .collect(longest > 5)
                .coverage(coverage -> coverage.check(true).percentage(share -> share > 15));
        Statistics.label("sorted")
                .collect(IntStream.range(0, parents.length).allMatch(node -> parents[node] < node))
                .coverage(coverage -> {
                    coverage.check(true).percentage(share -> share > 15);
                    coverage.check(false).percentage(share -> share > 15);
                });
        Statistics.label("tops")
                .collect(Arrays.stream(parents).filter(parent -> parent == -1).count() > 1)
                .coverage(coverage -> coverage.check(true).percentage(share -> share > 15));
    }

    /** Parents may be anything: what is refused, and where, against walking upward. */
    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void everyMistakeIsFound(@ForAll("anything") List<Integer> parents) {
        int nodes = parents.size();
        List<String> expected = new ArrayList<>();
        for (int node = 0; node < nodes; node++) {
            int parent = parents.get(node);
            if (parent == node) {
                expected.add("OWN_PARENT " + node);
            } else if (parent < -1 || parent >= nodes) {
                expected.add("UNKNOWN_NODE " + node);
            }
        }
        Set<Set<Integer>> cycles = new HashSet<>();
        for (int node = 0; node < nodes; node++) {
            List<Integer> way = new ArrayList<>();
            int up = node;
            while (up >= 0 && up < nodes && !way.contains(up)) {
                way.add(up);
                up = parents.get(up);
            }
            if (way.size() > 1 && up == node && cycles.add(new TreeSet<>(way))) {
                expected.add("NODE_CYCLE " + node + " " + way);
            }
        }
        int[] array = parents.stream().mapToInt(Integer::intValue).toArray();
        Throwable thrown = catchThrowable(() -> HierarchySums.of(array));
        List<String> found = thrown == null
                ? List.of()
                : ((InvalidDefinitionException) thrown)
                        .findings().stream()
                                .map(HierarchySumsProperties::inShort)
                                .toList();
        assertThat(found).isEqualTo(expected);
        Statistics.label("cycles").collect(Math.min(2, cycles.size())).coverage(coverage -> {
            coverage.check(0).percentage(share -> share > 5);
            coverage.check(1).percentage(share -> share > 5);
            coverage.check(2).percentage(share -> share > 1);
        });
    }

    private static String inShort(Finding finding) {
        String place = finding.place().toString().replace("parents#/", "");
        return finding.arguments().get("nodes") instanceof Argument.Many many
                ? finding.code() + " " + place + " "
                        + many.values().stream()
                                .map(node -> ((Argument.Text) node).value())
                                .toList()
                : finding.code() + " " + place;
    }

    @Provide
    Arbitrary<List<Integer>> anything() {
        return Arbitraries.integers()
                .between(4, 14)
                .flatMap(nodes ->
                        Arbitraries.integers().between(-2, nodes).list().ofSize(nodes));
    }

    /** Eight levels, ids in any order, twelve columns of figures below a million: a sales force of thousands, small. */
    @Example
    void salesForceOfEightLevels() {
        int[] sizes = {1, 2, 5, 12, 40, 150, 600, 2190};
        SplittableRandom random = new SplittableRandom(80_801);
        int nodes = Arrays.stream(sizes).sum();
        List<Integer> ids = new ArrayList<>(IntStream.range(0, nodes).boxed().toList());
        Collections.shuffle(ids, new Random(7));
        int[] parents = new int[nodes];
        int start = 0;
        for (int level = 0; level < sizes.length; level++) {
            for (int i = 0; i < sizes[level]; i++) {
                parents[ids.get(start + i)] =
                        level == 0 ? -1 : ids.get(start - sizes[level - 1] + random.nextInt(sizes[level - 1]));
            }
            start += sizes[level];
        }
        long[] values = random.longs((long) nodes * 12, 0, 1_000_000).toArray();
        long[] totals = new long[values.length];
        HierarchySums hierarchy = HierarchySums.of(parents);
        hierarchy.totals(values, 12, totals);
        assertThat(hierarchy.levels()).isEqualTo(8);
        assertThat(totals)
                .isEqualTo(Arrays.stream(byHand(parents, 12, values))
                        .mapToLong(BigInteger::longValueExact)
                        .toArray());
    }
}
