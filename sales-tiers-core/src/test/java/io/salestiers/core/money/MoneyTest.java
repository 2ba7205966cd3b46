package io.salestiers.core.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {
    private static final Currency CNY = Currency.of("CNY");

    @Nested
    class Amounts {
        @Test
        void areWholeMinorUnits() {
            assertThat(Money.of("12.50", CNY).minorUnits()).isEqualTo(1250);
            assertThat(Money.of("12", Currency.of("JPY")).minorUnits()).isEqualTo(12);
            assertThat(Money.of("-1.234", Currency.of("KWD")).minorUnits()).isEqualTo(-1234);
            assertThat(Money.of("12.500", CNY)).hasToString("CNY 12.50");
        }

        @Test
        void withMoreDecimalsThanTheCurrencyAreRefused() {
            assertThatThrownBy(() -> Money.of("12.505", CNY))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("amount in CNY must have at most 2 decimals, but was 12.505");
            assertThatThrownBy(() -> Money.of("0.5", Currency.of("JPY"))).isInstanceOf(IllegalArgumentException.class);
        }

        @Test
        void beyondALongAreRefused() {
            assertThat(Money.of("92233720368547758.07", CNY).minorUnits()).isEqualTo(Long.MAX_VALUE);
            assertThatThrownBy(() -> Money.of("92233720368547758.08", CNY)).isInstanceOf(ArithmeticException.class);
            assertThatThrownBy(() -> Money.of(new BigDecimal("1E20"), CNY)).isInstanceOf(ArithmeticException.class);
            assertThatThrownBy(() -> Money.of(new BigDecimal("1E400000000"), CNY))
                    .isInstanceOf(IllegalArgumentException.class);
        }

        @Test
        void addAndSubtractWithoutWrap() {
            assertThat(Money.of("1.10", CNY).plus(Money.of("2.20", CNY))).isEqualTo(Money.of("3.30", CNY));
            assertThat(Money.of("1.10", CNY).minus(Money.of("2.20", CNY))).isEqualTo(Money.of("-1.10", CNY));
            Money most = Money.ofMinor(Long.MAX_VALUE, CNY);
            assertThatThrownBy(() -> most.plus(Money.ofMinor(1, CNY))).isInstanceOf(ArithmeticException.class);
            assertThatThrownBy(() -> Money.ofMinor(Long.MIN_VALUE, CNY).minus(Money.ofMinor(1, CNY)))
                    .isInstanceOf(ArithmeticException.class);
        }

        @Test
        void areNegatedWithoutWrap() {
            assertThat(Money.of("1.10", CNY).negated()).isEqualTo(Money.of("-1.10", CNY));
            assertThatThrownBy(() -> Money.ofMinor(Long.MIN_VALUE, CNY).negated())
                    .isInstanceOf(ArithmeticException.class);
        }

        @Test
        void ofTwoCurrenciesDoNotMix() {
            Money yuan = Money.of("1", CNY);
            Money dollar = Money.of("1", Currency.of("USD"));
            assertThatThrownBy(() -> yuan.plus(dollar)).hasMessage("currencies must be the same, but were CNY and USD");
            assertThatThrownBy(() -> yuan.minus(dollar)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> yuan.compareTo(dollar)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> yuan.exact().plus(dollar.exact())).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> yuan.exact().minus(dollar.exact())).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Nested
    class ExactAmounts {
        @ParameterizedTest
        @CsvSource({
            "12.50, HALF_EVEN, 0.12",
            "12.50, HALF_UP, 0.13",
            "13.50, HALF_EVEN, 0.14",
            "-12.50, HALF_UP, -0.13",
            "-12.50, FLOOR, -0.13",
            "-12.50, DOWN, -0.12"
        })
        void areRoundedByANamedMode(String amount, RoundingMode mode, String expected) {
            // 1 % of 12.50 is 0.125, of 13.50 is 0.135: halves of a fen.
            ExactMoney exact = Money.of(amount, CNY).multipliedBy(Ratio.parse("0.01"));
            assertThat(exact.rounded(mode)).isEqualTo(Money.of(expected, CNY));
        }

        @Test
        void beyondALongAreRefusedWhenRounded() {
            ExactMoney most = Money.ofMinor(Long.MAX_VALUE, CNY).exact();
            assertThat(most.rounded(RoundingMode.HALF_EVEN)).isEqualTo(Money.ofMinor(Long.MAX_VALUE, CNY));
            // A whole fen more is refused, half a fen to the even neighbour too, but not when rounded down.
            ExactMoney half = new ExactMoney(Ratio.parse("0.005"), CNY);
            assertThatThrownBy(() -> most.plus(half).plus(half).rounded(RoundingMode.DOWN))
                    .isInstanceOf(ArithmeticException.class);
            assertThatThrownBy(() -> most.plus(half).rounded(RoundingMode.HALF_EVEN))
                    .isInstanceOf(ArithmeticException.class);
            assertThat(most.plus(half).rounded(RoundingMode.DOWN)).isEqualTo(Money.ofMinor(Long.MAX_VALUE, CNY));
        }

        @Test
        void areSubtractedExactly() {
            ExactMoney third = Money.of("1", CNY).multipliedBy(Ratio.of(1, 3));
            assertThat(Money.of("1", CNY).exact().minus(third).minus(third)).isEqualTo(third);
            assertThat(third.minus(third)).isEqualTo(ExactMoney.zero(CNY));
        }

        @Test
        void keepWhatIsLeftOver() {
            ExactMoney third = Money.of("1", CNY).multipliedBy(Ratio.of(1, 3));
            assertThat(third.plus(third).plus(third))
                    .isEqualTo(Money.of("1", CNY).exact());
            assertThat(third).hasToString("CNY 1/3");
        }
    }

    /** ISO 4217 list one: minor units 0, 2 and 3; funds, metals and test codes are not currencies of pay. */
    @Nested
    class Currencies {
        @ParameterizedTest
        @CsvSource({
            "CNY, 2", "USD, 2", "EUR, 2", "HKD, 2", "INR, 2", "GBP, 2", "CHF, 2", "ISK, 0", "JPY, 0", "KRW, 0",
            "VND, 0", "CLP, 0", "PYG, 0", "UGX, 0", "RWF, 0", "XAF, 0", "XOF, 0", "XPF, 0", "VUV, 0", "KMF, 0",
            "GNF, 0", "DJF, 0", "BIF, 0", "BHD, 3", "IQD, 3", "JOD, 3", "KWD, 3", "LYD, 3", "OMR, 3", "TND, 3",
            "HUF, 2", "IDR, 2", "TWD, 2", "MRU, 2", "MGA, 2", "XCG, 2", "SLE, 2", "ZWG, 2"
        })
        void haveTheDigitsOfTheStandard(String code, int digits) {
            assertThat(Currency.of(code).digits()).isEqualTo(digits);
            assertThat(Currency.of(code).minorPerUnit()).isEqualTo((long) Math.pow(10, digits));
        }

        @ParameterizedTest
        @ValueSource(strings = {"XXX", "XTS", "XAU", "XDR", "CHE", "DDM", "cny", "RMB", "", "CNYX"})
        void thatAreNoneAreRefused(String code) {
            assertThatThrownBy(() -> Currency.of(code))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("ISO 4217");
            assertThat(Currency.find(code)).isEmpty();
        }

        @Test
        void areListedOnceByCode() {
            List<String> codes = Currency.all().stream().map(Currency::code).toList();
            assertThat(codes).isSorted().doesNotHaveDuplicates().allMatch(code -> code.matches("[A-Z]{3}"));
            assertThat(Currency.allOn(Currency.TABLE_DATE)).hasSize(155);
            assertThat(Currency.all()).hasSizeGreaterThan(190);
        }
    }

    @Nested
    class Bounds {
        @Test
        void ofDigitsAndDecimals() {
            assertThat(Decimals.parse("9".repeat(38))).isEqualTo(new BigDecimal("9".repeat(38)));
            assertThatThrownBy(() -> Decimals.parse("9".repeat(39))).hasMessageContaining("at most 38 digits");
            assertThat(Decimals.parse("0.00000000000000000001")).isEqualTo(new BigDecimal("1E-20"));
            assertThatThrownBy(() -> Decimals.parse("0.000000000000000000001")).hasMessageContaining("scale of 21");
            assertThat(Decimals.requireBounded(new BigDecimal("1E20"))).isEqualTo(new BigDecimal("1E20"));
            assertThatThrownBy(() -> Decimals.requireBounded(new BigDecimal("1E21")))
                    .hasMessageContaining("scale of -21");
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "1E3", "1,000", "١", "１", " 1", "1.", ".1", "NaN", "Infinity", "0x10", "1_000"})
        void ofForm(String text) {
            assertThatThrownBy(() -> Decimals.parse(text)).hasMessageContaining("plain decimal");
        }

        @Test
        void ofScales() {
            assertThatThrownBy(() -> Rounding.halfEven(13)).hasMessageContaining("0 to 12");
            assertThatThrownBy(() -> Rounding.halfUp(-1)).hasMessageContaining("0 to 12");
            assertThatThrownBy(() -> new Rounding(2, RoundingMode.UNNECESSARY)).hasMessageContaining("must round");
        }
    }
}
