package io.salestiers.core.internal.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
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
        long[] low = all(nodes, -edge);
        assertThat(RowSums.add(star(nodes), 1, low)).isTrue();
        assertThat(low[0]).isEqualTo(-(1L << 62));
        long[] high = all(nodes, edge - 1);
        assertThat(RowSums.add(star(nodes), 1, high)).isTrue();
        assertThat(high[0]).isEqualTo((1L << 62) - nodes);
    }

    /** What another thread could have written after the look at the numbers. */
    @Test
    void sumsThatLeave63BitsAreSeen() {
        // 0 above 1 above 2.
        LevelOrder chain = LevelOrder.of(new int[] {LevelOrder.NONE, 0, 1});
        assertThat(RowSums.add(chain, 2, new long[] {0, 0, 0, 0, 1L << 62, 0})).isFalse();
        assertThat(RowSums.add(chain, 2, new long[] {0, 0, 0, 0, 0, -(1L << 62) - 1}))
                .isFalse();
        assertThat(RowSums.add(chain, 2, new long[] {0, 0, 0, 0, -(1L << 62), (1L << 62) - 1}))
                .isTrue();
    }
}
