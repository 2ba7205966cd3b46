package io.salestiers.core.internal.rollup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.ConcurrentModificationException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The proof that nothing overflows, at its edges. */
class RowSumsTest {
    private static LevelOrder star(int nodes) {
        int[] parents = new int[nodes];
        parents[0] = LevelOrder.NONE;
        return LevelOrder.of(parents);
    }

    private static long[] all(int nodes, long value) {
        long[] rows = new long[nodes];
        Arrays.fill(rows, value);
        return rows;
    }

    /** One node leaves 62 bits for its number, two 61, three and four 60, five 59, a million 42. */
    @ParameterizedTest
    @CsvSource({"1, 62", "2, 61", "3, 60", "4, 60", "5, 59", "8, 59", "9, 58", "1000000, 42"})
    void numbersFitUpToTheirBits(int nodes, int bits) {
        LevelOrder order = star(nodes);
        long edge = 1L << bits;
        assertThat(RowSums.fit(order, all(nodes, edge - 1))).isTrue();
        assertThat(RowSums.fit(order, all(nodes, -edge))).isTrue();
        for (long outside : new long[] {edge, -edge - 1, Long.MAX_VALUE, Long.MIN_VALUE}) {
            long[] rows = new long[nodes];
            rows[nodes - 1] = outside;
            assertThat(RowSums.fit(order, rows)).as("%d", outside).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 62", "2, 61", "4, 60", "8, 59", "1024, 52"})
    void sumsOfTheLargestThatFitStayWithin63Bits(int nodes, int bits) {
        long edge = 1L << bits;
        for (LevelOrder order : List.of(star(nodes), reversed(nodes))) {
            int top = order.sorted ? 0 : nodes - 1;
            long[] totals = new long[nodes];
            assertThat(RowSums.add(order, 1, all(nodes, -edge), totals)).isTrue();
            assertThat(totals[top]).isEqualTo(-(1L << 62));
            assertThat(RowSums.add(order, 1, all(nodes, edge - 1), totals)).isTrue();
            assertThat(totals[top]).isEqualTo((1L << 62) - nodes);
        }
    }

    /** The last node above all others: not sorted, if there is more than one. */
    private static LevelOrder reversed(int nodes) {
        int[] parents = new int[nodes];
        Arrays.fill(parents, nodes - 1);
        parents[nodes - 1] = LevelOrder.NONE;
        return LevelOrder.of(parents);
    }

    /** Wherever it stands: among rows that are copied, that are copied and added, or that are added later. */
    @Test
    void numbersThatDoNotFitAreSeenWhereverTheyAre() {
        int[][] hierarchies = {{-1, 0, 1, 1, 0, -1}, {1, -1, 1, 2, 2, -1}};
        for (int[] parents : hierarchies) {
            for (int width : new int[] {1, 5, 12, 14}) {
                for (int cell = 0; cell < 6 * width; cell++) {
                    long[] rows = new long[6 * width];
                    long[] totals = new long[rows.length];
                    LevelOrder order = LevelOrder.of(parents);
                    rows[cell] = (1L << 59) - 1;
                    assertThat(RowSums.add(order, width, rows, totals)).isTrue();
                    rows[cell] = 1L << 59;
                    assertThat(RowSums.add(order, width, rows, totals))
                            .as("%d of %d", cell, width)
                            .isFalse();
                    rows[cell] = -(1L << 59) - 1;
                    assertThat(RowSums.add(order, width, rows, totals))
                            .as("%d of %d", cell, width)
                            .isFalse();
                }
            }
        }
    }

    /** What another thread could have written after the look at the numbers. */
    @Test
    void sumsThatLeave63BitsAreSeen() {
        // 1 above 0 above 2.
        LevelOrder chain = LevelOrder.of(new int[] {1, LevelOrder.NONE, 0});
        for (long[] rows : new long[][] {{0, 0, 0, 0, 1L << 62, 0}, {0, 0, 0, 0, 0, -(1L << 62) - 1}}) {
            assertThatThrownBy(() -> RowSums.addInPlace(chain, 2, rows.clone(), true))
                    .isInstanceOf(ConcurrentModificationException.class);
            RowSums.addInPlace(chain, 2, rows, false);
            assertThat(rows[2]).isEqualTo(rows[4]);
        }
        RowSums.addInPlace(chain, 2, new long[] {0, 0, 0, 0, -(1L << 62), (1L << 62) - 1}, true);
    }
}
