package io.salestiers.incentives.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salestiers.core.money.Ratio;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.InvalidDefinitionException;
import io.salestiers.core.result.Place;
import io.salestiers.core.result.Severity;
import io.salestiers.core.text.Texts;
import io.salestiers.incentives.IncentivesMessages;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RateTableTest {
    private static RateTable.Builder builder(Application application, RateBand... bands) {
        return RateTable.builder()
                .bounds(BandBounds.AMOUNT)
                .application(application)
                .ties(TieRule.EDGE_IN_UPPER_BAND)
                .negative(NegativeAmount.PAYS_ZERO)
                .addBands(bands);
    }

    private static RateTable table(Application application, RateBand... bands) {
        return builder(application, bands).build();
    }

    private static Ratio r(String number) {
        return Ratio.parse(number);
    }

    private static List<String> movement(RateTable table, String before, String after) {
        return table.movement(r(before), r(after), Ratio.ONE).stream()
                .map(slice -> slice.band() + ": " + slice.amount() + " pays " + slice.pay())
                .toList();
    }

    /** As a stranger would use it. */
    @Test
    void acceleratedCommission() {
        // sample: acceleratedCommission
        RateTable table = RateTable.builder()
                .bounds(BandBounds.SHARE_OF_QUOTA)
                .application(Application.MARGINAL)
                .ties(TieRule.EDGE_IN_UPPER_BAND)
                .negative(NegativeAmount.PAYS_NEGATIVE)
                .addBands(RateBand.of("0", "1", "0.10"), RateBand.above("1", "0.20"))
                .build();
        Ratio quota = Ratio.of(33_000);

        table.pay(Ratio.of(40_000), quota); // 33,000 × 10 % + 7,000 × 20 % = 4,700
        table.slices(Ratio.of(40_000), quota).get(1).pay(); // 1,400
        // end
        assertThat(table.pay(Ratio.of(40_000), quota)).isEqualTo(Ratio.of(4_700));
        assertThat(table.slices(Ratio.of(40_000), quota).get(1).pay()).isEqualTo(Ratio.of(1_400));
        assertThat(table.blendedRate(Ratio.of(40_000), quota)).contains(r("0.1175"));
        assertThat(table.blendedRate(Ratio.ZERO, quota)).isEmpty();
    }

    /** A quota of 1,000, 3 % up to 0.5, 5 % up to 1, 7 % above. */
    @Test
    void slicesSayTheirEdgesInTheUnitOfTheAmount() {
        RateTable table = table(
                        Application.MARGINAL,
                        RateBand.of("0", "0.5", "0.03"),
                        RateBand.of("0.5", "1", "0.05"),
                        RateBand.above("1", "0.07"))
                .withBounds(BandBounds.SHARE_OF_QUOTA);
        List<BandSlice> slices = table.slices(r("1200"), r("1000"));

        assertThat(slices)
                .extracting(BandSlice::above)
                .containsExactly(Optional.empty(), Optional.of(r("500")), Optional.of(r("1000")));
        assertThat(slices)
                .extracting(BandSlice::upTo)
                .containsExactly(Optional.of(r("500")), Optional.of(r("1000")), Optional.empty());
        assertThat(slices).extracting(BandSlice::range).isEqualTo(table.bands());
        assertThat(table.reached(r("1000"), r("1000"))).isEqualTo(2);
        assertThat(table.reached(r("999"), r("1000"))).isEqualTo(1);
        assertThat(table.reached(r("-1"), r("1000"))).isZero();
        // what lies above the first band starts at its end
        BandSlice excess = table.withApplication(Application.HIGHEST_RATE_ON_EXCESS)
                .slices(r("1200"), r("1000"))
                .get(1);
        assertThat(excess.above()).contains(r("500"));
        assertThat(excess.upTo()).isEmpty();
        assertThat(excess.amount()).isEqualTo(r("700"));
    }

    @Nested
    class Edges {
        private final RateBand[] bands = {RateBand.of("0", "1", "0.05"), RateBand.above("1", "0.07")};
        private final RateTable shares = table(Application.WHOLE_AMOUNT, bands).withBounds(BandBounds.SHARE_OF_QUOTA);

        @Test
        void belongToTheLowerBand() {
            assertThat(shares.withTies(TieRule.EDGE_IN_LOWER_BAND).pay(r("1000"), r("1000")))
                    .isEqualTo(r("50"));
        }

        @Test
        void belongToTheUpperBand() {
            assertThat(shares.pay(r("1000"), r("1000"))).isEqualTo(r("70"));
        }

        @Test
        void areComparedExactly() {
            // 99.996 % is shown as 100.00 % and is below the edge
            assertThat(shares.pay(r("999.96"), r("1000"))).isEqualTo(r("49.998"));
        }
    }

    @Nested
    class Bounds {
        @Test
        void inAmountsTakeNoNoticeOfAQuota() {
            RateTable table =
                    table(Application.MARGINAL, RateBand.of("0", "1000", "0.01"), RateBand.above("1000", "0.02"));
            // 1,000 × 1 % + 500 × 2 %
            assertThat(table.pay(r("1500"))).isEqualTo(r("20"));
            assertThat(table.pay(r("1500"), r("7"))).isEqualTo(r("20"));
        }

        @Test
        void inSharesNeedAQuota() {
            RateTable table =
                    table(Application.MARGINAL, RateBand.above("0", "0.01")).withBounds(BandBounds.SHARE_OF_QUOTA);
            assertThatThrownBy(() -> table.pay(r("1"))).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> table.slices(r("1"))).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> table.pay(Ratio.ONE, Ratio.ZERO))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("quota must be positive, but was 0");
        }
    }

    @Nested
    class AmountsOfBands {
        private final RateBand[] bands = {
            RateBand.paying("0", "1000", "10"),
            RateBand.paying("1000", "3000", "40"),
            RateBand.payingAbove("3000", "100")
        };

        @Test
        void arePaidForEachBandThatIsReached() {
            RateTable table = table(Application.MARGINAL, bands);
            assertThat(table.pay(r("999"))).isEqualTo(r("10"));
            assertThat(table.pay(r("1000"))).isEqualTo(r("50"));
            assertThat(table.pay(r("4500"))).isEqualTo(r("150"));
            // the edge is reached, though nothing lies above it
            assertThat(table.slices(r("1000")).get(1).amount()).isEqualTo(Ratio.ZERO);
            RateTable lower = table.withTies(TieRule.EDGE_IN_LOWER_BAND);
            assertThat(lower.pay(r("1000"))).isEqualTo(r("10"));
        }

        @Test
        void arePaidForTheBandThatIsReached() {
            RateTable table = table(Application.WHOLE_AMOUNT, bands);
            assertThat(table.pay(r("1000"))).isEqualTo(r("40"));
            assertThat(table.pay(r("4500"))).isEqualTo(r("100"));
            assertThat(table.pay(Ratio.ZERO)).isEqualTo(Ratio.ZERO);
        }
    }

    @Nested
    class Interpolated {
        private final RateBand[] amounts = {RateBand.paying("0", "1000", "10"), RateBand.paying("1000", "3000", "40")};
        private final RateBand[] rates = {RateBand.of("0", "1000", "0.01"), RateBand.of("1000", "5000", "0.02")};

        private Ratio pay(BeyondLast beyond, RateBand[] bands, String amount) {
            return builder(Application.INTERPOLATED, bands)
                    .beyond(beyond)
                    .build()
                    .withNegative(NegativeAmount.PAYS_NEGATIVE)
                    .pay(r(amount));
        }

        @Test
        void slicesOfARateSayWhatEachBandContributes() {
            RateTable table = builder(Application.INTERPOLATED, rates)
                    .beyond(BeyondLast.FLAT)
                    .build();
            List<BandSlice> slices = table.slices(r("2000"));
            assertThat(slices).extracting(BandSlice::amount).containsExactly(r("1000"), r("1000"));
            assertThat(slices)
                    .extracting(BandSlice::value)
                    .containsExactly(BandValue.rate("0.01"), BandValue.rate("0.005"));
            // 2,000 × 1 % + 2,000 × 0.5 %
            assertThat(slices).extracting(BandSlice::pay).containsExactly(r("20"), r("10"));
        }

        @Test
        void beyondTheEnd() {
            assertThat(pay(BeyondLast.FLAT, amounts, "3000")).isEqualTo(r("50"));
            assertThat(pay(BeyondLast.FLAT, amounts, "4000")).isEqualTo(r("50"));
            // 10 + 40 × 3,000 ÷ 2,000
            assertThat(pay(BeyondLast.EXTENDED, amounts, "4000")).isEqualTo(r("70"));
            // the rate stays at 3 %, or goes on to 1 % + 2 % × 5,000 ÷ 4,000
            assertThat(pay(BeyondLast.FLAT, rates, "6000")).isEqualTo(r("180"));
            assertThat(pay(BeyondLast.EXTENDED, rates, "6000")).isEqualTo(r("210"));
        }

        @Test
        void belowZero() {
            // the line of the first band, 10 on 1,000, and the rate of the first band
            assertThat(pay(BeyondLast.FLAT, amounts, "-100")).isEqualTo(r("-1"));
            assertThat(pay(BeyondLast.FLAT, rates, "-100")).isEqualTo(r("-1"));
        }
    }

    /** 5 % below half of the quota, then 10 % back to the first deal, then 20 % on what lies above the quota. */
    @Nested
    class PerBand {
        private final RateTable table = table(
                Application.PER_BAND,
                RateBand.of("0", "16500", "0.05").withMode(BandMode.WHOLE_AMOUNT),
                RateBand.of("16500", "33000", "0.10").withMode(BandMode.WHOLE_AMOUNT),
                RateBand.of("33000", "49500", "0.20").withMode(BandMode.MARGINAL),
                RateBand.above("49500", "0.15").withMode(BandMode.WHOLE_AMOUNT));

        @Test
        void wholeBandsReplaceWhatLiesBelowAndMarginalOnesAddToIt() {
            assertThat(table.pay(r("16000"))).isEqualTo(r("800"));
            assertThat(table.pay(r("16500"))).isEqualTo(r("1650"));
            assertThat(table.pay(r("33000"))).isEqualTo(r("3300"));
            // 33,000 × 10 % + 7,000 × 20 %
            assertThat(table.pay(r("40000"))).isEqualTo(r("4700"));
            assertThat(table.slices(r("40000"))).extracting(BandSlice::band).containsExactly(2, 3);
            assertThat(table.pay(r("60000"))).isEqualTo(r("9000"));
        }

        @Test
        void edgeOfAWholeBandByTheTieRule() {
            RateTable lower = table.withTies(TieRule.EDGE_IN_LOWER_BAND);
            // 33,000 × 10 % + 16,500 × 20 %, or 49,500 × 15 %
            assertThat(lower.pay(r("49500"))).isEqualTo(r("6600"));
            assertThat(table.pay(r("49500"))).isEqualTo(r("7425"));
        }
    }

    @Nested
    class NegativeAmounts {
        private final RateBand[] bands = {RateBand.of("0", "1", "0.03"), RateBand.above("1", "0.07")};

        @ParameterizedTest
        @EnumSource(names = {"MARGINAL", "WHOLE_AMOUNT", "HIGHEST_RATE_ON_EXCESS"})
        void payAtTheRateOfTheFirstBand(Application application) {
            RateTable table = table(application, bands).withNegative(NegativeAmount.PAYS_NEGATIVE);
            assertThat(table.pay(r("-1000"))).isEqualTo(r("-30"));
        }

        @Test
        void payNothing() {
            assertThat(table(Application.MARGINAL, bands).pay(r("-1000"))).isEqualTo(Ratio.ZERO);
        }
    }

    @Nested
    class Movements {
        @Test
        void upAndBackDownThroughMarginalBands() {
            RateTable table = table(
                    Application.MARGINAL,
                    RateBand.of("0", "500", "0.03"),
                    RateBand.of("500", "1000", "0.05"),
                    RateBand.above("1000", "0.07"));
            assertThat(movement(table, "400", "1100"))
                    .containsExactly("1: 100 pays 3", "2: 500 pays 25", "3: 100 pays 7");
            assertThat(movement(table, "1100", "400"))
                    .containsExactly("3: -100 pays -7", "2: -500 pays -25", "1: -100 pays -3");
            assertThat(movement(table, "700", "700")).isEmpty();
        }

        @Test
        void ofAWholeAmountTakesBackWhatWasPaidAtTheOtherRate() {
            RateTable table =
                    table(Application.WHOLE_AMOUNT, RateBand.of("0", "500", "0.03"), RateBand.above("500", "0.05"));
            assertThat(movement(table, "400", "700")).containsExactly("1: -400 pays -12", "2: 700 pays 35");
            assertThat(movement(table, "700", "900")).containsExactly("2: 200 pays 10");
        }

        @Test
        void ofAmountsMovesWhatIsFilled() {
            RateTable table = builder(
                            Application.INTERPOLATED,
                            RateBand.paying("0", "1000", "10"),
                            RateBand.paying("1000", "3000", "40"))
                    .beyond(BeyondLast.FLAT)
                    .build();
            assertThat(movement(table, "500", "2000")).containsExactly("1: 500 pays 5", "2: 1000 pays 20");
        }

        @Test
        void ofAnInterpolatedRateTakesBackAndGives() {
            RateTable table = builder(
                            Application.INTERPOLATED,
                            RateBand.of("0", "1000", "0.01"),
                            RateBand.of("1000", "5000", "0.02"))
                    .beyond(BeyondLast.FLAT)
                    .build();
            // band 1 is full: 1 % on 1,000 more; of band 2 0.5 % on 2,000 go, and 1 % on 3,000 come
            assertThat(movement(table, "2000", "3000"))
                    .containsExactly("2: -1000 pays -10", "1: 0 pays 10", "2: 2000 pays 30");
        }

        @Test
        void fromBelowZero() {
            RateTable table = table(
                            Application.MARGINAL, RateBand.of("0", "500", "0.03"), RateBand.above("500", "0.05"))
                    .withNegative(NegativeAmount.PAYS_NEGATIVE);
            assertThat(movement(table, "-100", "200")).containsExactly("1: 200 pays 6", "1: 100 pays 3");
        }
    }

    @Nested
    class Refused {
        private List<Finding> findings(RateTable.Builder builder) {
            try {
                builder.build();
                return List.of();
            } catch (InvalidDefinitionException e) {
                return e.findings();
            }
        }

        @Test
        void allFindingsAtOnce() {
            assertThat(findings(builder(
                            Application.MARGINAL,
                            RateBand.of("0.1", "0.5", "0.03"),
                            RateBand.of("0.6", "0.6", "-0.01"),
                            RateBand.above("0.6", "0.05").withMode(BandMode.MARGINAL),
                            RateBand.of("0.2", "2", "0.07"),
                            RateBand.paying("1", "3", "-7"))))
                    .extracting(finding -> finding.code() + " " + ((Place.InDocument) finding.place()).pointer())
                    .containsExactly(
                            "FIRST_NOT_ZERO /bands/0",
                            "HOLE /bands/1",
                            "EMPTY_BAND /bands/1",
                            "OPEN_BEFORE_LAST /bands/2",
                            "BEHIND /bands/3",
                            "OVERLAP /bands/4",
                            "LAST_NOT_OPEN /bands/4",
                            "NEGATIVE_RATE /bands/1",
                            "MODE_WITHOUT_EFFECT /bands/2",
                            "NEGATIVE_VALUE /bands/4",
                            "MIXED_VALUES /bands/4");
        }

        @Test
        void messagesNameTheBands() {
            Texts english = Texts.of(Locale.ENGLISH, IncentivesMessages.catalogue());
            assertThat(findings(builder(
                            Application.MARGINAL,
                            RateBand.of("0.1", "5", "0.03"),
                            RateBand.of("6", "7", "0.04"),
                            RateBand.of("6.5", "8", "-0.01"),
                            RateBand.of("2", "2", "0.05"))))
                    .extracting(finding -> finding.message(english))
                    .containsExactly(
                            "band 1 must begin at 0, but begins at 0.1",
                            "rate bands must be contiguous: band 1 ends at 5 but band 2 begins at 6",
                            "rate bands must not overlap: band 2 ends at 7 but band 3 begins at 6.5",
                            "bands must be in order: band 4 begins at 2, but band 3 before it begins at 6.5",
                            "band 4 must end after it begins at 2, but ends at 2",
                            "the last band must be without an end, but band 4 (from 2) ends at 2",
                            "rate must be zero or positive, but was -0.01 (band 3)");
            assertThat(findings(
                            builder(Application.PER_BAND, RateBand.of("0", "1", "0"), RateBand.payingAbove("1", "-2"))))
                    .extracting(finding -> finding.message(english))
                    .containsExactly(
                            "band 1 (from 0) must say whether it counts whole-amount or marginal",
                            "an amount of a band must be zero or positive, but was -2 (band 2)",
                            "all bands must pay a rate or all an amount, but band 2 (from 1) differs from the first",
                            "band 2 (from 1) must say whether it counts whole-amount or marginal");
        }

        @Test
        void noBand() {
            assertThat(findings(builder(Application.MARGINAL)))
                    .extracting(Finding::code)
                    .containsExactly(RateFinding.NO_BAND);
            assertThat(RateFinding.NO_BAND.code()).isEqualTo("incentives.rate.no-band");
            assertThat(RateFinding.NO_BAND.severity()).isEqualTo(Severity.ERROR);
        }

        @Test
        void interpolatedTableWithoutItsEnd() {
            assertThat(findings(builder(Application.INTERPOLATED, RateBand.above("0", "0.03"))))
                    .extracting(Finding::code)
                    .containsExactly(RateFinding.LAST_WITHOUT_END, RateFinding.BEYOND_MISSING);
            assertThat(findings(builder(Application.MARGINAL, RateBand.above("0", "0.03"))
                            .beyond(BeyondLast.FLAT)))
                    .extracting(Finding::code)
                    .containsExactly(RateFinding.BEYOND_WITHOUT_END);
        }

        @Test
        void amountsWhereOnlyRatesHaveAMeaning() {
            assertThat(findings(RateTable.builder()
                            .bounds(BandBounds.AMOUNT)
                            .application(Application.HIGHEST_RATE_ON_EXCESS)
                            .ties(TieRule.EDGE_IN_UPPER_BAND)
                            .negative(NegativeAmount.PAYS_NEGATIVE)
                            .addBands(RateBand.payingAbove("0", "3"))))
                    .extracting(Finding::code)
                    .containsExactly(RateFinding.APPLICATION_NEEDS_RATES, RateFinding.NEGATIVE_NEEDS_RATES);
            assertThat(findings(builder(
                            Application.PER_BAND, RateBand.payingAbove("0", "3").withMode(BandMode.MARGINAL))))
                    .extracting(Finding::code)
                    .containsExactly(RateFinding.APPLICATION_NEEDS_RATES);
        }

        @Test
        void bandWithoutAMode() {
            assertThat(findings(builder(Application.PER_BAND, RateBand.above("0", "0.03"))))
                    .extracting(Finding::code)
                    .containsExactly(RateFinding.MODE_MISSING);
        }
    }

    @Test
    void bandKnowsItsValue() {
        assertThat(RateBand.above("0", "0.03").rate()).contains(r("0.03"));
        assertThat(RateBand.above("0", "0.03").amount()).isEqualTo(Optional.empty());
        assertThat(RateBand.payingAbove("0", "3").amount()).contains(r("3"));
    }
}
