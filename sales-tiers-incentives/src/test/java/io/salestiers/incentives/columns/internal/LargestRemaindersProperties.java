package io.salestiers.incentives.columns.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.money.Apportionment;
import io.salestiers.core.money.Ratio;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;

/** Divisions by largest remainders against {@link Apportionment} and against integers of any size. */
class LargestRemaindersProperties {
    /**
     * A division.
     *
     * @param fund the fund
     * @param weights the weights, not all zero
     */
    record Case(long fund, List<Long> weights) {
        BigInteger all() {
            return weights.stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
        }

        boolean large() {
            return BigInteger.valueOf(fund)
                            .multiply(BigInteger.valueOf(
                                    weights.stream().max(Long::compare).orElseThrow()))
                            .bitLength()
                    > 63;
        }

        long[] divided() {
            long[] shares = new long[weights.size()];
            new LargestRemainders()
                    .divide(fund, weights.stream().mapToLong(Long::longValue).toArray(), weights.size(), shares);
            return shares;
        }
    }

    private static Arbitrary<Long> numbers() {
        return Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.longs().between(0, 20)),
                Tuple.of(3, Arbitraries.longs().between(0, 10_000_000)),
                Tuple.of(2, Arbitraries.longs().between(1L << 30, 1L << 32)),
                Tuple.of(3, Arbitraries.longs().between(1L << 40, 1L << 58)));
    }

    @Provide
    Arbitrary<Case> cases() {
        Arbitrary<List<Long>> mixed = numbers().list().ofMinSize(1).ofMaxSize(12);
        Arbitrary<List<Long>> equal = Combinators.combine(
                        numbers(), Arbitraries.integers().between(1, 12))
                .as((weight, count) -> java.util.Collections.nCopies(count, weight));
        Arbitrary<List<Long>> twice =
                Arbitraries.of(1L, 2L, 3L).list().ofMinSize(2).ofMaxSize(12);
        // products just below 2^63, where quotients by multiplication are one too low most often
        Arbitrary<Case> close = Combinators.combine(
                        Arbitraries.longs().between(1L << 31, 1L << 32),
                        Arbitraries.longs().between(1L << 30, (1L << 31) - 1),
                        Arbitraries.integers().between(2, 12))
                .as((fund, weight, count) -> new Case(fund, java.util.Collections.nCopies(count, weight)));
        Arbitrary<List<Long>> many =
                Arbitraries.longs().between(0, 1L << 30).list().ofMinSize(9).ofMaxSize(150);
        Arbitrary<Case> other = Combinators.combine(
                        numbers(),
                        Arbitraries.frequencyOf(
                                Tuple.of(3, mixed), Tuple.of(1, equal), Tuple.of(2, twice), Tuple.of(2, many)))
                .as(Case::new);
        return Arbitraries.frequencyOf(Tuple.of(6, other), Tuple.of(1, close))
                .filter(each -> each.all().signum() > 0);
    }

    /* Whole units down, then one each by remainder and place. */
    private static List<Long> plain(Case given) {
        List<Long> shares = new ArrayList<>();
        List<BigInteger> rests = new ArrayList<>();
        long left = given.fund;
        for (long weight : given.weights) {
            BigInteger[] parts = BigInteger.valueOf(given.fund)
                    .multiply(BigInteger.valueOf(weight))
                    .divideAndRemainder(given.all());
            shares.add(parts[0].longValueExact());
            rests.add(parts[1]);
            left -= parts[0].longValueExact();
        }
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < shares.size(); i++) {
            order.add(i);
        }
        order.sort(Comparator.<Integer, BigInteger>comparing(rests::get)
                .reversed()
                .thenComparing(Comparator.naturalOrder()));
        order.subList(0, (int) left).forEach(i -> shares.set(i, shares.get(i) + 1));
        return shares;
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void dividesAsIntegersOfAnySizeAndAsApportionment(@ForAll("cases") Case given) {
        List<Long> shares = Arrays.stream(given.divided()).boxed().toList();
        Map<Integer, Ratio> weights = new TreeMap<>();
        for (int i = 0; i < given.weights.size(); i++) {
            weights.put(i, Ratio.of(given.weights.get(i)));
        }

        assertThat(shares).isEqualTo(plain(given));
        assertThat(shares)
                .isEqualTo(List.copyOf(
                        new TreeMap<>(Apportionment.divide(given.fund, weights, Comparator.<Integer>naturalOrder()))
                                .values()));
        assertThat(shares.stream().mapToLong(Long::longValue).sum()).isEqualTo(given.fund);

        long distinct = given.weights.stream().distinct().count();
        occurs("products that leave 63 bits", given.large(), 8);
        occurs("products that stay", !given.large(), 40);
        occurs("equal weights that share unequally", unequal(given, shares), 8);
        occurs("somebody weighs nothing", given.weights.contains(0L), 1);
        occurs("parted around pivots", !given.large() && given.weights.size() > 20, 8);
        occurs("all equal", distinct == 1 && given.weights.size() > 1, 8);
    }

    private static boolean unequal(Case given, List<Long> shares) {
        for (int i = 1; i < shares.size(); i++) {
            if (given.weights.get(i).equals(given.weights.get(i - 1))
                    && !shares.get(i).equals(shares.get(i - 1))) {
                return true;
            }
        }
        return false;
    }

    private static void occurs(String what, boolean when, double percent) {
        Statistics.label(what)
                .collect(when)
                .coverage(coverage -> coverage.check(true).percentage(share -> share >= percent));
    }

    /** One object divides many funds; what an earlier one left in it has no effect. */
    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void nothingIsLeftOfAnEarlierDivision(@ForAll("cases") Case earlier, @ForAll("cases") Case given) {
        LargestRemainders division = new LargestRemainders();
        for (Case each : List.of(earlier, given)) {
            // longer than there are weights, with numbers that do not count behind them
            long[] weights = Arrays.copyOf(
                    each.weights.stream().mapToLong(Long::longValue).toArray(), each.weights.size() + 2);
            weights[each.weights.size()] = 77;
            long[] shares = new long[weights.length];
            division.divide(each.fund, weights, each.weights.size(), shares);
            assertThat(Arrays.copyOf(shares, each.weights.size())).isEqualTo(each.divided());
            assertThat(shares[each.weights.size()]).isZero();
        }
    }

    /** Orders that are bad for pivots, and remainders that are all the same: what the loop gives up is sorted. */
    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void anyOrderOfManyWeights(
            @ForAll @IntRange(min = 1, max = 3000) int count, @ForAll @IntRange(max = 5000) int fund) {
        List<List<Long>> orders = List.of(
                LongStream.range(1, count + 1L).boxed().toList(),
                LongStream.range(0, count).map(i -> count - i).boxed().toList(),
                LongStream.range(0, count)
                        .map(i -> 1 + Math.min(i, count - i))
                        .boxed()
                        .toList(),
                LongStream.range(0, count).map(i -> 1 + i % 7).boxed().toList(),
                java.util.Collections.nCopies(count, 1L));
        for (List<Long> weights : orders) {
            Case given = new Case(fund, weights);
            assertThat(Arrays.stream(given.divided()).boxed()).isEqualTo(plain(given));
        }
    }

    /** 100 among three equal ones is 34, 33, 33; of 2 the first two get one each, also where products need more than 64 bits. */
    @Example
    void tiesGoToTheEarlier() {
        long large = 1L << 60;
        assertThat(new Case(100, List.of(7L, 7L, 7L)).divided()).containsExactly(34, 33, 33);
        assertThat(new Case(2, List.of(large, large, large)).divided()).containsExactly(1, 1, 0);
        assertThat(new Case(0, List.of(0L, 3L)).divided()).containsExactly(0, 0);
    }
}
