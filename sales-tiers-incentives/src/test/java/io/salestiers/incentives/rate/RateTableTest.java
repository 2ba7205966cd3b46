package io.salestiers.incentives.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salestiers.core.money.Ratio;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.InvalidDefinitionException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RateTableTest {
    private static RateTable table(Application application, TieRule ties, RateBand... bands) {
        return new RateTable(List.of(bands), ties, application, NegativeAmount.PAYS_NEGATIVE);
    }

    private static String pay(RateTable table, String amount) {
        return pay(table, amount, "1");
    }

    private static String pay(RateTable table, String amount, String quota) {
        return table.pay(Ratio.parse(amount), Ratio.parse(quota)).toString();
    }

    @Nested
    class PublishedExamples {
        @Test
        void we01WholeAmount() {
            RateTable table = table(
                    Application.WHOLE_AMOUNT,
                    TieRule.EDGE_IN_UPPER_BAND,
                    RateBand.of("0", "10000", "0.01"),
                    RateBand.of("10000", "50000", "0.02"),
                    RateBand.of("50000", "100000", "0.03"),
                    RateBand.above("100000", "0.04"));

            assertThat(pay(table, "5000")).isEqualTo("50");
            assertThat(pay(table, "15000")).isEqualTo("300");
            assertThat(pay(table, "60000")).isEqualTo("1800");
        }

        @Test
        void we04MarginalForEachTransactionAndOnceForTheirSum() {
            RateTable table = table(
                    Application.MARGINAL,
                    TieRule.EDGE_IN_UPPER_BAND,
                    RateBand.of("0", "1000", "0.01"),
                    RateBand.of("1000", "3000", "0.02"),
                    RateBand.of("3000", "8000", "0.03"),
                    RateBand.above("8000", "0.05"));

            assertThat(List.of("200", "300", "1500", "1200", "2000", "4500"))
                    .extracting(amount -> pay(table, amount))
                    .containsExactly("2", "3", "20", "14", "30", "95");
            assertThat(pay(table, "9700")).isEqualTo("285");
        }

        @Test
        void we06SlicesOfABlendedRate() {
            RateTable table = table(
                    Application.MARGINAL,
                    TieRule.EDGE_IN_UPPER_BAND,
                    RateBand.of("0", "1000", "0.01"),
                    RateBand.of("1000", "5000", "0.02"),
                    RateBand.of("5000", "10000", "0.03"),
                    RateBand.above("10000", "0"));

            assertThat(table.slices(Ratio.of(2500), Ratio.ONE))
                    .extracting(slice -> slice.amount().toString())
                    .containsExactly("1000", "1500");
            // 40 / 2,500 = 1.6 %
            assertThat(table.pay(Ratio.of(2500), Ratio.ONE).dividedBy(Ratio.of(2500)))
                    .isEqualTo(Ratio.parse("0.016"));
        }

        @Test
        void we10MarginalAndWholeAmountAtTheSameEdge() {
            RateBand[] bands = {
                RateBand.of("0", "300000", "0.03"),
                RateBand.of("300000", "600000", "0.05"),
                RateBand.above("600000", "0.07")
            };
            RateTable marginal = table(Application.MARGINAL, TieRule.EDGE_IN_UPPER_BAND, bands);

            assertThat(pay(marginal, "750000")).isEqualTo("34500");
            assertThat(marginal.slices(Ratio.of(750000), Ratio.ONE))
                    .extracting(slice -> slice.pay().toString())
                    .containsExactly("9000", "15000", "10500");
            assertThat(pay(marginal, "600000")).isEqualTo("24000");
            assertThat(pay(marginal, "650000")).isEqualTo("27500");
            assertThat(pay(table(Application.WHOLE_AMOUNT, TieRule.EDGE_IN_UPPER_BAND, bands), "600000"))
                    .isEqualTo("42000");
        }

        @Test
        void we14HighestRateOnExcess() {
            // rate 0.5 times 1.0, 1.5, 2.0, 2.5
            RateTable table = table(
                    Application.HIGHEST_RATE_ON_EXCESS,
                    TieRule.EDGE_IN_UPPER_BAND,
                    RateBand.of("0", "1", "0.5"),
                    RateBand.of("1", "1.25", "0.75"),
                    RateBand.of("1.25", "1.5", "1"),
                    RateBand.above("1.5", "1.25"));

            assertThat(pay(table, "100000", "100000")).isEqualTo("50000");
            assertThat(pay(table, "140000", "100000")).isEqualTo("90000");
            assertThat(pay(table, "250000", "100000")).isEqualTo("237500");
            // on the edges the upper band: 50,000 + 25,000 × 1 and 50,000 + 50,000 × 1.25
            assertThat(pay(table, "125000", "100000")).isEqualTo("75000");
            assertThat(pay(table, "150000", "100000")).isEqualTo("112500");
        }
    }

    @Nested
    class Edges {
        private final RateBand[] bands = {RateBand.of("0", "1", "0.05"), RateBand.above("1", "0.07")};

        @Test
        void belongToTheLowerBand() {
            assertThat(pay(table(Application.WHOLE_AMOUNT, TieRule.EDGE_IN_LOWER_BAND, bands), "1000", "1000"))
                    .isEqualTo("50");
        }

        @Test
        void belongToTheUpperBand() {
            assertThat(pay(table(Application.WHOLE_AMOUNT, TieRule.EDGE_IN_UPPER_BAND, bands), "1000", "1000"))
                    .isEqualTo("70");
        }

        @Test
        void areComparedExactly() {
            RateTable table = table(Application.WHOLE_AMOUNT, TieRule.EDGE_IN_UPPER_BAND, bands);
            // 99.996 % is shown as 100.00 % and is below the edge
            assertThat(pay(table, "999.96", "1000")).isEqualTo("49.998");
        }
    }

    @Nested
    class NegativeAmounts {
        private final List<RateBand> bands = List.of(RateBand.of("0", "1", "0.03"), RateBand.above("1", "0.07"));

        @Test
        void payAtTheRateOfTheFirstBand() {
            for (Application application : Application.values()) {
                RateTable table =
                        new RateTable(bands, TieRule.EDGE_IN_LOWER_BAND, application, NegativeAmount.PAYS_NEGATIVE);
                assertThat(pay(table, "-1000")).isEqualTo("-30");
            }
        }

        @Test
        void payNothing() {
            RateTable table =
                    new RateTable(bands, TieRule.EDGE_IN_LOWER_BAND, Application.MARGINAL, NegativeAmount.PAYS_ZERO);
            assertThat(pay(table, "-1000")).isEqualTo("0");
        }
    }

    @Nested
    class Refused {
        @Test
        void allFindingsAtOnce() {
            List<RateBand> bands = List.of(
                    RateBand.of("0.1", "0.5", "0.03"),
                    RateBand.of("0.6", "0.6", "-0.01"),
                    RateBand.above("0.5", "0.05"),
                    RateBand.of("1", "2", "0.07"));

            assertThat(RateTable.check(bands))
                    .extracting(Finding::code)
                    .containsExactly(
                            RateFinding.FIRST_NOT_ZERO,
                            RateFinding.HOLE,
                            RateFinding.NEGATIVE_RATE,
                            RateFinding.EMPTY_BAND,
                            RateFinding.OVERLAP,
                            RateFinding.OPEN_BEFORE_LAST,
                            RateFinding.LAST_NOT_OPEN);
            assertThatThrownBy(() -> new RateTable(
                            bands, TieRule.EDGE_IN_LOWER_BAND, Application.MARGINAL, NegativeAmount.PAYS_ZERO))
                    .isInstanceOfSatisfying(
                            InvalidDefinitionException.class,
                            e -> assertThat(e.findings()).hasSize(7));
        }

        @Test
        void noBand() {
            assertThat(RateTable.check(List.of())).extracting(Finding::code).containsExactly(RateFinding.NO_BAND);
        }

        @Test
        void quotaOfZero() {
            RateTable table = table(
                    Application.MARGINAL,
                    TieRule.EDGE_IN_LOWER_BAND,
                    new RateBand(Ratio.ZERO, Optional.empty(), Ratio.ONE));
            assertThatThrownBy(() -> table.pay(Ratio.ONE, Ratio.ZERO)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
