package io.salestiers.core.money;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Divides an amount so that every minor unit goes somewhere: whole units down first, then one unit each to the largest
 * remainders (Hamilton's method), ties to the smaller key.
 *
 * <p>CNY 1.00 in shares of 1 : 1 : 1 among a, b and c gives 0.34, 0.33, 0.33. A negative amount is divided like the
 * positive one, with the signs turned.
 */
public final class Apportionment {
    private Apportionment() {}

    /**
     * Divides an amount in proportion to weights.
     *
     * @param total what is divided
     * @param weights zero or more for each key, not all zero
     * @param ties which key comes first where remainders are equal; must tell all keys apart
     * @param <K> who receives a part
     * @return the part of each key in the order of the weights; they add up to the total exactly
     * @throws IllegalArgumentException if there is no weight above zero, or one is negative
     */
    public static <K> Map<K, Money> divide(Money total, Map<K, Ratio> weights, Comparator<? super K> ties) {
        Map<K, Money> shares = new LinkedHashMap<>();
        divide(total.minorUnits(), weights, ties)
                .forEach((key, units) -> shares.put(key, Money.ofMinor(units, total.currency())));
        return Collections.unmodifiableMap(shares);
    }

    /**
     * Divides a number of whole things, such as people or places, in proportion to weights: 7 in shares of 0.2, 0.7 and 0.1
     * gives 1, 5 and 1, because 1.4, 4.9 and 0.7 leave the two that remain to 0.9 and 0.7.
     *
     * @param total what is divided
     * @param weights zero or more for each key, not all zero
     * @param ties which key comes first where remainders are equal; must tell all keys apart
     * @param <K> what receives a part
     * @return the part of each key in the order of the weights; they add up to the total exactly
     * @throws IllegalArgumentException if there is no weight above zero, or one is negative
     */
    public static <K> Map<K, Long> divide(long total, Map<K, Ratio> weights, Comparator<? super K> ties) {
        Ratio sum = Ratio.ZERO;
        for (Map.Entry<K, Ratio> weight : weights.entrySet()) {
            if (weight.getValue().signum() < 0) {
                throw new IllegalArgumentException(
                        "weight must be zero or positive, but was " + weight.getValue() + " (" + weight.getKey() + ")");
            }
            sum = sum.plus(weight.getValue());
        }
        if (sum.signum() == 0) {
            throw new IllegalArgumentException("at least one weight must be positive");
        }
        BigInteger whole = BigInteger.valueOf(total).abs();
        BigInteger rest = whole;
        Map<K, BigInteger> parts = new LinkedHashMap<>();
        Map<K, Ratio> remainders = new LinkedHashMap<>();
        for (Map.Entry<K, Ratio> weight : weights.entrySet()) {
            Ratio exact = Ratio.of(whole, BigInteger.ONE)
                    .multipliedBy(weight.getValue())
                    .dividedBy(sum);
            BigInteger down = exact.floor();
            parts.put(weight.getKey(), down);
            remainders.put(weight.getKey(), exact.minus(Ratio.of(down, BigInteger.ONE)));
            rest = rest.subtract(down);
        }
        List<K> order = new ArrayList<>(weights.keySet());
        order.sort(Comparator.<K, Ratio>comparing(key -> remainders.getOrDefault(key, Ratio.ZERO))
                .reversed()
                .thenComparing(ties));
        for (int i = 0; i < rest.intValueExact(); i++) {
            parts.merge(order.get(i), BigInteger.ONE, BigInteger::add);
        }
        Map<K, Long> shares = new LinkedHashMap<>();
        parts.forEach(
                (key, units) -> shares.put(key, total < 0 ? units.negate().longValueExact() : units.longValueExact()));
        return Collections.unmodifiableMap(shares);
    }
}
