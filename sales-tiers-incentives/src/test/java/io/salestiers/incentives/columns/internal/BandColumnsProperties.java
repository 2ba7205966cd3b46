package io.salestiers.incentives.columns.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.money.Ratio;
import io.salestiers.core.money.Rounding;
import io.salestiers.incentives.rate.Application;
import io.salestiers.incentives.rate.BandBounds;
import io.salestiers.incentives.rate.NegativeAmount;
import io.salestiers.incentives.rate.RateBand;
import io.salestiers.incentives.rate.RateTable;
import io.salestiers.incentives.rate.TieRule;
import io.salestiers.incentives.testkit.rate.RateArbitraries;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;

/** Pay of bands in whole numbers against {@link RateTable#pay(Ratio, Ratio)}, limits and one rounding of exact fractions. */
class BandColumnsProperties {
    private static final List<RoundingMode> MODES =
            List.of(RoundingMode.HALF_EVEN, RoundingMode.HALF_UP, RoundingMode.DOWN, RoundingMode.UP);

    /**
     * A limit of the pay, as a share of the quota in thousandths.
     *
     * @param cap whether it is the most
     * @param thousandths the share
     */
    record Limit(boolean cap, int thousandths) {}

    /**
     * Somebody with a table, a quota, limits and a credit.
     *
     * @param table the table
     * @param quota the quota in minor units
     * @param limits the limits in order
     * @param mode the rounding
     * @param credited the credit in minor units
     */
    record Case(RateTable table, long quota, List<Limit> limits, RoundingMode mode, long credited) {
        boolean shares() {
            return table.bounds() == BandBounds.SHARE_OF_QUOTA;
        }

        /* The edge of a band in minor units; amounts are stated in units of a hundred. */
        Ratio edge(RateBand band) {
            return band.from().multipliedBy(Ratio.of(shares() ? quota : 100));
        }

        long expected() {
            Ratio hundredth = Ratio.of(1, 100);
            Ratio pay = table.pay(
                            Ratio.of(credited).multipliedBy(hundredth),
                            Ratio.of(quota).multipliedBy(hundredth))
                    .multipliedBy(Ratio.of(100));
            for (Limit limit : limits) {
                Ratio of = Ratio.of(limit.thousandths, 1000).multipliedBy(Ratio.of(quota));
                pay = limit.cap ? pay.min(of) : pay.max(of);
            }
            return pay.rounded(new Rounding(0, mode)).longValueExact();
        }

        BigInteger edges() {
            BigInteger common = BigInteger.ONE;
            for (RateBand band : table.bands()) {
                BigInteger own = (shares() ? band.from() : band.from().multipliedBy(Ratio.of(100))).denominator();
                common = common.multiply(own).divide(common.gcd(own));
            }
            return common;
        }

        /* Rates and limits are thousandths. */
        BigInteger all() {
            return edges().multiply(BigInteger.valueOf(1000));
        }

        BandColumns columns(int payees) {
            long[] rates = table.bands().stream()
                    .mapToLong(band -> band.rate()
                            .orElseThrow()
                            .multipliedBy(Ratio.of(1000))
                            .numerator()
                            .longValueExact())
                    .toArray();
            boolean[] caps = new boolean[limits.size()];
            for (int i = 0; i < caps.length; i++) {
                caps[i] = limits.get(i).cap;
            }
            return new BandColumns(
                    new BandColumns.Table(
                            BandColumns.Way.valueOf(table.application().name()),
                            table.ties() == TieRule.EDGE_IN_UPPER_BAND,
                            table.negative() == NegativeAmount.PAYS_NEGATIVE,
                            edges().longValueExact(),
                            rates,
                            caps,
                            RoundedQuotient.by(all().longValueExact(), mode)),
                    payees);
        }

        boolean addTo(BandColumns columns) {
            List<BigInteger> from = new ArrayList<>();
            table.bands()
                    .forEach(band -> from.add(edge(band)
                            .multipliedBy(Ratio.of(edges(), BigInteger.ONE))
                            .numerator()));
            List<BigInteger> most = new ArrayList<>();
            limits.forEach(limit -> most.add(all().multiply(BigInteger.valueOf(quota))
                    .multiply(BigInteger.valueOf(limit.thousandths))
                    .divide(BigInteger.valueOf(1000))));
            return columns.add(from, most);
        }
    }

