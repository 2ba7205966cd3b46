package io.salestiers.incentives.rate;

import io.salestiers.core.money.Ratio;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How an amount meets the bands of a table, for each way of applying them. */
final class Slicing {
    private Slicing() {}

    static List<BandSlice> slices(BandEdges edges, Ratio amount) {
        RateTable table = edges.table();
        if (amount.signum() == 0) {
            return List.of();
        }
        if (amount.signum() < 0) {
            return table.negative() == NegativeAmount.PAYS_ZERO ? List.of() : List.of(belowZero(edges, amount));
        }
        return switch (table.application()) {
            case MARGINAL -> marginal(edges, amount);
            case WHOLE_AMOUNT -> wholeAmount(edges, amount);
            case HIGHEST_RATE_ON_EXCESS -> highestRateOnExcess(edges, amount);
            case INTERPOLATED -> Interpolation.slices(edges, amount);
            case PER_BAND -> perBand(edges, amount);
        };
    }

    /* The rate of the first band goes on below zero; so does the line of an interpolated amount. */
    private static BandSlice belowZero(BandEdges edges, Ratio amount) {
        return edges.band(0).value() instanceof BandValue.Amount
                ? Interpolation.belowZero(edges, amount)
                : slice(edges, 0, Optional.empty(), Optional.empty(), amount);
    }

    private static List<BandSlice> marginal(BandEdges edges, Ratio amount) {
        List<BandSlice> slices = new ArrayList<>();
        int reached = edges.reached(amount);
        for (int i = 0; i <= reached; i++) {
            Ratio part = edges.part(amount, i);
            // An amount on the edge of a band has no part in it, but a band's amount is paid for reaching it.
            if (part.signum() > 0 || edges.band(i).value() instanceof BandValue.Amount) {
                slices.add(slice(edges, i, edges.above(i), edges.to(i), part));
            }
        }
        return List.copyOf(slices);
    }

    private static List<BandSlice> wholeAmount(BandEdges edges, Ratio amount) {
        return List.of(slice(edges, edges.reached(amount), Optional.empty(), Optional.empty(), amount));
    }

    private static List<BandSlice> highestRateOnExcess(BandEdges edges, Ratio amount) {
        Optional<Ratio> edge = edges.to(0);
        if (edge.isEmpty() || amount.compareTo(edge.get()) <= 0) {
            return List.of(slice(edges, 0, Optional.empty(), edge, amount));
        }
        return List.of(
                slice(edges, 0, Optional.empty(), edge, edge.get()),
                slice(edges, edges.reached(amount), edge, Optional.empty(), amount.minus(edge.get())));
    }

    private static List<BandSlice> perBand(BandEdges edges, Ratio amount) {
        int reached = edges.reached(amount);
        int whole = reached;
        while (whole > 0 && !edges.band(whole).mode().equals(Optional.of(BandMode.WHOLE_AMOUNT))) {
            whole--;
        }
        List<BandSlice> slices = new ArrayList<>();
        if (edges.band(whole).mode().equals(Optional.of(BandMode.WHOLE_AMOUNT))) {
            Ratio part = edges.to(whole).map(amount::min).orElse(amount);
            slices.add(slice(edges, whole, Optional.empty(), edges.to(whole), part));
            whole++;
        }
        for (int i = whole; i <= reached; i++) {
            Ratio part = edges.part(amount, i);
            if (part.signum() > 0) {
                slices.add(slice(edges, i, edges.above(i), edges.to(i), part));
            }
        }
        return List.copyOf(slices);
    }

    private static BandSlice slice(
            BandEdges edges, int index, Optional<Ratio> above, Optional<Ratio> upTo, Ratio part) {
        RateBand band = edges.band(index);
        return new BandSlice(index + 1, band, above, upTo, part, part, band.value());
    }
}
