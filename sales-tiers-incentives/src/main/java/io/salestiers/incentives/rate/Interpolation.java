package io.salestiers.incentives.rate;

import io.salestiers.core.money.Ratio;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Bands whose value counts as far as they are filled. */
final class Interpolation {
    private Interpolation() {}

    static List<BandSlice> slices(BandEdges edges, Ratio amount) {
        List<BandSlice> slices = new ArrayList<>();
        int last = edges.size() - 1;
        for (int i = 0; i <= last; i++) {
            Ratio part = edges.part(amount, i);
            Optional<Ratio> upTo = edges.to(i);
            Ratio filled = part;
            if (i == last && amount.compareTo(edges.to(i).orElseThrow()) > 0) {
                // Beyond the end all that is left lies in the last band, whether or not more is paid for it.
                part = amount.minus(edges.from(i));
                upTo = Optional.empty();
                filled = edges.table().beyond().equals(Optional.of(BeyondLast.EXTENDED)) ? part : filled;
            }
            if (part.signum() > 0) {
                slices.add(slice(edges, i, upTo, part, amount, filled));
            }
        }
        return List.copyOf(slices);
    }

    /** The line of the first band goes on below zero. */
    static BandSlice belowZero(BandEdges edges, Ratio amount) {
        return slice(edges, 0, Optional.empty(), amount, amount, amount);
    }

    private static BandSlice slice(
            BandEdges edges, int index, Optional<Ratio> upTo, Ratio part, Ratio amount, Ratio filled) {
        RateBand band = edges.band(index);
        Ratio width = edges.to(index).orElseThrow().minus(edges.from(index));
        Ratio share = filled.dividedBy(width);
        BandValue value = band.rate().isPresent()
                ? new BandValue.Rate(band.rate().get().multipliedBy(share))
                : new BandValue.Amount(band.amount().orElseThrow().multipliedBy(share));
        return new BandSlice(index + 1, band, edges.above(index), upTo, part, amount, value);
    }
}
