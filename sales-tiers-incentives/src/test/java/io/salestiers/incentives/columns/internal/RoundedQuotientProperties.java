package io.salestiers.incentives.columns.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
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

/** Divisions by multiplication against decimals of any size. */
class RoundedQuotientProperties {
    private static final List<RoundingMode> MODES =
            List.of(RoundingMode.HALF_EVEN, RoundingMode.HALF_UP, RoundingMode.DOWN, RoundingMode.UP);

    /**
     * A division.
     *
     * @param divisor the divisor
     * @param mode the mode
     * @param number the number
     */
    record Case(long divisor, RoundingMode mode, long number) {
        long expected() {
            return BigDecimal.valueOf(number)
                    .divide(BigDecimal.valueOf(divisor), 0, mode)
                    .longValueExact();
        }
    }

    private static Arbitrary<Long> divisors() {
        Arbitrary<Long> powers = Combinators.combine(Arbitraries.integers().between(0, 60), Arbitraries.of(-1, 0, 1))
                .as((bits, beside) -> Math.max(1, Math.min(RoundedQuotient.MAX_DIVISOR, (1L << bits) + beside)));
        Arbitrary<Long> decimal = Arbitraries.integers().between(0, 18).map(digits -> (long) Math.pow(10, digits));
        return Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.of(1L, 2L, 3L, 4L, 5L, 7L, 100L)),
                Tuple.of(3, powers),
                Tuple.of(2, decimal),
                Tuple.of(2, Arbitraries.longs().between(1, 1_000_000)),
                Tuple.of(2, Arbitraries.longs().between(1, RoundedQuotient.MAX_DIVISOR)));
    }

    /* Near the limit, near ties, near multiples, near zero and near the ends of what a long holds. */
    private static Arbitrary<Long> sizes(long divisor) {
        long limit = RoundedQuotient.by(divisor, RoundingMode.DOWN).limit();
        Arbitrary<Long> beside = Arbitraries.longs().between(-3, 3);
        Arbitrary<Long> anchors = Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.of(0L, limit, limit - divisor, Long.MAX_VALUE)),
                Tuple.of(2, Arbitraries.longs().between(0, limit / divisor).map(times -> times * divisor)),
                Tuple.of(
                        2,
                        Arbitraries.longs()
                                .between(0, Math.max(0, limit / divisor - 1))
                                .map(times -> times * divisor + divisor / 2)),
                Tuple.of(
                        1,
                        Arbitraries.longs()
                                .between(0, Long.MAX_VALUE / divisor - 1)
                                .map(times -> times * divisor + divisor / 2)));
        Arbitrary<Long> near = Combinators.combine(anchors, beside)
                .as((anchor, more) -> more > 0 && anchor > Long.MAX_VALUE - more ? anchor : anchor + more);
        return Arbitraries.frequencyOf(
                Tuple.of(4, near),
                Tuple.of(1, Arbitraries.longs().between(0, limit)),
                Tuple.of(1, Arbitraries.longs().between(0, Long.MAX_VALUE)));
    }

    @Provide
    Arbitrary<Case> cases() {
        return divisors()
                .flatMap(divisor -> Combinators.combine(
                                sizes(divisor), Arbitraries.of(true, false), Arbitraries.of(MODES))
                        .as((size, negative, mode) -> new Case(divisor, mode, negative ? -size : size)));
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void anyNumberIsRoundedAsADecimal(@ForAll("cases") Case each) {
        RoundedQuotient by = RoundedQuotient.by(each.divisor, each.mode);
        long size = Math.abs(each.number);

        assertThat(by.of(each.number)).isEqualTo(each.expected());
        if (size <= by.limit()) {
            assertThat(by.quick(each.number)).isEqualTo(each.expected());
        }
        assertThat(by.divisor()).isEqualTo(each.divisor);

        occurs("up to the limit", size <= by.limit(), 35);
        occurs("just at the limit", Math.abs(size - by.limit()) <= 3, 2);
        occurs("beyond the limit", size > by.limit(), 10);
        occurs("tie", (size % each.divisor) * 2 == each.divisor, 2.5);
        occurs("below zero", each.number < 0, 35);
        occurs("divided by one or two", each.divisor <= 2, 5);
        occurs("divisor of more than 40 bits", each.divisor >> 40 > 0, 9);
    }

    private static void occurs(String what, boolean when, double percent) {
        Statistics.label(what)
                .collect(when)
                .coverage(coverage -> coverage.check(true).percentage(share -> share >= percent));
    }

    /** 2.5 and 3.5 in the four modes, and the smallest that is up for the mode that is away from zero. */
    @Example
    void modes() {
        assertThat(List.of(5L, 7L, -5L, -7L, 4L, 1L)).allSatisfy(number -> {
            for (RoundingMode mode : MODES) {
                Case each = new Case(2, mode, number);
                assertThat(RoundedQuotient.by(2, mode).of(number)).isEqualTo(each.expected());
            }
        });
        assertThat(RoundedQuotient.by(2, RoundingMode.HALF_EVEN).of(5)).isEqualTo(2);
        assertThat(RoundedQuotient.by(2, RoundingMode.HALF_UP).of(-5)).isEqualTo(-3);
        assertThat(RoundedQuotient.by(1_000_000, RoundingMode.UP).quick(-1)).isEqualTo(-1);
    }

    /** What the proof needs: the size times the excess of the reciprocal stays below 2^64, and is not far from it. */
    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void theLimitIsProvedAndNotIdle(@ForAll("cases") Case each) {
        long limit = RoundedQuotient.by(each.divisor, each.mode).limit();
        BigInteger divisor =
                BigInteger.valueOf(each.divisor).shiftLeft(each.divisor == 1 ? 2 : each.divisor == 2 ? 1 : 0);
        BigInteger size = BigInteger.valueOf(limit).shiftLeft(each.divisor == 1 ? 2 : each.divisor == 2 ? 1 : 0);

        assertThat(size.multiply(divisor).bitLength()).isLessThanOrEqualTo(63);
        assertThat(size.add(BigInteger.valueOf(4)).multiply(divisor).bitLength())
                .isGreaterThanOrEqualTo(63);
    }

    @Example
    void otherDivisionsAreRefused() {
        for (long divisor : new long[] {0, -1, RoundedQuotient.MAX_DIVISOR + 1, Long.MIN_VALUE}) {
            assertThatThrownBy(() -> RoundedQuotient.by(divisor, RoundingMode.DOWN))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("divisor must be from 1 to 2^60, but was " + divisor);
        }
        assertThatThrownBy(() -> RoundedQuotient.by(3, RoundingMode.CEILING))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a mode that is symmetric about zero, not CEILING");
    }
}
