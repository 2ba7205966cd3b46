package io.salestiers.incentives.rate;

import io.salestiers.core.money.Ratio;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A table with its edges in the unit of the amount. */
final class BandEdges {
    private final RateTable table;
    private final List<Ratio> from = new ArrayList<>();
    private final List<Optional<Ratio>> to = new ArrayList<>();

    BandEdges(RateTable table, Ratio quota) {
        this.table = table;
        Ratio one = table.bounds() == BandBounds.AMOUNT ? Ratio.ONE : quota;
        if (one.signum() <= 0) {
            throw new IllegalArgumentException("quota must be positive, but was " + quota);
        }
        for (RateBand band : table.bands()) {
            from.add(band.from().multipliedBy(one));
            to.add(band.to().map(one::multipliedBy));
        }
    }

    static Ratio withoutQuota(RateTable table) {
        if (table.bounds() != BandBounds.AMOUNT) {
            throw new IllegalStateException("the bounds of the table are shares of a quota, which is not given");
        }
        return Ratio.ONE;
    }

    RateTable table() {
        return table;
    }

    int size() {
        return from.size();
    }

    RateBand band(int index) {
        return table.bands().get(index);
    }

    Ratio from(int index) {
        return from.get(index);
    }

    /** Where a slice begins that holds only its band: empty for the first, which begins at zero. */
    Optional<Ratio> above(int index) {
        return index == 0 ? Optional.empty() : Optional.of(from(index));
    }

    Optional<Ratio> to(int index) {
        return to.get(index);
    }

    int reached(Ratio amount) {
        int reached = 0;
        for (int i = 1; i < size(); i++) {
            int order = amount.compareTo(from(i));
            if (order > 0 || (order == 0 && table.ties() == TieRule.EDGE_IN_UPPER_BAND)) {
                reached = i;
            }
        }
        return reached;
    }

    /** The part of an amount that lies in a band, zero if it does not get there. */
    Ratio part(Ratio amount, int index) {
        Ratio upTo = to(index).map(amount::min).orElse(amount);
        return upTo.minus(from(index)).max(Ratio.ZERO);
    }
}
