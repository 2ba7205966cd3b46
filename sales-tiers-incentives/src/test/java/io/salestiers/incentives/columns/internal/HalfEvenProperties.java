package io.salestiers.incentives.columns.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;

/** Divisions in {@code double} against decimals of any size, above all at ties and beside them. */
class HalfEvenProperties {
    /**
     * A division.
     *
     * @param number the number
     * @param divisor the divisor
     */
    record Case(long number, long divisor) {
        long expected() {
            return BigDecimal.valueOf(number)
                    .divide(BigDecimal.valueOf(divisor), 0, RoundingMode.HALF_EVEN)
                    .longValueExact();
        }
    }

    @Provide
    Arbitrary<Case> cases() {
        Arbitrary<Long> divisors = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.of(1L, 2L, 3L, 7L, 10L, 100L, 10_000L, 1_000_000_000L)),
                Tuple.of(2, Arbitraries.longs().between(1, 1_000_000)),
                Tuple.of(1, Arbitraries.integers().between(1, 51).map(bits -> 1L << bits)),
                Tuple.of(1, Arbitraries.integers().between(2, 51).map(bits -> (1L << bits) - 1)),
                Tuple.of(1, Arbitraries.longs().between(1, HalfEven.LIMIT)));
        return divisors.flatMap(divisor -> Combinators.combine(
                        sizes(divisor), Arbitraries.integers().between(-2, 2), Arbitraries.of(true, false))
                .as((size, beside, negative) -> {
                    long moved = Math.max(0, Math.min(HalfEven.LIMIT, size + beside));
                    return new Case(negative ? -moved : moved, divisor);
                }));
    }

    /* The largest ones are where doubles lie the least dense. */
    private static Arbitrary<Long> sizes(long divisor) {
        long most = HalfEven.LIMIT / divisor;
        Arbitrary<Long> quotients = Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.longs().between(0, most)),
                Tuple.of(1, Arbitraries.longs().between(Math.max(0, most - 10), most)));
        return Arbitraries.frequencyOf(
                Tuple.of(3, quotients.map(quotient -> quotient * divisor + divisor / 2)),
                Tuple.of(1, quotients.map(quotient -> quotient * divisor)),
                Tuple.of(1, Arbitraries.longs().between(0, HalfEven.LIMIT)),
                Tuple.of(1, Arbitraries.just(HalfEven.LIMIT)));
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void numbersAreRoundedAsDecimals(@ForAll("cases") Case each) {
        assertThat(HalfEven.quotient(each.number, (double) each.divisor)).isEqualTo(each.expected());

        long size = Math.abs(each.number);
        occurs("tie", 2 * (size % each.divisor) == each.divisor, 5);
        occurs("beside a tie", Math.abs(2 * (size % each.divisor) - each.divisor) == 1, 3);
        occurs("just at the limit", HalfEven.LIMIT - size <= 3, 10);
        occurs("below zero", each.number < 0, 40);
    }

    private static void occurs(String what, boolean when, double percent) {
        Statistics.label(what)
                .collect(when)
                .coverage(coverage -> coverage.check(true).percentage(share -> share >= percent));
    }

    /** 2.5, 3.5, -2.5, -3.5 and what lies just beside them; the proof's worst place is a large odd divisor. */
    @Example
    void ties() {
        assertThat(HalfEven.quotient(250, 100)).isEqualTo(2);
        assertThat(HalfEven.quotient(350, 100)).isEqualTo(4);
        assertThat(HalfEven.quotient(-250, 100)).isEqualTo(-2);
        assertThat(HalfEven.quotient(-350, 100)).isEqualTo(-4);
        assertThat(HalfEven.quotient(251, 100)).isEqualTo(3);
        assertThat(HalfEven.quotient(249, 100)).isEqualTo(2);
        assertThat(HalfEven.quotient(HalfEven.LIMIT, (double) HalfEven.LIMIT)).isEqualTo(1);
        assertThat(HalfEven.quotient(HalfEven.LIMIT / 2, (double) HalfEven.LIMIT))
                .isZero();
        assertThat(HalfEven.quotient(HalfEven.LIMIT / 2 + 1, (double) HalfEven.LIMIT))
                .isEqualTo(1);
        assertThat(HalfEven.quotient(HalfEven.LIMIT, 1)).isEqualTo(HalfEven.LIMIT);
        assertThat(HalfEven.quotient(-HalfEven.LIMIT, 1)).isEqualTo(-HalfEven.LIMIT);
    }
}
