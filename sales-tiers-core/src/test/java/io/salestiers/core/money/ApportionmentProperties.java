package io.salestiers.core.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salestiers.core.testkit.money.BigRational;
import io.salestiers.core.testkit.money.RatioArbitraries;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

class ApportionmentProperties {
    private static final Currency CNY = Currency.of("CNY");

    /** Few different weights, so that ties are frequent; zeros too. */
    @Provide
    Arbitrary<Map<String, Ratio>> weights() {
        Arbitrary<Ratio> weight = Arbitraries.oneOf(
                Arbitraries.of(Ratio.ZERO, Ratio.ONE, Ratio.of(2), Ratio.of(1, 3)), RatioArbitraries.shares());
        return weight.list()
                .ofMinSize(1)
                .ofMaxSize(7)
                .filter(list -> Ratio.sum(list).signum() > 0)
                .map(list -> {
                    Map<String, Ratio> weights = new LinkedHashMap<>();
                    for (int i = 0; i < list.size(); i++) {
                        weights.put("k" + i, list.get(i));
                    }
                    return weights;
                });
    }

    private static Map<String, Money> divide(long minor, Map<String, Ratio> weights) {
        return Apportionment.divide(Money.ofMinor(minor, CNY), weights, Comparator.naturalOrder());
    }

    @Property
    void nothingIsLost(@ForAll long total, @ForAll("weights") Map<String, Ratio> weights) {
        BigInteger sum = divide(total, weights).values().stream()
                .map(part -> BigInteger.valueOf(part.minorUnits()))
                .reduce(BigInteger.ZERO, BigInteger::add);
        assertThat(sum).isEqualTo(BigInteger.valueOf(total));
    }

    @Property
    void orderOfWeightsDoesNotMatter(
            @ForAll long total, @ForAll("weights") Map<String, Ratio> weights, @ForAll long seed) {
        List<String> keys = new ArrayList<>(weights.keySet());
        Collections.shuffle(keys, new Random(seed));
        Map<String, Ratio> shuffled = new LinkedHashMap<>();
        keys.forEach(key -> shuffled.put(key, weights.getOrDefault(key, Ratio.ZERO)));
        assertThat(divide(total, shuffled)).isEqualTo(divide(total, weights));
        assertThat(divide(total, shuffled).keySet()).containsExactlyElementsOf(keys);
    }

    @Property
    void negativeTotalMirrorsThePositive(
            @ForAll @LongRange(min = 0) long total, @ForAll("weights") Map<String, Ratio> weights) {
        Map<String, Long> mirrored = new TreeMap<>();
        divide(total, weights).forEach((key, part) -> mirrored.put(key, -part.minorUnits()));
        Map<String, Long> negative = new TreeMap<>();
        divide(-total, weights).forEach((key, part) -> negative.put(key, part.minorUnits()));
        assertThat(negative).isEqualTo(mirrored);
    }

    /** Unit by unit: each goes to whom the exact share leaves furthest behind, counted from whole units down. */
    @Property
    void isHamiltonsMethod(
            @ForAll @LongRange(min = 0, max = 5000) long total, @ForAll("weights") Map<String, Ratio> weights) {
        BigRational sum = weights.values().stream().map(BigRational::of).reduce(BigRational.ZERO, BigRational::plus);
        Map<String, Long> parts = new TreeMap<>();
        Map<String, BigRational> behind = new TreeMap<>();
        long given = 0;
        for (Map.Entry<String, Ratio> weight : weights.entrySet()) {
            BigRational exact = BigRational.of(total)
                    .times(BigRational.of(weight.getValue()))
                    .times(sum.inverse());
            long down = exact.numerator().divide(exact.denominator()).longValueExact();
            parts.put(weight.getKey(), down);
            behind.put(weight.getKey(), exact.plus(BigRational.of(-down)));
            given += down;
        }
        for (; given < total; given++) {
            // The entries come by key, and max keeps the last of equals, so equals are told apart by the smaller key.
            String next = behind.entrySet().stream()
                    .max(Map.Entry.<String, BigRational>comparingByValue()
                            .thenComparing(Map.Entry.<String, BigRational>comparingByKey()
                                    .reversed()))
                    .orElseThrow()
                    .getKey();
            parts.merge(next, 1L, Long::sum);
            behind.put(next, BigRational.of(-1));
        }
        Map<String, Long> actual = new TreeMap<>();
        divide(total, weights).forEach((key, part) -> actual.put(key, part.minorUnits()));
        assertThat(actual).isEqualTo(parts);
    }

    @Example
    void thirdsOfOneYuan() {
        // 33.3… fen each: 33 down, one unit left over goes to the smallest key.
        assertThat(divide(100, Map.of("b", Ratio.ONE, "a", Ratio.ONE, "c", Ratio.ONE)))
                .containsEntry("a", Money.of("0.34", CNY))
                .containsEntry("b", Money.of("0.33", CNY))
                .containsEntry("c", Money.of("0.33", CNY));
    }

    @Example
    void smallestAmountThatThereIs() {
        assertThat(divide(Long.MIN_VALUE, Map.of("a", Ratio.of(1, 7))))
                .containsEntry("a", Money.ofMinor(Long.MIN_VALUE, CNY));
    }

    @Example
    void needsWeights() {
        assertThatThrownBy(() -> divide(1, Map.of())).hasMessageContaining("at least one weight must be positive");
        assertThatThrownBy(() -> divide(1, Map.of("a", Ratio.ZERO))).hasMessageContaining("at least one");
        assertThatThrownBy(() -> divide(1, Map.of("a", Ratio.of(-1)))).hasMessageContaining("but was -1 (a)");
    }
}
