package io.salestiers.kpi.analysis.ranking;

import io.salestiers.core.money.Ratio;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;

/**
 * How the first and third quartile of n sorted values are found. Programs differ (R. J. Hyndman and Y. Fan, <i>Sample Quantiles
 * in Statistical Packages</i>, The American Statistician 50, 1996, count nine ways), so it is always stated. The quartiles of
 * 1, 2, 3, 4:
 */
public enum QuantileMethod {
    /**
     * 1.75 and 3.25: at place 1 + (n − 1)·p, between two values in proportion (type 7; {@code QUARTILE.INC} of spreadsheets).
     */
    INCLUSIVE,
    /**
     * 1.25 and 3.75: at place (n + 1)·p, between two values in proportion, never outside the values (type 6; {@code
     * QUARTILE.EXC} of spreadsheets).
     */
    EXCLUSIVE,
    /**
     * 1.5 and 3.5: the medians of the lower and upper half, the middle value of an odd number in both (the hinges of J. W.
     * Tukey, <i>Exploratory Data Analysis</i>, 1977).
     */
    HINGES;

    /** A place between two values: the one at {@code index} and {@code share} of the way to the next. */
    record Cut(int index, Ratio share) {}

    /**
     * Where a quartile lies.
     *
     * @param count how many values, 1 or more
     * @param quarter 1, 2 (the median) or 3
     */
    Cut cut(int count, int quarter) {
        Ratio place = switch (this) {
            case INCLUSIVE -> Ratio.of((long) quarter * (count - 1), 4);
            case EXCLUSIVE -> Ratio.of((long) quarter * (count + 1), 4).minus(Ratio.ONE);
            case HINGES -> {
                // The place of the median of a half that has (n + 1) / 2 values.
                Ratio half = Ratio.of((count + 1) / 2 - 1, 2);
                yield quarter == 1 ? half : quarter == 3 ? Ratio.of(count - 1).minus(half) : Ratio.of(count - 1, 2);
            }
        };
        Ratio inside = place.max(Ratio.ZERO).min(Ratio.of(count - 1));
        BigInteger index = inside.floor();
        return new Cut(index.intValueExact(), inside.minus(Ratio.of(index, BigInteger.ONE)));
    }

    /** The value at a place of a sorted list. */
    static Ratio at(List<Ratio> sorted, Cut cut) {
        Ratio low = sorted.get(cut.index());
        return cut.share().signum() == 0
                ? low
                : low.plus(sorted.get(cut.index() + 1).minus(low).multipliedBy(cut.share()));
    }

    /**
     * The key of the words for it in {@link io.salestiers.kpi.KpiMessages}.
     *
     * @return for example {@code kpi.quantile-method.inclusive}
     */
    public String key() {
        return "kpi.quantile-method." + name().toLowerCase(Locale.ROOT);
    }
}
