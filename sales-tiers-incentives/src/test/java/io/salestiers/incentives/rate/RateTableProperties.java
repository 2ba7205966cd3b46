package io.salestiers.incentives.rate;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.money.Ratio;
import io.salestiers.incentives.testkit.rate.RateArbitraries;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;

class RateTableProperties {
    private static final Ratio QUOTA = Ratio.of(1000);

    @Provide
    Arbitrary<RateTable> tables() {
        return RateArbitraries.tables();
    }

    @Provide
    Arbitrary<RateTable> marginal() {
        return RateArbitraries.tables().applied(Application.MARGINAL);
    }

    @Provide
    Arbitrary<RateTable> rising() {
        return RateArbitraries.tables()
                .applied(
                        Application.MARGINAL,
                        Application.WHOLE_AMOUNT,
                        Application.HIGHEST_RATE_ON_EXCESS,
                        Application.INTERPOLATED)
                .rising();
    }

    @Provide
    Arbitrary<Ratio> amounts() {
        return RateArbitraries.amounts();
    }

    @Provide
    Arbitrary<List<Ratio>> ways() {
        return RateArbitraries.signedAmounts().list().ofMinSize(1).ofMaxSize(6);
    }

    @Property(tries = 3000)
    void payEqualsAPlainCalculation(@ForAll("cases") Tuple2<RateTable, Ratio> given) {
        assertThat(given.get1().pay(given.get2(), QUOTA))
                .isEqualTo(new PlainTable(given.get1(), 1000)
                        .pay(Fraction.of(given.get2()))
                        .ratio());
    }

    @Provide
    Arbitrary<Tuple2<RateTable, Ratio>> cases() {
        return RateArbitraries.tables()
                .flatMap(table -> RateArbitraries.amountsFor(table, QUOTA).map(amount -> Tuple.of(table, amount)));
    }

    /** A band says what it holds: no slice reaches below its lower edge or above its upper one. */
    @Property
    void slicesKeepToTheirEdges(@ForAll("cases") Tuple2<RateTable, Ratio> given) {
        for (BandSlice slice : given.get1().slices(given.get2().abs(), QUOTA)) {
            Ratio top = slice.above().orElse(Ratio.ZERO).plus(slice.amount());
            assertThat(top).isLessThanOrEqualTo(given.get2().abs());
            slice.upTo().ifPresent(edge -> assertThat(top).isLessThanOrEqualTo(edge));
            assertThat(slice.range()).isEqualTo(given.get1().bands().get(slice.band() - 1));
        }
    }

    @Property
    void slicesAddUpToTheAmount(@ForAll("tables") RateTable table, @ForAll("amounts") Ratio amount) {
        Ratio sum = Ratio.ZERO;
        for (BandSlice slice : table.slices(amount, QUOTA)) {
            assertThat(slice.amount().signum()).isNotNegative();
            sum = sum.plus(slice.amount());
        }
        assertThat(sum).isEqualTo(amount);
    }

    @Property
    void marginalPayNeverFalls(
            @ForAll("marginal") RateTable table, @ForAll("amounts") Ratio amount, @ForAll("amounts") Ratio more) {
        assertThat(table.pay(amount.plus(more), QUOTA)).isGreaterThanOrEqualTo(table.pay(amount, QUOTA));
    }

    @Property
    void payNeverFallsWhereValuesRise(
            @ForAll("rising") RateTable table, @ForAll("amounts") Ratio amount, @ForAll("amounts") Ratio more) {
        assertThat(table.pay(amount.plus(more), QUOTA)).isGreaterThanOrEqualTo(table.pay(amount, QUOTA));
    }

    /** The pay has no jump: the tie rule can't matter. */
    @Property
    void payByMarginalRatesDoesNotDependOnTheTieRule(
            @ForAll("amounts") Ratio amount, @ForAll("continuous") RateTable table) {
        for (TieRule ties : TieRule.values()) {
            RateTable same = table.withTies(ties);
            assertThat(same.pay(amount, QUOTA)).isEqualTo(table.pay(amount, QUOTA));
        }
    }

    @Provide
    Arbitrary<RateTable> continuous() {
        return Arbitraries.oneOf(
                RateArbitraries.tables().applied(Application.MARGINAL).payingRates(),
                RateArbitraries.tables().applied(Application.INTERPOLATED));
    }

    /** By whatever way a total comes to its end, what was moved is what the end pays more than the start. */
    @Property
    void movementsTelescope(@ForAll("tables") RateTable table, @ForAll("ways") List<Ratio> way) {
        Ratio pay = Ratio.ZERO;
        Ratio[] inBand = new Ratio[6];
        java.util.Arrays.fill(inBand, Ratio.ZERO);
        for (int i = 1; i < way.size(); i++) {
            for (BandSlice slice : table.movement(way.get(i - 1), way.get(i), QUOTA)) {
                pay = pay.plus(slice.pay());
                inBand[slice.band()] = inBand[slice.band()].plus(slice.amount());
            }
        }
        Ratio start = way.get(0);
        Ratio end = way.get(way.size() - 1);
        assertThat(pay).isEqualTo(table.pay(end, QUOTA).minus(table.pay(start, QUOTA)));
        for (BandSlice slice : table.slices(start, QUOTA)) {
            inBand[slice.band()] = inBand[slice.band()].plus(slice.amount());
        }
        for (BandSlice slice : table.slices(end, QUOTA)) {
            inBand[slice.band()] = inBand[slice.band()].minus(slice.amount());
        }
        assertThat(inBand).containsOnly(Ratio.ZERO);
    }

    /** A full interpolated band pays its full value; an unbroken line leads from one edge to the next. */
    @Property
    void interpolationMeetsItsKnots(@ForAll("interpolated") RateTable table) {
        Ratio one = table.bounds() == BandBounds.AMOUNT ? Ratio.ONE : QUOTA;
        Ratio full = Ratio.ZERO;
        for (RateBand band : table.bands()) {
            Ratio end = band.to().orElseThrow().multipliedBy(one);
            Ratio middle = end.plus(band.from().multipliedBy(one)).dividedBy(Ratio.of(2));
            Ratio value = band.rate().or(band::amount).orElseThrow();
            Ratio half = full.plus(value.dividedBy(Ratio.of(2)));
            full = full.plus(value);
            boolean rates = band.rate().isPresent();
            assertThat(table.pay(end, QUOTA)).isEqualTo(rates ? full.multipliedBy(end) : full);
            assertThat(table.pay(middle, QUOTA)).isEqualTo(rates ? half.multipliedBy(middle) : half);
        }
    }

    @Provide
    Arbitrary<RateTable> interpolated() {
        return RateArbitraries.tables().applied(Application.INTERPOLATED);
    }
}
