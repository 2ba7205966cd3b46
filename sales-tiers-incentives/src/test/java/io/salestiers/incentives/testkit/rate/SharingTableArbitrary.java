package io.salestiers.incentives.testkit.rate;

import io.salestiers.core.money.Ratio;
import io.salestiers.incentives.rate.SharingBand;
import io.salestiers.incentives.rate.SharingParty;
import io.salestiers.incentives.rate.SharingTable;
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
 * Sharings: one to five bands, edges up to 3,000, whole per cents. A last band in which the measured party gets nothing, and
 * one in which it gets all, are among them.
 */
public final class SharingTableArbitrary extends ArbitraryDecorator<SharingTable> {
    private final Set<SharingParty> parties;

    private SharingTableArbitrary(Set<SharingParty> parties) {
        this.parties = parties;
    }

    static SharingTableArbitrary all() {
        return new SharingTableArbitrary(EnumSet.allOf(SharingParty.class));
    }

    /**
     * Only sharings that measure one party.
     *
     * @param party the party
     * @return a narrower arbitrary
     */
    public SharingTableArbitrary measuring(SharingParty party) {
        return new SharingTableArbitrary(EnumSet.of(party));
    }

    @Override
    protected Arbitrary<SharingTable> arbitrary() {
        Arbitrary<List<Integer>> edges =
                Arbitraries.integers().between(1, 300).list().uniqueElements().ofMaxSize(4);
        Arbitrary<List<Integer>> shares = Arbitraries.oneOf(
                        Arbitraries.integers().between(0, 100), Arbitraries.of(0, 100))
                .list()
                .ofSize(5);
        return Combinators.combine(Arbitraries.of(parties), edges, shares)
                .as(SharingTableArbitrary::table)
                .withoutEdgeCases();
    }

    private static SharingTable table(SharingParty party, List<Integer> edges, List<Integer> shares) {
        List<SharingBand> bands = new ArrayList<>();
        Ratio from = Ratio.ZERO;
        for (int edge : new TreeSet<>(edges)) {
            Ratio to = Ratio.of(edge * 10L);
            // Only in the last band may the measured party get nothing.
            int measured = Math.max(1, shares.get(bands.size()));
            bands.add(new SharingBand(from, Optional.of(to), payee(party, measured)));
            from = to;
        }
        bands.add(new SharingBand(from, Optional.empty(), payee(party, shares.get(bands.size()))));
        return new SharingTable(party, bands);
    }

    private static Ratio payee(SharingParty measured, int share) {
        return Ratio.of(measured == SharingParty.PAYEE ? share : 100 - share, 100);
    }
}
