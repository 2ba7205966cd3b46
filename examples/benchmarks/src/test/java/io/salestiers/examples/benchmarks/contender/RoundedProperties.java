package io.salestiers.examples.benchmarks.contender;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class RoundedProperties {
    @Property
    void likeDecimals(@ForAll long n, @ForAll @LongRange(min = 1, max = 1L << 62) long d) {
        if (n != Long.MIN_VALUE) {
            assertSame(n, d);
        }
    }

    /** Where ties are frequent. */
    @Property
    void likeDecimalsWhereTiesAreFrequent(
            @ForAll @IntRange(min = -1_000, max = 1_000) int n, @ForAll @IntRange(min = 1, max = 12) int d) {
        assertSame(n, d);
    }

    @Example
    void tiesGoToTheEvenNeighbor() {
        assertThat(Rounded.halfEven(5, 2)).isEqualTo(2);
        assertThat(Rounded.halfEven(7, 2)).isEqualTo(4);
        assertThat(Rounded.halfEven(-5, 2)).isEqualTo(-2);
        assertThat(Rounded.halfEven(-7, 2)).isEqualTo(-4);
    }

    private static void assertSame(long n, long d) {
        assertThat(Rounded.halfEven(n, d))
                .isEqualTo(BigDecimal.valueOf(n)
                        .divide(BigDecimal.valueOf(d), 0, RoundingMode.HALF_EVEN)
                        .longValueExact());
    }
}
