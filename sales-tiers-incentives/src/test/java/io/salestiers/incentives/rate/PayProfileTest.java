package io.salestiers.incentives.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salestiers.core.money.Ratio;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PayProfileTest {
    private static Ratio r(String number) {
        return Ratio.parse(number);
    }

    private static RateTable table(Application application, RateBand... bands) {
        return RateTable.builder()
                .bounds(BandBounds.AMOUNT)
                .application(application)
                .ties(TieRule.EDGE_IN_LOWER_BAND)
                .negative(NegativeAmount.PAYS_ZERO)
                .addBands(bands)
                .build();
    }

    private static ProfilePoint point(String at, String before, String value, String after, String slope) {
        return new ProfilePoint(
                r(at), before.isEmpty() ? Optional.empty() : Optional.of(r(before)), r(value), r(after), r(slope));
    }

    /** As a stranger would use it. */
    @Test
    void cliffOfAWholeAmount() {
        RateTable table =
                table(Application.WHOLE_AMOUNT, RateBand.of("0", "1000", "0.07"), RateBand.above("1000", "0.05"));
        // sample: cliffOfAWholeAmount
        // 7 % on the whole amount up to 1,000, 5 % above, capped at 65
        PayProfile profile = PayProfile.of(table, Ratio.ONE);
        profile.cliffs(); // at 1,000 from 70 to 50
        profile.amountFor(Ratio.of(60)); // 6,000/7, that is 60 ÷ 7 %
        profile.atMost(Ratio.of(65)).flatUnlike(profile); // from 6,500/7 to 1,000, and from 1,300 on
        // end
        assertThat(profile.points())
                .containsExactly(point("0", "", "0", "0", "0.07"), point("1000", "70", "70", "50", "0.05"));
        assertThat(profile.cliffs()).containsExactly(new Cliff(r("1000"), r("70"), r("50")));
        assertThat(profile.amountFor(r("60"))).contains(r("6000/7"));
        assertThat(profile.atMost(r("65")).flatUnlike(profile))
                .containsExactly(
                        new ProfilePart(r("6500/7"), Optional.of(r("1000")), r("65"), Ratio.ZERO),
                        new ProfilePart(r("1300"), Optional.empty(), r("65"), Ratio.ZERO));
        assertThat(profile.neverFalls()).isFalse();
        assertThat(profile.continuous()).isFalse();
    }

    @Test
    void marginalRatesHaveBendsButNoJumps() {
        PayProfile profile = PayProfile.of(
                table(
                        Application.MARGINAL,
                        RateBand.of("0", "500", "0.03"),
                        RateBand.of("500", "1000", "0.03"),
                        RateBand.above("1000", "0.05")),
                Ratio.ONE);
        // between equal rates nothing happens
        assertThat(profile.points())
                .containsExactly(point("0", "", "0", "0", "0.03"), point("1000", "30", "30", "30", "0.05"));
        assertThat(profile.continuous()).isTrue();
        assertThat(profile.neverFalls()).isTrue();
        assertThat(profile.at(r("1200"))).isEqualTo(r("40"));
        assertThat(profile.justBelow(r("1000"))).isEqualTo(r("30"));
        assertThat(profile.parts())
                .containsExactly(
                        new ProfilePart(r("0"), Optional.of(r("1000")), r("0"), r("0.03")),
                        new ProfilePart(r("1000"), Optional.empty(), r("30"), r("0.05")));
    }

    @Test
    void interpolatedAmountsHaveAProfileAndInterpolatedRatesHaveNone() {
        RateTable amounts = RateTable.builder()
                .bounds(BandBounds.SHARE_OF_QUOTA)
                .application(Application.INTERPOLATED)
                .ties(TieRule.EDGE_IN_LOWER_BAND)
                .negative(NegativeAmount.PAYS_ZERO)
                .addBands(RateBand.paying("0", "0.5", "10"), RateBand.paying("0.5", "1", "40"))
                .beyond(BeyondLast.FLAT)
                .build();
        assertThat(PayProfile.of(amounts, r("1000")).points())
                .containsExactly(
                        point("0", "", "0", "0", "0.02"),
                        point("500", "10", "10", "10", "0.08"),
                        point("1000", "50", "50", "50", "0"));
        RateTable rates = RateTable.builder()
                .bounds(BandBounds.AMOUNT)
                .application(Application.INTERPOLATED)
                .ties(TieRule.EDGE_IN_LOWER_BAND)
                .negative(NegativeAmount.PAYS_ZERO)
                .addBands(RateBand.of("0", "1000", "0.01"))
                .beyond(BeyondLast.FLAT)
                .build();
        assertThat(PayProfile.linear(rates)).isFalse();
        assertThatThrownBy(() -> PayProfile.of(rates, Ratio.ONE)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PayProfile.of(List.of(), rates::pay))
                .hasMessage("pay must follow a straight line between breakpoints, but does not above 0");
    }

    @Test
    void ofACurveInMoneyByAmount() {
        PayoutCurve curve = PayoutCurve.builder()
                .form(CurveForm.LINES)
                .below(Ratio.ZERO)
                .addKnots(Knot.of("0.7", "0.5"), Knot.of("1", "1"), Knot.of("1.1", "1.2"))
                .ties(TieRule.EDGE_IN_UPPER_BAND)
                .beyond(BeyondLast.EXTENDED)
                .cap(r("2"))
                .build();
        // quota 100,000, target amount 10,000: 0.3 of the quota pay 5,000, so 1 pays 1/6; the cap is met at 1.5
        assertThat(PayProfile.of(curve).stretched(r("100000")).times(r("10000")).points())
                .containsExactly(
                        point("0", "", "0", "0", "0"),
                        point("70000", "0", "5000", "5000", "1/6"),
                        point("100000", "10000", "10000", "10000", "0.2"),
                        point("150000", "20000", "20000", "20000", "0"));
    }

    @Nested
    class Changes {
        private final PayProfile tenth = PayProfile.proportional(r("0.1"));

        @Test
        void floorAndCap() {
            assertThat(tenth.atLeast(r("5")).atMost(r("20")).points())
                    .containsExactly(
                            point("0", "", "5", "5", "0"),
                            point("50", "5", "5", "5", "0.1"),
                            point("200", "20", "20", "20", "0"));
        }

        @Test
        void threshold() {
            assertThat(tenth.zeroBelow(r("100"), TieRule.EDGE_IN_UPPER_BAND).points())
                    .containsExactly(point("0", "", "0", "0", "0"), point("100", "0", "10", "10", "0.1"));
            assertThat(tenth.zeroBelow(r("100"), TieRule.EDGE_IN_LOWER_BAND).at(r("100")))
                    .isEqualTo(Ratio.ZERO);
        }

        @Test
        void multiplierAndKicker() {
            assertThat(tenth.timesFrom(r("100"), TieRule.EDGE_IN_UPPER_BAND, r("0.5"))
                            .cliffs())
                    .containsExactly(new Cliff(r("100"), r("10"), r("5")));
            assertThat(tenth.plusFrom(r("100"), TieRule.EDGE_IN_LOWER_BAND, r("3"))
                            .points())
                    .containsExactly(point("0", "", "0", "0", "0.1"), point("100", "10", "10", "13", "0.1"));
        }

        @Test
        void acceleratorOnWhatLiesAbove() {
            assertThat(tenth.timesAbove(r("100"), r("2")).points())
                    .containsExactly(point("0", "", "0", "0", "0.1"), point("100", "10", "10", "10", "0.2"));
            assertThat(tenth.timesAbove(r("100"), r("2")).at(r("150"))).isEqualTo(r("20"));
        }

        @Test
        void sum() {
            PayProfile other = PayProfile.proportional(r("0.2")).atMost(r("10"));
            assertThat(tenth.plus(other).points())
                    .containsExactly(point("0", "", "0", "0", "0.3"), point("50", "15", "15", "15", "0.1"));
        }
    }

    @Test
    void amountThatAPayTakes() {
        PayProfile profile = PayProfile.proportional(r("0.1")).plusFrom(r("100"), TieRule.EDGE_IN_UPPER_BAND, r("5"));
        assertThat(profile.amountFor(r("5"))).contains(r("50"));
        // between 10 and 15 nothing is paid; 15 is paid at 100
        assertThat(profile.amountFor(r("12"))).contains(r("100"));
        assertThat(profile.amountFor(r("20"))).contains(r("150"));
        assertThat(profile.atMost(r("15")).amountFor(r("20"))).isEmpty();
        assertThat(profile.amountFor(Ratio.ZERO)).contains(Ratio.ZERO);
    }

    @Test
    void betweenPointsNothingJumps() {
        PayProfile profile = PayProfile.proportional(r("0.1")).plusFrom(r("100"), TieRule.EDGE_IN_UPPER_BAND, r("5"));
        assertThat(profile.justBelow(r("50"))).isEqualTo(r("5"));
        assertThat(profile.justAbove(r("50"))).isEqualTo(r("5"));
        assertThat(profile.justBelow(r("100"))).isEqualTo(r("10"));
        assertThat(profile.justAbove(r("100"))).isEqualTo(r("15"));
    }

    @Test
    void flatPartsThatTouchAreOne() {
        RateTable table = table(Application.MARGINAL, RateBand.of("0", "1000", "0.07"), RateBand.above("1000", "0.05"));
        PayProfile profile = PayProfile.of(table, Ratio.ONE);
        // the cap of 35 is reached at 500; at 1,000 the rates change, but not what is paid
        assertThat(profile.atMost(r("35")).flatUnlike(profile))
                .containsExactly(new ProfilePart(r("500"), Optional.empty(), r("35"), Ratio.ZERO));
    }

    @Test
    void samePayIsTheSameProfile() {
        PayProfile one = PayProfile.proportional(r("0.1")).atMost(r("20"));
        PayProfile other = PayProfile.of(
                List.of(r("5"), r("200")),
                amount -> amount.multipliedBy(r("0.1")).min(r("20")));
        assertThat(other).isEqualTo(one).hasSameHashCodeAs(one).hasToString(one.toString());
        assertThat(other).isNotEqualTo(one.atMost(r("19"))).isNotEqualTo("profile");
        assertThat(one.toString()).contains("at=200");
    }

    @Test
    void amountsBelowZeroHaveNoPlace() {
        PayProfile profile = PayProfile.proportional(r("0.1"));
        assertThatThrownBy(() -> profile.at(r("-1"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> profile.justBelow(Ratio.ZERO)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> profile.stretched(Ratio.ZERO)).isInstanceOf(IllegalArgumentException.class);
    }
}
