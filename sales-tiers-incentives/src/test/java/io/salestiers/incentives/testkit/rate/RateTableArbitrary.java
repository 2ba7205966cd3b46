package io.salestiers.incentives.testkit.rate;

import io.salestiers.core.money.Ratio;
import io.salestiers.incentives.rate.Application;
import io.salestiers.incentives.rate.BandBounds;
import io.salestiers.incentives.rate.BandMode;
import io.salestiers.incentives.rate.BandValue;
import io.salestiers.incentives.rate.BeyondLast;
import io.salestiers.incentives.rate.NegativeAmount;
import io.salestiers.incentives.rate.RateBand;
import io.salestiers.incentives.rate.RateTable;
import io.salestiers.incentives.rate.TieRule;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.arbitraries.ArbitraryDecorator;

/**
 * Rate tables, to be narrowed: {@code RateArbitraries.tables().applied(MARGINAL).payingRates().rising()}. Edges are whole
 * per cents: from 0.01 to 3 in shares of the quota, from 10 to 3,000 in amounts, so that both meet amounts on a quota of
 * 1,000.
 */
public final class RateTableArbitrary extends ArbitraryDecorator<RateTable> {
    private final Set<Application> applications;
    private final Set<BandBounds> bounds;
    private final Set<Boolean> rates;
    private final boolean rising;

    private RateTableArbitrary(
            Set<Application> applications, Set<BandBounds> bounds, Set<Boolean> rates, boolean rising) {
        this.applications = applications;
        this.bounds = bounds;
        this.rates = rates;
        this.rising = rising;
    }

    static RateTableArbitrary all() {
        return new RateTableArbitrary(
                EnumSet.allOf(Application.class), EnumSet.allOf(BandBounds.class), Set.of(true, false), false);
    }

    /**
     * Only tables applied in some ways.
     *
     * @param first an application
     * @param more others
     * @return a narrower arbitrary
     */
    public RateTableArbitrary applied(Application first, Application... more) {
        return new RateTableArbitrary(EnumSet.of(first, more), bounds, rates, rising);
    }

    /**
     * Only tables bounded in one way.
     *
     * @param some in what the edges are written
     * @return a narrower arbitrary
     */
    public RateTableArbitrary bounded(BandBounds some) {
        return new RateTableArbitrary(applications, EnumSet.of(some), rates, rising);
    }

    /**
     * Only tables whose bands pay rates.
     *
     * @return a narrower arbitrary
     */
    public RateTableArbitrary payingRates() {
        return new RateTableArbitrary(applications, bounds, Set.of(true), rising);
    }

    /**
     * Only tables whose bands pay amounts; these are marginal, whole-amount or interpolated.
     *
     * @return a narrower arbitrary
     */
    public RateTableArbitrary payingAmounts() {
        return new RateTableArbitrary(applications, bounds, Set.of(false), rising);
    }

    /**
     * Only tables whose values never fall from a band to the next.
     *
     * @return a narrower arbitrary
     */
    public RateTableArbitrary rising() {
        return new RateTableArbitrary(applications, bounds, rates, true);
    }

    @Override
    protected Arbitrary<RateTable> arbitrary() {
        List<Form> forms = new ArrayList<>();
        for (Application application : applications) {
            boolean amountsFit =
                    application != Application.HIGHEST_RATE_ON_EXCESS && application != Application.PER_BAND;
            for (BandBounds bound : bounds) {
                if (rates.contains(true)) {
                    forms.add(new Form(application, bound, true));
                }
                if (rates.contains(false) && amountsFit) {
                    forms.add(new Form(application, bound, false));
                }
            }
        }
        Arbitrary<List<Integer>> edges = Arbitraries.integers()
                .between(1, 300)
                .list()
                .uniqueElements()
                .ofMinSize(1)
                .ofMaxSize(5);
        Arbitrary<List<Integer>> values =
                Arbitraries.integers().between(0, 300).list().ofSize(6);
        Arbitrary<List<BandMode>> modes = Arbitraries.of(BandMode.class).list().ofSize(6);
        return Combinators.combine(
                        Arbitraries.of(forms),
                        edges,
                        rising ? values.map(some -> some.stream().sorted().toList()) : values,
                        modes,
                        Arbitraries.of(TieRule.class),
                        Arbitraries.of(NegativeAmount.class),
                        Arbitraries.of(BeyondLast.class))
                .as(RateTableArbitrary::table)
                .withoutEdgeCases();
    }

    private static RateTable table(
            Form form,
            List<Integer> edges,
            List<Integer> values,
            List<BandMode> modes,
            TieRule ties,
            NegativeAmount negative,
            BeyondLast beyond) {
        boolean interpolated = form.application == Application.INTERPOLATED;
        List<RateBand> bands = new ArrayList<>();
        List<Integer> ends = new ArrayList<>(new TreeSet<>(edges));
        int from = 0;
        for (int i = 0; i < ends.size(); i++) {
            boolean open = i == ends.size() - 1 && !interpolated;
            bands.add(new RateBand(
                    form.edge(from),
                    open ? Optional.empty() : Optional.of(form.edge(ends.get(i))),
                    form.rates
                            ? new BandValue.Rate(Ratio.of(values.get(i), 1000))
                            : new BandValue.Amount(Ratio.of(values.get(i))),
                    form.application == Application.PER_BAND ? Optional.of(modes.get(i)) : Optional.empty()));
            from = ends.get(i);
        }
        return RateTable.builder()
                .bounds(form.bounds)
                .application(form.application)
                .ties(ties)
                .negative(form.rates || interpolated ? negative : NegativeAmount.PAYS_ZERO)
                .addAllBands(bands)
                .beyond(interpolated ? Optional.of(beyond) : Optional.empty())
                .build();
    }

    private record Form(Application application, BandBounds bounds, boolean rates) {
        Ratio edge(int percent) {
            return bounds == BandBounds.AMOUNT ? Ratio.of(percent * 10L) : Ratio.of(percent, 100);
        }
    }
}
