package io.salestiers.incentives.rate;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.money.Ratio;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.InvalidDefinitionException;
import io.salestiers.core.result.Place;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PayoutCurveTest {
    private static Ratio r(String number) {
        return Ratio.parse(number);
    }

    private static PayoutCurve curve(CurveForm form, TieRule ties, BeyondLast beyond, String below, Knot... knots) {
        return PayoutCurve.builder()
                .form(form)
                .below(r(below))
                .addKnots(knots)
                .ties(ties)
                .beyond(beyond)
                .build();
    }

    /** As a stranger would use it. */
    @Test
    void bonusCurve() {
        // sample: bonusCurve
        PayoutCurve curve = PayoutCurve.builder()
                .form(CurveForm.LINES)
                .below(Ratio.ZERO)
                .addKnots(Knot.of("0.7", "0.5"), Knot.of("1", "1"), Knot.of("1.1", "1.2"))
                .ties(TieRule.EDGE_IN_UPPER_BAND)
                .beyond(BeyondLast.EXTENDED)
                .cap(Ratio.of(2))
                .build();

        curve.share(Ratio.parse("0.69")); // 0, below the threshold
        curve.share(Ratio.parse("0.85")); // 0.75, halfway between 0.5 and 1
        curve.share(Ratio.parse("1.6")); // 2, because 2.2 is more than the cap
        // end
        assertThat(curve.share(r("0.69"))).isEqualTo(Ratio.ZERO);
        assertThat(curve.share(r("0.85"))).isEqualTo(r("0.75"));
        assertThat(curve.share(r("1.6"))).isEqualTo(r("2"));
    }

    @Nested
    class Reading {
        private final PayoutCurve curve = curve(
                        CurveForm.LINES,
                        TieRule.EDGE_IN_UPPER_BAND,
                        BeyondLast.EXTENDED,
                        "0.1",
                        Knot.of("0.7", "0.5"),
                        Knot.of("1", "1"))
                .withCap(r("1.5"));

        @Test
        void saysHowTheShareComesAbout() {
            // slope (1 − 0.5) ÷ (1 − 0.7) = 5/3
            assertThat(curve.read(r("0.85")))
                    .isEqualTo(new CurveReading(
                            r("0.85"), Optional.of(Knot.of("0.7", "0.5")), r("5/3"), r("0.75"), r("0.75")));
        }

        @Test
        void belowTheThreshold() {
            assertThat(curve.read(r("-3")))
                    .isEqualTo(new CurveReading(r("-3"), Optional.empty(), Ratio.ZERO, r("0.1"), r("0.1")));
        }

        @Test
        void capped() {
            // 1 + 0.6 × 5/3 = 2
            CurveReading reading = curve.read(r("1.6"));
            assertThat(reading.uncapped()).isEqualTo(r("2"));
            assertThat(reading.share()).isEqualTo(r("1.5"));
            assertThat(reading.capped()).isTrue();
            assertThat(curve.read(r("1.3")).capped()).isFalse();
        }
    }

    @Nested
    class Edges {
        private final Knot[] knots = {Knot.of("0.5", "0.4"), Knot.of("1", "1")};

        @Test
        void ofTheThresholdByTheTieRule() {
            PayoutCurve upper = curve(CurveForm.LINES, TieRule.EDGE_IN_UPPER_BAND, BeyondLast.FLAT, "0", knots);
            assertThat(upper.share(r("0.5"))).isEqualTo(r("0.4"));
            assertThat(upper.withTies(TieRule.EDGE_IN_LOWER_BAND).share(r("0.5")))
                    .isEqualTo(Ratio.ZERO);
        }

        @Test
        void ofStepsByTheTieRule() {
            PayoutCurve steps = curve(CurveForm.STEPS, TieRule.EDGE_IN_UPPER_BAND, BeyondLast.FLAT, "0", knots);
            assertThat(steps.share(r("0.99"))).isEqualTo(r("0.4"));
            assertThat(steps.share(r("1"))).isEqualTo(r("1"));
            assertThat(steps.withTies(TieRule.EDGE_IN_LOWER_BAND).share(r("1"))).isEqualTo(r("0.4"));
            assertThat(steps.share(r("7"))).isEqualTo(r("1"));
        }
    }

    /** The largest share may be what the last knot pays, and the last line may be level. */
    @Test
    void whatIsJustAllowed() {
        PayoutCurve level = curve(
                        CurveForm.LINES,
                        TieRule.EDGE_IN_UPPER_BAND,
                        BeyondLast.EXTENDED,
                        "1",
                        Knot.of("0", "1"),
                        Knot.of("1", "1"))
                .withCap(r("1"));
        assertThat(level.share(r("9"))).isEqualTo(r("1"));
        PayoutCurve flat = curve(
                CurveForm.LINES,
                TieRule.EDGE_IN_UPPER_BAND,
                BeyondLast.FLAT,
                "0",
                Knot.of("0", "1"),
                Knot.of("1", "2"));
        assertThat(flat.read(r("5")).slope()).isEqualTo(Ratio.ZERO);
        assertThat(flat.share(r("5"))).isEqualTo(r("2"));
    }

    @Test
    void refusedWithAllFindingsAtOnce() {
        assertThat(findings(PayoutCurve.builder()
                        .form(CurveForm.STEPS)
                        .below(r("-0.1"))
                        .addKnots(Knot.of("-1", "0"), Knot.of("1", "-1"), Knot.of("1", "3"))
                        .ties(TieRule.EDGE_IN_UPPER_BAND)
                        .beyond(BeyondLast.EXTENDED)
                        .cap(Ratio.of(2))))
                .containsExactly(
                        "NEGATIVE_SHARE /below",
                        "NEGATIVE_ATTAINMENT /knots/0/at",
                        "NEGATIVE_SHARE /knots/1/pays",
                        "KNOT_NOT_AFTER /knots/2",
                        "CAP_BELOW_KNOT /cap",
                        "NO_LINE_TO_EXTEND /beyond");
        assertThat(findings(PayoutCurve.builder()
                        .form(CurveForm.LINES)
                        .below(Ratio.of(3))
                        .addKnots(Knot.of("0", "1"), Knot.of("1", "2"))
                        .ties(TieRule.EDGE_IN_UPPER_BAND)
                        .beyond(BeyondLast.EXTENDED)
                        .cap(r("2.5"))))
                .containsExactly("CAP_BELOW_START /cap");
        assertThat(findings(PayoutCurve.builder()
                        .form(CurveForm.LINES)
                        .below(Ratio.ZERO)
                        .addKnots(Knot.of("0", "2"), Knot.of("1", "1"))
                        .ties(TieRule.EDGE_IN_UPPER_BAND)
                        .beyond(BeyondLast.EXTENDED)))
                .containsExactly("FALLS_WITHOUT_END /beyond");
        assertThat(findings(PayoutCurve.builder()
                        .form(CurveForm.LINES)
                        .below(Ratio.ZERO)
                        .addKnots(Knot.of("1", "1"))
                        .ties(TieRule.EDGE_IN_UPPER_BAND)
                        .beyond(BeyondLast.FLAT)
                        .cap(Ratio.of(2))))
                .containsExactly("CAP_WITHOUT_EFFECT /cap");
        assertThat(findings(PayoutCurve.builder()
                        .form(CurveForm.LINES)
                        .below(Ratio.ZERO)
                        .ties(TieRule.EDGE_IN_UPPER_BAND)
                        .beyond(BeyondLast.FLAT)))
                .containsExactly("NO_KNOT /knots");
    }

    private static List<String> findings(PayoutCurve.Builder builder) {
        try {
            builder.build();
            return List.of();
        } catch (InvalidDefinitionException e) {
            return e.findings().stream().map(PayoutCurveTest::brief).toList();
        }
    }

    private static String brief(Finding finding) {
        return finding.code() + " " + ((Place.InDocument) finding.place()).pointer();
    }
}
