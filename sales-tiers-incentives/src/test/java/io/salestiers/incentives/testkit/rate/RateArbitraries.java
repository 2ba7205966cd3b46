package io.salestiers.incentives.testkit.rate;

import io.salestiers.core.money.Ratio;
import io.salestiers.incentives.rate.Application;
import io.salestiers.incentives.rate.BandBounds;
import io.salestiers.incentives.rate.RateTable;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

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
}
