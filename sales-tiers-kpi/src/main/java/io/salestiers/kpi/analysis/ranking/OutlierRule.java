package io.salestiers.kpi.analysis.ranking;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.money.Ratio;

/**
 * When a value lies far from the others (离群值). Both rules are robust: one wild value can't hide itself or others by moving the
 * bounds, as it does with mean and standard deviation.
 */
public sealed interface OutlierRule {
    /** The fewest values for which either rule says anything: with three there is no middle half. */
    int LEAST_SAMPLE = 4;

    /**
     * The fewest values with which the rule is applied.
     *
     * @return {@value #LEAST_SAMPLE} or more
     */
    int leastSample();

    /**
     * Tukey's fences: outside [Q1 − k·(Q3 − Q1), Q3 + k·(Q3 − Q1)], where k is 1.5 by custom and 3 for values "far out" (J. W.
     * Tukey, <i>Exploratory Data Analysis</i>, 1977). Of 1, 2, 3, 4, 100 with hinges 2 and 4 and k = 1.5 the fences are −1 and
     * 7: 100 is an outlier.
     *
     * @param quartiles how the quartiles are found
     * @param multiplier k, above 0
     * @param leastSample the fewest values, {@value OutlierRule#LEAST_SAMPLE} or more
     */
    record TukeyFences(QuantileMethod quartiles, Ratio multiplier, int leastSample) implements OutlierRule {
        /** Refuses numbers out of range. */
        public TukeyFences {
            requireNonNull(quartiles, "quartiles");
            positive("multiplier", multiplier);
            sample(leastSample);
        }
    }

    /**
     * The modified z-score: 0.6745·|x − median| ÷ MAD above a limit, 3.5 by custom, where MAD is the median of the distances
     * from the median (B. Iglewicz and D. C. Hoaglin, <i>How to Detect and Handle Outliers</i>, 1993). Of 1, 2, 3, 4, 100 the
     * median is 3, MAD is 1 and the bounds are 3 ± 3.5 ÷ 0.6745: 100 is an outlier.
     *
     * @param factor what makes MAD comparable with a standard deviation, above 0; {@link #CUSTOMARY_FACTOR} is 0.6745
     * @param limit the score above which a value is an outlier, above 0; {@link #CUSTOMARY_LIMIT} is 3.5
     * @param leastSample the fewest values, {@value OutlierRule#LEAST_SAMPLE} or more
     */
    record MedianDeviation(Ratio factor, Ratio limit, int leastSample) implements OutlierRule {
        /** 0.6745, the third quartile of the standard normal distribution to four decimals, as Iglewicz and Hoaglin state it. */
        public static final Ratio CUSTOMARY_FACTOR = Ratio.of(6745, 10_000);
        /** 3.5, as Iglewicz and Hoaglin recommend. */
        public static final Ratio CUSTOMARY_LIMIT = Ratio.of(7, 2);

        /** Refuses numbers out of range. */
        public MedianDeviation {
            positive("factor", factor);
            positive("limit", limit);
            sample(leastSample);
        }
    }

    private static void positive(String name, Ratio value) {
        if (value.signum() <= 0) {
            throw new IllegalArgumentException(name + " must be above 0, but was " + value);
        }
    }

    private static void sample(int leastSample) {
        if (leastSample < LEAST_SAMPLE) {
            throw new IllegalArgumentException(
                    "leastSample must be " + LEAST_SAMPLE + " or more, but was " + leastSample);
        }
    }
}
