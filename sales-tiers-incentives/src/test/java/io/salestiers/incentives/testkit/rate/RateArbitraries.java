package io.salestiers.incentives.testkit.rate;

import io.salestiers.core.money.Ratio;
import io.salestiers.incentives.rate.Application;
import io.salestiers.incentives.rate.AxisEdge;
import io.salestiers.incentives.rate.BandBounds;
import io.salestiers.incentives.rate.Coordinate;
import io.salestiers.incentives.rate.MatrixAxis;
import io.salestiers.incentives.rate.PayProfile;
import io.salestiers.incentives.rate.RateBand;
import io.salestiers.incentives.rate.RateMatrix;
import io.salestiers.incentives.rate.RateTable;
import io.salestiers.incentives.rate.TieRule;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Tables, curves, matrices and sharings of every form, and amounts that meet their edges. */
public final class RateArbitraries {
    private RateArbitraries() {}

    /**
     * Rate tables of every form: one to five bands, edges at whole per cents, rates up to 30 % or amounts up to 300.
     *
     * @return an arbitrary to be narrowed
     */
    public static RateTableArbitrary tables() {
        return RateTableArbitrary.all();
    }

    /**
     * Tables of one application that pay rates and are bounded in shares of the quota.
     *
     * @param application the application
     * @return tables whose rates go up and down
     */
    public static Arbitrary<RateTable> tables(Application application) {
        return commissions().applied(application);
    }

    /**
     * Tables that pay rates and are bounded in shares of the quota, as a commission on a quota has them.
     *
     * @return an arbitrary to be narrowed
     */
    public static RateTableArbitrary commissions() {
        return tables().bounded(BandBounds.SHARE_OF_QUOTA).payingRates();
    }

    /**
     * Amounts from 0 to 4,000, many of them on whole per cents of 1,000, where the edges of the tables lie.
     *
     * @return amounts, none below zero
     */
    public static Arbitrary<Ratio> amounts() {
        return Arbitraries.oneOf(
                Arbitraries.integers().between(0, 400).map(percent -> Ratio.of(percent * 10L)),
                Arbitraries.longs().between(0, 400_000).map(cents -> Ratio.of(cents, 100)),
                Arbitraries.integers().between(0, 12_000).map(thirds -> Ratio.of(thirds, 3)));
    }

    /**
     * Amounts from −1,000 to 4,000.
     *
     * @return amounts, some below zero
     */
    public static Arbitrary<Ratio> signedAmounts() {
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(4, amounts()),
                net.jqwik.api.Tuple.of(
                        1, Arbitraries.longs().between(-100_000, 0).map(cents -> Ratio.of(cents, 100))));
    }

    /**
     * Amounts from −1,000 to 4,000, a good part of them exactly on the edges of a table or next to them.
     *
     * @param table the table
     * @param quota what a share of 1 stands for
     * @return amounts, some below zero
     */
    public static Arbitrary<Ratio> amountsFor(RateTable table, Ratio quota) {
        Ratio one = table.bounds() == BandBounds.AMOUNT ? Ratio.ONE : quota;
        List<Ratio> edges = new ArrayList<>();
        for (RateBand band : table.bands()) {
            edges.add(band.from().multipliedBy(one));
            band.to().ifPresent(end -> edges.add(end.multipliedBy(one)));
        }
        return Arbitraries.oneOf(
                Arbitraries.of(edges),
                Combinators.combine(Arbitraries.of(edges), Arbitraries.of(-1, 1))
                        .as((edge, sign) -> edge.plus(Ratio.of(sign, 100))),
                signedAmounts(),
                signedAmounts());
    }

    /**
     * Payout curves of every form.
     *
     * @return an arbitrary to be narrowed
     */
    public static PayoutCurveArbitrary curves() {
        return PayoutCurveArbitrary.all();
    }

    /**
     * Attainments from −50 % to 500 %, many of them whole per cents, where the knots of the curves lie.
     *
     * @return attainments, 1 is 100 %
     */
    public static Arbitrary<Ratio> attainments() {
        return Arbitraries.oneOf(
                Arbitraries.integers().between(0, 300).map(percent -> Ratio.of(percent, 100)),
                Arbitraries.integers().between(-150, 1500).map(part -> Ratio.of(part, 300)));
    }

    /**
     * Rate matrices with one to three axes.
     *
     * @return an arbitrary to be narrowed
     */
    public static RateMatrixArbitrary matrices() {
        return RateMatrixArbitrary.all();
    }

    /**
     * Where to look in a matrix: on, between and outside its edges, at texts that it lists and at one that it does not.
     *
     * @param matrix the matrix
     * @return coordinates that fit its axes
     */
    public static Arbitrary<List<Coordinate>> coordinates(RateMatrix matrix) {
        List<Arbitrary<Coordinate>> each = new ArrayList<>();
        for (MatrixAxis axis : matrix.axes()) {
            if (axis instanceof MatrixAxis.Numbers numbers) {
                List<Ratio> edges = numbers.edges().stream().map(AxisEdge::at).toList();
                each.add(Arbitraries.oneOf(Arbitraries.of(edges), attainments(), attainments(), attainments())
                        .map(Coordinate::of));
            } else {
                List<String> texts = new ArrayList<>(axis.labels());
                texts.add("unheard of");
                each.add(Arbitraries.of(texts).map(Coordinate::of));
            }
        }
        return Combinators.combine(each).as(List::copyOf);
    }

    /**
     * Sharings on the share of either party.
     *
     * @return an arbitrary to be narrowed
     */
    public static SharingTableArbitrary sharings() {
        return SharingTableArbitrary.all();
    }

    /**
     * Profiles of tables and curves, as they are and after one or two of: cap, floor, threshold, factor, fixed pay.
     *
     * @return profiles by amount, with points up to about 3,000
     */
    public static Arbitrary<PayProfile> profiles() {
        Arbitrary<PayProfile> plain = Arbitraries.oneOf(
                tables().filter(PayProfile::linear).map(table -> PayProfile.of(table, Ratio.of(1000))),
                curves().map(curve ->
                        PayProfile.of(curve).stretched(Ratio.of(1000)).times(Ratio.of(100))));
        Arbitrary<Ratio> points = Arbitraries.integers().between(0, 300).map(percent -> Ratio.of(percent * 10L));
        Arbitrary<Ratio> pays = Arbitraries.integers().between(0, 200).map(Ratio::of);
        Arbitrary<TieRule> ties = Arbitraries.of(TieRule.class);
        Arbitrary<UnaryOperator<PayProfile>> changes = Arbitraries.oneOf(
                pays.map(most -> profile -> profile.atMost(most)),
                pays.map(least -> profile -> profile.atLeast(least)),
                Combinators.combine(points, ties).as((at, tie) -> profile -> profile.zeroBelow(at, tie)),
                Combinators.combine(points, ties, pays)
                        .as((at, tie, per) -> profile -> profile.timesFrom(at, tie, per.dividedBy(Ratio.of(100)))),
                Combinators.combine(points, ties, pays)
                        .as((at, tie, pay) -> profile -> profile.plusFrom(at, tie, pay)));
        return Combinators.combine(plain, changes.list().ofMaxSize(2))
                .as((profile, list) -> {
                    PayProfile changed = profile;
                    for (UnaryOperator<PayProfile> change : list) {
                        changed = change.apply(changed);
                    }
                    return changed;
                })
                .withoutEdgeCases();
    }
}
