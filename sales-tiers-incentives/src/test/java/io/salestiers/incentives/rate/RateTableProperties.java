package io.salestiers.incentives.rate;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.money.Ratio;
import io.salestiers.incentives.testkit.rate.RateArbitraries;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RateTableProperties {
    @Provide
    Arbitrary<RateTable> tables() {
        return RateArbitraries.tables();
    }

    @Provide
    Arbitrary<RateTable> marginal() {
        return RateArbitraries.tables(Application.MARGINAL);
    }

    @Provide
    Arbitrary<RateTable> rising() {
        return Arbitraries.of(Application.class).flatMap(RateArbitraries::risingTables);
    }

    @Provide
    Arbitrary<Ratio> amounts() {
        return Arbitraries.oneOf(
                Arbitraries.integers().between(0, 400).map(percent -> Ratio.of(percent * 10L)),
                Arbitraries.longs().between(0, 500_000).map(cents -> Ratio.of(cents, 100)));
    }

    @Property
    void slicesAddUpToTheAmount(@ForAll("tables") RateTable table, @ForAll("amounts") Ratio amount) {
        Ratio sum = Ratio.ZERO;
        for (BandSlice slice : table.slices(amount, Ratio.of(1000))) {
            assertThat(slice.amount().signum()).isPositive();
            sum = sum.plus(slice.amount());
        }
        assertThat(sum).isEqualTo(amount);
    }

    @Property
    void marginalPayNeverFalls(
            @ForAll("marginal") RateTable table, @ForAll("amounts") Ratio amount, @ForAll("amounts") Ratio more) {
        assertThat(table.pay(amount.plus(more), Ratio.of(1000)))
                .isGreaterThanOrEqualTo(table.pay(amount, Ratio.of(1000)));
    }

    @Property
    void payNeverFallsWhereRatesRise(
            @ForAll("rising") RateTable table, @ForAll("amounts") Ratio amount, @ForAll("amounts") Ratio more) {
        assertThat(table.pay(amount.plus(more), Ratio.of(1000)))
                .isGreaterThanOrEqualTo(table.pay(amount, Ratio.of(1000)));
    }

    /** The marginal pay has no jump: the tie rule can't matter. */
    @Property
    void marginalPayDoesNotDependOnTheTieRule(@ForAll("marginal") RateTable table, @ForAll("amounts") Ratio amount) {
        for (TieRule ties : TieRule.values()) {
            RateTable same = new RateTable(table.bands(), ties, table.application(), table.negative());
            assertThat(same.pay(amount, Ratio.of(1000))).isEqualTo(table.pay(amount, Ratio.of(1000)));
        }
    }
}
