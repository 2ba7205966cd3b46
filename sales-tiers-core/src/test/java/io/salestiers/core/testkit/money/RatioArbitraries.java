package io.salestiers.core.testkit.money;

import io.salestiers.core.money.Ratio;
import java.math.BigInteger;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Arbitrary exact numbers. */
public final class RatioArbitraries {
    /** 0, ±1, and the neighbours of where a {@code long} ends and the short form goes over into the long one. */
    private static final Long[] EDGES = {
        0L,
        1L,
        -1L,
        2L,
        3L,
        10L,
        100L,
        Long.MAX_VALUE,
        Long.MAX_VALUE - 1,
        Long.MIN_VALUE,
        Long.MIN_VALUE + 1,
        1L << 62,
        (1L << 62) - 1,
        -(1L << 62),
        3037000499L,
        3037000500L,
        1L << 31,
        1L << 32
    };

    private RatioArbitraries() {}

    /**
     * Fractions of every size up to 200 bits, often with whole numbers at the ends of {@code long} in them.
     *
     * @return any ratio that arithmetic may meet
     */
    public static Arbitrary<Ratio> ratios() {
        Arbitrary<BigInteger> parts = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(
                        3, Arbitraries.integers().between(-1000, 1000).map(BigInteger::valueOf)),
                net.jqwik.api.Tuple.of(3, Arbitraries.of(EDGES).map(BigInteger::valueOf)),
                net.jqwik.api.Tuple.of(2, Arbitraries.longs().map(BigInteger::valueOf)),
                net.jqwik.api.Tuple.of(
                        1,
                        Arbitraries.bigIntegers()
                                .between(BigInteger.TWO.pow(200).negate(), BigInteger.TWO.pow(200))));
        return net.jqwik.api.Combinators.combine(parts, parts.filter(part -> part.signum() != 0))
                .as(Ratio::of);
    }

    /**
     * Decimals as people write them, −1,000 to 1,000 with up to four decimals.
     *
     * @return rates, shares, attainments
     */
    public static Arbitrary<Ratio> decimals() {
        return Arbitraries.bigDecimals()
                .between(java.math.BigDecimal.valueOf(-1000), java.math.BigDecimal.valueOf(1000))
                .ofScale(4)
                .map(Ratio::of);
    }

    /**
     * Shares from 0 to 1, both ends often, with up to four decimals or as small fractions.
     *
     * @return for example rates and shares
     */
    public static Arbitrary<Ratio> shares() {
        return Arbitraries.oneOf(
                Arbitraries.integers().between(0, 10_000).map(n -> Ratio.of(n, 10_000)),
                Arbitraries.integers()
                        .between(1, 12)
                        .flatMap(d -> Arbitraries.integers().between(0, d).map(n -> Ratio.of(n, d))));
    }

    /**
     * Weights that add up to exactly 1.
     *
     * @param keys who has a weight; one or more
     * @param <K> what has a weight
     * @return a weight above zero for each key, in the order of the keys
     */
    public static <K extends Comparable<K>> Arbitrary<Map<K, Ratio>> weights(List<K> keys) {
        return Arbitraries.integers().between(1, 100).list().ofSize(keys.size()).map(parts -> {
            int sum = parts.stream().mapToInt(Integer::intValue).sum();
            Map<K, Ratio> weights = new TreeMap<>();
            for (int i = 0; i < parts.size(); i++) {
                weights.put(keys.get(i), Ratio.of(parts.get(i), sum));
            }
            return Collections.unmodifiableMap(weights);
        });
    }
}
