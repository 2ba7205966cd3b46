package io.salestiers.kpi.internal.column;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

/** Rounding is that of big decimals, or a doubt; and there is no doubt where numbers are of a usual size. */
class RoundKernelProperties {
    private static final int ROWS = 5;

    /** A row that is on a tie, or as near to one as whole numbers get, or anything. */
    record Figures(long upper, long lower) {}

    @Provide
    Arbitrary<RoundingMode> modes() {
        return Arbitraries.of(RoundingMode.values()).filter(mode -> mode != RoundingMode.UNNECESSARY);
    }

    @Provide
    Arbitrary<Long> factors() {
        return Arbitraries.oneOf(
                Arbitraries.of(1L, 3L, 100L, 1_000_000L, 100_000_000L),
                Arbitraries.longs().between(1, Bounds.LIMIT - 1));
    }

    @Provide
    Arbitrary<Long> divisors() {
        return Arbitraries.oneOf(
                Arbitraries.of(1L, 2L, 3L, 12L, 1_000L), Arbitraries.longs().between(1, Bounds.LIMIT - 1));
    }

    private static Arbitrary<Long> sizes() {
        return Arbitraries.integers()
                .between(1, 62)
                .flatMap(bits -> Arbitraries.longs().between(1L << (bits - 1), (1L << bits) - 1));
    }

    @Provide
    Arbitrary<List<Figures>> figures() {
        Arbitrary<Figures> any = Combinators.combine(sizes(), sizes(), Arbitraries.of(1, -1, 0))
                .as((upper, lower, sign) -> new Figures(sign * upper, lower));
        Arbitrary<Figures> nearTies = Combinators.combine(
                        Arbitraries.longs().between(-1L << 30, 1L << 30),
                        Arbitraries.longs().between(1, 1L << 30),
                        Arbitraries.longs().between(-1, 1))
                .as((odd, half, beside) -> new Figures((2 * odd + 1) * half + beside, 2 * half));
        return Arbitraries.oneOf(any, nearTies, nearTies).list().ofSize(ROWS);
    }

    @Property(tries = 5000)
    void fractionsAreRoundedLikeBigDecimals(
            @ForAll("figures") List<Figures> figures,
            @ForAll("factors") long factor,
            @ForAll("divisors") long divisor,
            @ForAll("modes") RoundingMode mode) {
        require(figures, new RoundKernel(0, 1, 2, factor, divisor, mode), factor, divisor, mode, true);
    }

    @Property(tries = 3000)
    void wholeNumbersAreRoundedLikeBigDecimals(
            @ForAll("figures") List<Figures> figures,
            @ForAll("factors") long factor,
            @ForAll("divisors") long divisor,
            @ForAll("modes") RoundingMode mode) {
        require(figures, new RoundKernel(0, 1, -1, factor, divisor, mode), factor, divisor, mode, false);
    }

    @Property(tries = 3000)
    void noDoubtForNumbersOfUsualSize(@ForAll("modes") RoundingMode mode, @ForAll long seed) {
        java.util.SplittableRandom r = new java.util.SplittableRandom(seed);
        long factor = r.nextLong(1, 1_000_000);
        long divisor = r.nextLong(1, 1_000);
        List<Figures> figures = Arrays.asList(new Figures[ROWS]);
        figures.replaceAll(each ->
                new Figures(r.nextLong(-1_000_000_000_000L, 1_000_000_000_000L), r.nextLong(1_000_000, 1L << 50)));
        assertThat(require(figures, new RoundKernel(0, 1, 2, factor, divisor, mode), factor, divisor, mode, true))
                .isEqualTo(0);
    }

