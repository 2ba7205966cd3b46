package io.salestiers.incentives.rate;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.money.Ratio;
import io.salestiers.incentives.testkit.rate.RateArbitraries;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CurveAndProfileProperties {
    private static final Ratio QUOTA = Ratio.of(1000);

    @Provide
    Arbitrary<PayoutCurve> curves() {
        return RateArbitraries.curves();
    }

    @Provide
    Arbitrary<PayoutCurve> rising() {
        return RateArbitraries.curves().rising();
    }

    @Provide
    Arbitrary<Ratio> attainments() {
        return RateArbitraries.attainments();
    }

    @Provide
    Arbitrary<Ratio> amounts() {
        return RateArbitraries.amounts();
    }

    @Provide
    Arbitrary<RateTable> tables() {
        return RateArbitraries.tables().filter(PayProfile::linear);
    }

    @Provide
    Arbitrary<PayProfile> profiles() {
        return RateArbitraries.profiles();
    }

    @Property
    void curveMeetsItsKnots(@ForAll("curves") PayoutCurve curve) {
        for (int i = 0; i < curve.knots().size(); i++) {
            Knot knot = curve.knots().get(i);
            boolean own = curve.ties() == TieRule.EDGE_IN_UPPER_BAND || (curve.form() == CurveForm.LINES && i > 0);
            Ratio lower = i == 0 ? curve.below() : curve.knots().get(i - 1).pays();
            assertThat(curve.share(knot.at())).isEqualTo(own ? knot.pays() : lower);
            // just above the knot counts, whatever the tie rule
            Ratio slightly = curve.share(knot.at().plus(Ratio.of(1, 1_000_000)));
            assertThat(slightly.minus(knot.pays()).abs()).isLessThanOrEqualTo(Ratio.of(1, 1000));
        }
    }

    /** The line once more by the two-point form, with an arithmetic of its own. */
    @Property
    void curveEqualsTheLineThroughTwoKnots(@ForAll("curves") PayoutCurve curve, @ForAll("attainments") Ratio at) {
        List<Knot> knots = curve.knots();
        int above = 0;
        while (above < knots.size() && at.compareTo(knots.get(above).at()) > 0) {
            above++;
        }
        if (above < knots.size() && at.equals(knots.get(above).at())) {
            return; // edges have a property of their own
        }
        Fraction expected;
        if (above == 0) {
            expected = Fraction.of(curve.below());
        } else if (curve.form() == CurveForm.STEPS || (above == knots.size() && curve.beyond() == BeyondLast.FLAT)) {
            expected = Fraction.of(knots.get(above - 1).pays());
        } else {
            int to = Math.min(above, knots.size() - 1);
            Fraction x1 = Fraction.of(knots.get(to - 1).at());
            Fraction x2 = Fraction.of(knots.get(to).at());
            Fraction y1 = Fraction.of(knots.get(to - 1).pays());
            Fraction y2 = Fraction.of(knots.get(to).pays());
            Fraction x = Fraction.of(at);
            expected = y1.times(x2.minus(x)).plus(y2.times(x.minus(x1))).over(x2.minus(x1));
        }
        Ratio most = curve.cap().orElse(Ratio.of(1_000_000));
        assertThat(curve.share(at)).isEqualTo(expected.against(Fraction.of(most)) > 0 ? most : expected.ratio());
    }

    @Property
    void shareNeverFallsWhereKnotsRise(
            @ForAll("rising") PayoutCurve curve,
            @ForAll("attainments") Ratio attainment,
            @ForAll("amounts") Ratio more) {
        assertThat(curve.share(attainment.plus(more.dividedBy(QUOTA)))).isGreaterThanOrEqualTo(curve.share(attainment));
        assertThat(PayProfile.of(curve).neverFalls()).isTrue();
    }

    @Property
    void profileIsThePayOfItsTable(@ForAll("tables") RateTable table, @ForAll("amounts") Ratio amount) {
        assertThat(PayProfile.of(table, QUOTA).at(amount)).isEqualTo(table.pay(amount, QUOTA));
    }

    @Property
    void profileIsTheShareOfItsCurve(@ForAll("curves") PayoutCurve curve, @ForAll("attainments") Ratio attainment) {
        Ratio at = attainment.max(Ratio.ZERO);
        assertThat(PayProfile.of(curve).at(at)).isEqualTo(curve.share(at));
        assertThat(PayProfile.of(curve).stretched(QUOTA).at(at.multipliedBy(QUOTA)))
                .isEqualTo(curve.share(at));
    }

    @Property
    void changedProfilesAreTheChangedPay(
            @ForAll("profiles") PayProfile profile,
            @ForAll("profiles") PayProfile other,
            @ForAll("amounts") Ratio amount,
            @ForAll("amounts") Ratio point) {
        Ratio pay = profile.at(amount);
        Ratio bound = point.dividedBy(Ratio.of(20));
        boolean reached = amount.compareTo(point) >= 0;
        assertThat(profile.atMost(bound).at(amount)).isEqualTo(pay.min(bound));
        assertThat(profile.atLeast(bound).at(amount)).isEqualTo(pay.max(bound));
        assertThat(profile.plus(other).at(amount)).isEqualTo(pay.plus(other.at(amount)));
        assertThat(profile.times(bound).at(amount)).isEqualTo(pay.multipliedBy(bound));
        assertThat(profile.zeroBelow(point, TieRule.EDGE_IN_UPPER_BAND).at(amount))
                .isEqualTo(reached ? pay : Ratio.ZERO);
        assertThat(profile.timesFrom(point, TieRule.EDGE_IN_UPPER_BAND, bound).at(amount))
                .isEqualTo(reached ? pay.multipliedBy(bound) : pay);
        assertThat(profile.timesAbove(point, bound).at(amount))
                .isEqualTo(
                        amount.compareTo(point) > 0
                                ? profile.at(point)
                                        .plus(pay.minus(profile.at(point)).multipliedBy(bound))
                                : pay);
        assertThat(profile.plusFrom(point, TieRule.EDGE_IN_UPPER_BAND, bound).at(amount))
                .isEqualTo(reached ? pay.plus(bound) : pay);
    }

    /** What a profile says of falls is true of two amounts between which there is no cliff, and false of none. */
    @Property
    void payFallsOnlyWhereTheProfileSaysSo(
            @ForAll("profiles") PayProfile profile, @ForAll("amounts") Ratio one, @ForAll("amounts") Ratio two) {
        Ratio low = one.min(two);
        Ratio high = one.max(two);
        boolean cliff = profile.cliffs().stream()
                .anyMatch(each -> each.at().compareTo(low) >= 0 && each.at().compareTo(high) <= 0);
        boolean falling = profile.parts().stream().anyMatch(part -> part.slope().signum() < 0);
        if (!cliff && !falling) {
            assertThat(profile.at(high)).isGreaterThanOrEqualTo(profile.at(low));
        }
        for (Cliff each : profile.cliffs()) {
            Ratio little = Ratio.of(1, 1_000_000_000);
            Ratio before = each.at().signum() == 0 ? each.at() : each.at().minus(little);
            Ratio most = profile.at(before).max(profile.at(each.at()));
            Ratio least = profile.at(each.at().plus(little)).min(profile.at(each.at()));
            assertThat(least).isLessThan(most);
        }
    }

    @Property
    void amountForAPayIsTheSmallest(
            @ForAll("profiles") PayProfile profile, @ForAll("amounts") Ratio any, @ForAll("amounts") Ratio wanted) {
        Ratio pay = wanted.dividedBy(Ratio.of(20));
        boolean paid = profile.at(any).compareTo(pay) >= 0;
        var amount = profile.amountFor(pay);
        if (paid) {
            assertThat(amount).hasValueSatisfying(least -> assertThat(least).isLessThanOrEqualTo(any));
        }
        amount.ifPresent(least ->
                assertThat(profile.at(least).max(profile.justAbove(least))).isGreaterThanOrEqualTo(pay));
    }

    @Property
    void limitsAreThoseOfNearAmounts(@ForAll("profiles") PayProfile profile, @ForAll("amounts") Ratio amount) {
        Ratio little = Ratio.of(1, 1_000_000_000);
        Ratio near = Ratio.of(1, 1_000_000);
        assertThat(profile.justAbove(amount)
                        .minus(profile.at(amount.plus(little)))
                        .abs())
                .isLessThanOrEqualTo(near);
        if (amount.signum() > 0) {
            assertThat(profile.justBelow(amount)
                            .minus(profile.at(amount.minus(little)))
                            .abs())
                    .isLessThanOrEqualTo(near);
        }
    }
}
