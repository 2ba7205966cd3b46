package io.salestiers.core.money;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.testkit.money.BigRational;
import io.salestiers.core.testkit.money.MoneyArbitraries;
import io.salestiers.core.testkit.money.RatioArbitraries;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** Against fractions of big integers computed as in school. */
class RatioProperties {
    @Provide
    Arbitrary<Ratio> ratios() {
        return RatioArbitraries.ratios();
    }

    @Provide
    Arbitrary<List<Ratio>> lists() {
        return RatioArbitraries.ratios().list().ofMaxSize(8);
    }

    @Provide
    Arbitrary<Rounding> roundings() {
        return MoneyArbitraries.roundings();
    }

    @Provide
    Arbitrary<Map<String, Ratio>> weights() {
        return RatioArbitraries.weights(List.of("a", "b", "c", "d"));
    }

    private static void same(Ratio ratio, BigRational expected) {
        assertThat(ratio.numerator()).isEqualTo(expected.numerator());
        assertThat(ratio.denominator()).isEqualTo(expected.denominator());
        // Whichever way a number was made, it has one form.
        Ratio again = Ratio.of(expected.numerator(), expected.denominator());
        assertThat(ratio).isEqualTo(again).hasSameHashCodeAs(again);
    }

    private static BigRational oracle(Ratio ratio) {
        return new BigRational(ratio.numerator(), ratio.denominator());
    }

    @Property(tries = 3000)
    void arithmeticIsExact(@ForAll("ratios") Ratio a, @ForAll("ratios") Ratio b) {
        same(a.plus(b), oracle(a).plus(oracle(b)));
        same(a.minus(b), oracle(a).plus(oracle(b).negated()));
        same(a.multipliedBy(b), oracle(a).times(oracle(b)));
        if (b.signum() != 0) {
            same(a.dividedBy(b), oracle(a).times(oracle(b).inverse()));
        }
        same(a.negated(), oracle(a).negated());
        same(a.abs(), oracle(a).numerator().signum() < 0 ? oracle(a).negated() : oracle(a));
    }

    @Property(tries = 2000)
    void orderIsThatOfTheNumbers(@ForAll("ratios") Ratio a, @ForAll("ratios") Ratio b) {
        int expected = Integer.signum(oracle(a).compareTo(oracle(b)));
        assertThat(Integer.signum(a.compareTo(b))).isEqualTo(expected);
        assertThat(a.equals(b)).isEqualTo(expected == 0);
        assertThat(a.min(b)).isEqualTo(expected <= 0 ? a : b);
        assertThat(a.max(b)).isEqualTo(expected >= 0 ? a : b);
        assertThat(a.signum()).isEqualTo(oracle(a).numerator().signum());
    }

    @Property(tries = 1500)
    void roundingIsThatOfSchool(@ForAll("ratios") Ratio ratio, @ForAll("roundings") Rounding rounding) {
        var rounded = ratio.rounded(rounding);
        assertThat(rounded.scale()).isEqualTo(rounding.scale());
        assertThat(new BigRational(rounded.unscaledValue(), BigInteger.TEN.pow(rounding.scale())))
                .isEqualTo(oracle(ratio).rounded(rounding.scale(), rounding.mode()));
    }

    @Property
    void floorIsNotLargerAndLessThanOneAway(@ForAll("ratios") Ratio ratio) {
        Ratio floor = Ratio.of(ratio.floor(), BigInteger.ONE);
        assertThat(floor).isLessThanOrEqualTo(ratio);
        assertThat(floor.plus(Ratio.ONE)).isGreaterThan(ratio);
    }

    @Property
    void sumDoesNotDependOnOrder(@ForAll("lists") List<Ratio> ratios, @ForAll long seed) {
        List<Ratio> shuffled = new ArrayList<>(ratios);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(Ratio.sum(shuffled)).isEqualTo(Ratio.sum(ratios));
    }

    @Property
    void textSaysTheSameNumber(@ForAll("ratios") Ratio ratio) {
        assertThat(BigRational.of(ratio)).isEqualTo(oracle(ratio));
        boolean whole = ratio.denominator().equals(BigInteger.ONE);
        assertThat(ratio.whole()).isEqualTo(whole);
        boolean readable =
                ratio.numerator().bitLength() <= 120 && ratio.denominator().bitLength() <= 60;
        if (readable) {
            assertThat(ratio.toString().contains("/") || ratio.decimal()).isTrue();
        }
    }

    @Property
    void weightsAddUpToOne(@ForAll("weights") Map<String, Ratio> weights) {
        assertThat(Ratio.sum(weights.values())).isEqualTo(Ratio.ONE);
        assertThat(weights).containsOnlyKeys("a", "b", "c", "d");
    }

    /** The edges that the arbitrary promises do occur. */
    @Property(tries = 2000)
    void edgesOccur(@ForAll("ratios") Ratio ratio) {
        BigInteger n = ratio.numerator();
        boolean smallest = n.equals(BigInteger.valueOf(Long.MIN_VALUE));
        Statistics.label("smallest long")
                .collect(smallest)
                .coverage(c -> c.check(true).count(n1 -> n1 > 0));
        Statistics.label("beyond long")
                .collect(n.bitLength() > 64)
                .coverage(c -> c.check(true).count(n1 -> n1 > 0));
        Statistics.label("zero")
                .collect(n.signum() == 0)
                .coverage(c -> c.check(true).count(n1 -> n1 > 0));
        Statistics.label("negative")
                .collect(n.signum() < 0)
                .coverage(c -> c.check(true).percentage(p -> p > 20));
    }
}