    /** The number of rows in doubt. */
    private static int require(
            List<Figures> figures, RoundKernel kernel, long factor, long divisor, RoundingMode mode, boolean fraction) {
        Block block = new Block(3, ROWS, new long[0]);
        block.rows = ROWS;
        Register upper = block.registers[1];
        Register lower = block.registers[2];
        for (int i = 0; i < ROWS; i++) {
            upper.values[i] = figures.get(i).upper();
            lower.values[i] = figures.get(i).lower();
            upper.bound = Math.max(upper.bound, Math.abs(upper.values[i]));
            lower.bound = Math.max(lower.bound, lower.values[i]);
        }
        kernel.run(block);
        Register result = block.registers[0];
        Row row =
                RowCode.withoutSteps(new Code(new Kernel[0], 0, 3, new long[0])).newRow(0);
        int doubts = 0;
        for (int i = 0; i < ROWS; i++) {
            BigInteger above = BigInteger.valueOf(figures.get(i).upper()).multiply(BigInteger.valueOf(factor));
            BigInteger below = BigInteger.valueOf(divisor)
                    .multiply(fraction ? BigInteger.valueOf(figures.get(i).lower()) : BigInteger.ONE);
            BigDecimal expected = new BigDecimal(above).divide(new BigDecimal(below), 0, mode);
            String what = figures.get(i) + " times " + factor + " by " + divisor + " " + mode;
            if (!result.clean && result.status[i] != 0) {
                assertThat(result.status[i]).isEqualTo(Flags.DOUBT);
                doubts++;
            } else {
                assertThat(BigDecimal.valueOf(result.values[i])).as(what).isEqualByComparingTo(expected);
                assertThat(Math.abs(result.values[i])).as(what).isLessThanOrEqualTo(result.bound);
            }
            row.values[1] = figures.get(i).upper();
            row.values[2] = figures.get(i).lower();
            kernel.run(row);
            if (row.status[0] == 0) {
                assertThat(BigDecimal.valueOf(row.values[0])).as(what).isEqualByComparingTo(expected);
            }
        }
        return doubts;
    }

    @Provide
    Arbitrary<Figures> small() {
        return Combinators.combine(
                        Arbitraries.longs().between(-1L << 12, 1L << 12),
                        Arbitraries.longs().between(1, 1L << 12),
                        Arbitraries.longs().between(-2, 2))
                .as((odd, half, beside) -> new Figures((2 * odd + 1) * half + beside, 2 * half));
    }

    /** At ties and beside them: with a divisor that is above zero, with one that is below and was made one above, and with none. */
    @Property(tries = 3000)
    void stepsRoundLikeBigDecimals(
            @ForAll("small") Figures figures,
            @ForAll @LongRange(min = 1, max = 1_000) long factor,
            @ForAll @LongRange(min = 1, max = 1_000) long divisor,
            @ForAll("modes") RoundingMode mode) {
        BigDecimal above = BigDecimal.valueOf(figures.upper()).multiply(BigDecimal.valueOf(factor));
        BigDecimal below = BigDecimal.valueOf(figures.lower()).multiply(BigDecimal.valueOf(divisor));
        String what = figures + " times " + factor + " by " + divisor + " " + mode;

        Kernel whole = new RoundKernel(0, 1, -1, factor, divisor, mode);
        assertThat(inSteps(figures.upper(), figures.lower(), whole))
                .as(what)
                .isEqualTo(above.divide(BigDecimal.valueOf(divisor), 0, mode).longValueExact());
        Kernel fraction = new RoundKernel(0, 1, 2, factor, divisor, mode);
        assertThat(inSteps(figures.upper(), figures.lower(), fraction))
                .as(what)
                .isEqualTo(above.divide(below, 0, mode).longValueExact());
        Kernel quotient = new QuotientKernel(3, 4, 1, 2, Flags.FIRST_REASON, 0, false);
        Kernel ofQuotient = new RoundKernel(0, 3, 4, factor, divisor, mode);
        assertThat(inSteps(figures.upper(), figures.lower(), quotient, ofQuotient))
                .as(what)
                .isEqualTo(above.divide(below, 0, mode).longValueExact());
        assertThat(inSteps(figures.upper(), -figures.lower(), quotient, ofQuotient))
                .as(what)
                .isEqualTo(above.negate().divide(below, 0, mode).longValueExact());
    }

    private static long inSteps(long upper, long lower, Kernel... kernels) {
        List<Kernel> all = new ArrayList<>(List.of(new LoadKernel(1, 0, 0), new LoadKernel(2, 1, 0)));
        all.addAll(List.of(kernels));
        Row row = RowCode.of(new Code(all.toArray(Kernel[]::new), 0, 5, new long[0]))
                .newRow(2);
        row.set(0, upper);
        row.set(1, lower);
        assertThat(requireNonNull(row.steps).run(row.figures, row)).isZero();
        return row.result();
    }
}
