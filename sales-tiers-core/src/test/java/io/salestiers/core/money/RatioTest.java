package io.salestiers.core.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salestiers.core.text.Argument;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RatioTest {
    @Nested
    class Arithmetic {
        @Test
        void threeThirdsAreOne() {
            Ratio third = Ratio.of(1, 3);
            assertThat(third.plus(third).plus(third)).isEqualTo(Ratio.ONE);
        }

        @Test
        void smallestLongTimesASixth() {
            // −2^63 ÷ 6 = −2^62 ÷ 3
            Ratio product = Ratio.of(Long.MIN_VALUE).multipliedBy(Ratio.of(1, 6));
            assertThat(product.numerator()).isEqualTo(BigInteger.TWO.pow(62).negate());
            assertThat(product.denominator()).isEqualTo(BigInteger.valueOf(3));
        }

        /** 9223372036854775807.5 has a whole part of 2^63 - 1; BigDecimal of JDK 17 and 25 rounds it up to -2^63. */
        @Test
        void roundingUpDoesNotWrap() {
            Ratio edge = Ratio.of(Long.MAX_VALUE).plus(Ratio.of(1, 2));
            BigDecimal next = new BigDecimal("9223372036854775808");
            assertThat(edge.rounded(Rounding.halfUp(0))).isEqualTo(next);
            assertThat(edge.rounded(Rounding.halfEven(0))).isEqualTo(next);
            assertThat(edge.negated().rounded(Rounding.halfUp(0))).isEqualTo(next.negate());
            assertThat(edge.rounded(new Rounding(0, RoundingMode.DOWN))).isEqualTo(new BigDecimal(Long.MAX_VALUE));
            assertThat(edge.floor()).isEqualTo(BigInteger.valueOf(Long.MAX_VALUE));
            assertThat(edge.negated().floor()).isEqualTo(next.negate().toBigInteger());
        }

        @Test
        void divisionByZeroIsRefused() {
            assertThatThrownBy(() -> Ratio.ONE.dividedBy(Ratio.ZERO)).isInstanceOf(ArithmeticException.class);
            assertThatThrownBy(() -> Ratio.of(1, 0)).isInstanceOf(ArithmeticException.class);
            assertThatThrownBy(() -> Ratio.of(BigInteger.ONE, BigInteger.ZERO)).isInstanceOf(ArithmeticException.class);
        }

        @Test
        void moreThanTheMostBitsIsRefused() {
            Ratio large = Ratio.of(BigInteger.TWO.pow(Ratio.MAX_BITS - 1), BigInteger.ONE);
            assertThat(large.numerator().bitLength()).isEqualTo(Ratio.MAX_BITS);
            assertThatThrownBy(() -> large.plus(large))
                    .isInstanceOf(ArithmeticException.class)
                    .hasMessage("number must have at most 4096 bits, but has 4097");
            assertThatThrownBy(() -> Ratio.ONE.dividedBy(large).dividedBy(Ratio.of(2)))
                    .isInstanceOf(ArithmeticException.class);
        }
    }

    @Nested
    class Reading {
        @ParameterizedTest
        @CsvSource({"0.125, 1, 8", "1/3, 1, 3", "-3, -3, 1", "2/4, 1, 2", "-0.50, -1, 2", "0/7, 0, 1", "007, 7, 1"})
        void readsDecimalsAndFractions(String text, long numerator, long denominator) {
            assertThat(Ratio.parse(text)).isEqualTo(Ratio.of(numerator, denominator));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"", " 1", "1/0", "1/-3", "1e5", ".5", "5.", "1,000", "１", "1/3/3", "NaN", "0x1", "--1", "+1"
                })
        void refusesOtherTexts(String text) {
            assertThatThrownBy(() -> Ratio.parse(text))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("ratio must be a plain decimal or a fraction");
        }

        @Test
        void refusesHugeNumbersAtOnce() {
            assertThatThrownBy(() -> Ratio.parse("9".repeat(39))).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> Ratio.parse("9".repeat(100_000))).hasMessageContaining("…");
            assertThatThrownBy(() -> Ratio.of(new BigDecimal("1E400000000")))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> Ratio.of(new BigDecimal("1E-400000000")))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Nested
    class Showing {
        @Test
        void decimalWhereItIsExact() {
            assertThat(Ratio.of(1, 8)).hasToString("0.125");
            assertThat(Ratio.of(-5)).hasToString("-5");
            assertThat(Ratio.of(1, 3)).hasToString("1/3");
            assertThat(Ratio.of(new BigDecimal("1E20"))).hasToString("100000000000000000000");
        }

        @Test
        void decimalsOfMoreThanTwentyPlacesAreFractions() {
            // 1/2^20 takes 20 decimals, 1/2^21 takes 21; only the first can be read again as a decimal.
            assertThat(Ratio.of(1, 1 << 20)).hasToString("0.00000095367431640625");
            assertThat(Ratio.of(1, 1 << 21)).hasToString("1/2097152");
            assertThat(Ratio.of(BigInteger.ONE, BigInteger.valueOf(5).pow(20)).decimal())
                    .isTrue();
            assertThat(Ratio.of(BigInteger.ONE, BigInteger.valueOf(5).pow(21)).decimal())
                    .isFalse();
        }

        @Test
        void argumentIsADecimalOrFraction() {
            assertThat(Ratio.of(1, 8).toArgument()).isEqualTo(Argument.number(new BigDecimal("0.125")));
            assertThat(Ratio.of(1, 3).toArgument()).isEqualTo(new Argument.Fraction("1", "3"));
        }
    }
}
