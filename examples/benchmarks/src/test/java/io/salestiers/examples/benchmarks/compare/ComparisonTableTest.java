package io.salestiers.examples.benchmarks.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTableTest {
    @Test
    void ratiosAreOfMediansToTheYardstickOfTheSameCase() {
        String table = ComparisonTable.of(List.of(
                new Measurement(Workload.W1, "GROWTH", 1_000, "hand-columns", 2_000, 1_900, 2_500, 2_100, 0),
                new Measurement(Workload.W1, "GROWTH", 1_000, "hand-double-rows", 5_000, 4_000, 6_000, 5_100, 40),
                new Measurement(Workload.W1, "SCORECARD", 1_000, "hand-columns", 4e6, 3e6, 5e6, 6e6, 1_234_567)));
        assertThat(table).isEqualTo("""
                        ### W1 formulas (growth), 1,000 rows

                        | contender | median | fastest – slowest | ratio | per item | processor | allocated | results |
                        |---|---|---|---|---|---|---|---|
                        | hand-columns | 2.00 µs | 1.90 µs – 2.50 µs | 1.00 | 2.00 ns | 2.10 µs | 0.00 B | exact |
                        | hand-double-rows | 5.00 µs | 4.00 µs – 6.00 µs | 2.50 | 5.00 ns | 5.10 µs | 40.0 B | double, ± 0.000001 |

                        ### W1 formulas (scorecard), 1,000 rows

                        | contender | median | fastest – slowest | ratio | per item | processor | allocated | results |
                        |---|---|---|---|---|---|---|---|
                        | hand-columns | 4.00 ms | 3.00 ms – 5.00 ms | 1.00 | 4.00 µs | 6.00 ms | 1.23 MB | exact |
                        """);
    }

    @Test
    void threeDigitsInTheUnitThatSuits() {
        assertThat(Format.time(0.123)).isEqualTo("0.12 ns");
        assertThat(Format.time(999.4)).isEqualTo("999 ns");
        assertThat(Format.time(999.6)).isEqualTo("1.00 µs");
        assertThat(Format.time(43_210_000_000.0)).isEqualTo("43.2 s");
        assertThat(Format.bytes(1_500)).isEqualTo("1.50 kB");
        assertThat(Format.ratio(1_234.4)).isEqualTo("1,234");
        assertThat(Format.ratio(Double.NaN)).isEqualTo("–");
    }
}
