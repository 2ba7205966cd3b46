package io.salestiers.kpi.measure;

import io.salestiers.core.money.Ratio;
import java.util.List;

/** Quantiles by linear interpolation between observations, both ends included (Hyndman and Fan 1996, definition 7). */
final class Quantile {
    static final Ratio MEDIAN = Ratio.of(1, 2);
    static final Ratio NINTH_DECILE = Ratio.of(9, 10);

    private Quantile() {}

    /**
     * The value below which a share of all lies.
     *
     * @param values one or more, in any order
     * @param share 0 for the smallest, 1 for the largest
     */
    static Ratio of(List<Ratio> values, Ratio share) {
        List<Ratio> sorted = values.stream().sorted().toList();
        Ratio place = Ratio.of(sorted.size() - 1).multipliedBy(share);
        int below = place.floor().intValueExact();
        Ratio rest = place.minus(Ratio.of(below));
        Ratio low = sorted.get(below);
        return rest.signum() == 0
                ? low
                : low.plus(rest.multipliedBy(sorted.get(below + 1).minus(low)));
    }
}