    private static Arbitrary<Long> quotas() {
        return Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.longs().between(1, 100)),
                Tuple.of(4, Arbitraries.longs().between(1, 100_000_000)),
                Tuple.of(2, Arbitraries.longs().between(1, 1L << 40)),
                Tuple.of(2, Arbitraries.integers().between(40, 62).map(bits -> (1L << bits) - 1)));
    }

    /* On edges and beside them, around the largest that fits, below zero, anywhere. */
    private static Arbitrary<Long> credits(Case without) {
        List<Long> edges = new ArrayList<>();
        for (RateBand band : without.table.bands()) {
            BigInteger floor = without.edge(band).floor();
            if (floor.bitLength() < 62) {
                edges.add(floor.longValueExact());
            }
        }
        long largest = largest(without);
        Arbitrary<Long> near = Combinators.combine(Arbitraries.of(edges), Arbitraries.of(0L, 0L, 0L, -1L, 1L))
                .as(Long::sum);
        Arbitrary<Long> ends = Combinators.combine(
                        Arbitraries.of(largest, -largest), Arbitraries.longs().between(-2, 2))
                .as(Long::sum);
        long over = Math.max(1, Math.min(largest, 3 * edges.get(edges.size() - 1)));
        return Arbitraries.frequencyOf(
                Tuple.of(4, near),
                Tuple.of(2, ends),
                Tuple.of(4, Arbitraries.longs().between(0, over)),
                Tuple.of(2, Arbitraries.longs().between(-over, -1)));
    }

    private static long largest(Case each) {
        BigInteger fastest = BigInteger.ONE;
        for (RateBand band : each.table.bands()) {
            fastest = fastest.max(
                    band.rate().orElseThrow().multipliedBy(Ratio.of(1000)).numerator());
        }
        return BigInteger.ONE
                .shiftLeft(60)
                .divide(fastest.multiply(each.edges()))
                .longValueExact();
    }

    @Provide
    Arbitrary<Case> cases() {
        Arbitrary<List<Limit>> limits = Combinators.combine(
                        Arbitraries.of(true, false), Arbitraries.integers().between(0, 200))
                .as(Limit::new)
                .list()
                .ofMaxSize(2);
        return Combinators.combine(
                        RateArbitraries.tables()
                                .applied(
                                        Application.MARGINAL,
                                        Application.WHOLE_AMOUNT,
                                        Application.HIGHEST_RATE_ON_EXCESS)
                                .payingRates(),
                        quotas(),
                        limits,
                        Arbitraries.of(MODES))
                .as((table, quota, some, mode) -> new Case(table, quota, some, mode, 0))
                .flatMap(without -> credits(without)
                        .map(credited ->
                                new Case(without.table, without.quota, without.limits, without.mode, credited)));
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void paysAsTheTableWithLimitsAndRounding(@ForAll("cases") Case each) {
        BandColumns columns = each.columns(1);
        boolean added = each.addTo(columns);
        boolean fits = added && columns.fits(0, each.credited);
        if (fits) {
            assertThat(pay(columns, 0, each.credited)).isEqualTo(each.expected());
        }
        if (added) {
            assertThat(fits).isEqualTo(Math.abs(each.credited) <= largest(each));
        }

        boolean edge = each.credited != 0
                && each.table.bands().stream().anyMatch(band -> each.edge(band).equals(Ratio.of(each.credited)));
        occurs("paid", fits, 60);
        occurs("quota too large", !added, 3);
        occurs("credit too large", added && !fits, 2);
        occurs("just fits", added && fits && largest(each) - Math.abs(each.credited) < 3, 3);
        occurs("on an edge", fits && edge, 2);
        occurs("below zero", fits && each.credited < 0, 8);
        occurs("limited", fits && !each.limits.isEmpty(), 35);
        for (Application application :
                List.of(Application.MARGINAL, Application.WHOLE_AMOUNT, Application.HIGHEST_RATE_ON_EXCESS)) {
            occurs(application.name(), fits && each.table.application() == application, 15);
        }
        occurs("edges above", fits && each.table.ties() == TieRule.EDGE_IN_UPPER_BAND, 28);
    }

    /* Alone, and beside others, whose amounts are not written. */
    private static long pay(BandColumns columns, int payee, long credited) {
        long[] credits = {7, 7, 7};
        long[] pay = {-1, -1, -1};
        credits[payee] = credited;
        columns.pay(credits, payee, payee + 1, pay);
        long paid = pay[payee];
        pay[payee] = -1;
        assertThat(pay).containsOnly(-1);
        return paid;
    }

    private static void occurs(String what, boolean when, double percent) {
        Statistics.label(what)
                .collect(when)
                .coverage(coverage -> coverage.check(true).percentage(share -> share >= percent));
    }

    /** Payees stand beside each other in the same arrays; who was not added leaves no trace. */
    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void eachPayeeIsPaidAsIfAlone(
            @ForAll("cases") Case each, @ForAll("quotas") long before, @ForAll("quotas") long after) {
        BandColumns columns = each.columns(3);
        int row = 0;
        int own = -1;
        for (long quota : new long[] {before, each.quota, after}) {
            boolean added = new Case(each.table, quota, each.limits, each.mode, 0).addTo(columns);
            if (added && quota == each.quota) {
                own = row;
            }
            row += added ? 1 : 0;
        }
        BandColumns alone = each.columns(1);
        assertThat(own >= 0).isEqualTo(each.addTo(alone));
        if (own >= 0 && alone.fits(0, each.credited)) {
            assertThat(pay(columns, own, each.credited)).isEqualTo(pay(alone, 0, each.credited));
        }
    }

    @Provide("quotas")
    Arbitrary<Long> someQuotas() {
        return quotas();
    }

    /** 3 % to half of 100.00, 5 % above: 50.00 pays 1.50; 50.01 pays 1.5005, which is 1.50 half-even and 1.51 up. */
    @Example
    void byHand() {
        RateTable table = RateTable.builder()
                .bounds(BandBounds.SHARE_OF_QUOTA)
                .application(Application.MARGINAL)
                .ties(TieRule.EDGE_IN_LOWER_BAND)
                .negative(NegativeAmount.PAYS_NEGATIVE)
                .addBands(RateBand.of("0", "0.5", "0.03"), RateBand.above("0.5", "0.05"))
                .build();
        for (RoundingMode mode : MODES) {
            BandColumns columns = new Case(table, 100_00, List.of(new Limit(true, 20)), mode, 0).columns(1);
            assertThat(new Case(table, 100_00, List.of(new Limit(true, 20)), mode, 0).addTo(columns))
                    .isTrue();
            assertThat(pay(columns, 0, 50_00)).isEqualTo(150);
            assertThat(pay(columns, 0, 50_01)).isEqualTo(mode == RoundingMode.UP ? 151 : 150);
            assertThat(pay(columns, 0, 1_000_00)).isEqualTo(200); // at most 2 % of the quota
            assertThat(pay(columns, 0, -100)).isEqualTo(-3);
        }
    }
}
