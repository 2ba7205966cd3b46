package io.salestiers.kpi.measure;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/**
 * How figures of a measure join over people and over time.
 *
 * <p>The figure of a team, an office, the company, a quarter or a year is always found from the observations themselves,
 * never from figures of its parts: the median of a region is that of its deals, not a median of medians. In the examples
 * Anna has deals of 10 on 3 May and 30 on 5 May, Moses one of 20 on 4 May, and both are one team.
 */
public enum AggregationClass {
    /** They are added: the team has 60. Nothing is 0. */
    @JsonProperty("additive")
    ADDITIVE(true, true),
    /** Observations are counted, whatever their value, returns too: the team has 3. Nothing is 0. The unit is a count. */
    @JsonProperty("count")
    COUNT(true, true),
    /**
     * Members are counted once, whatever the value: if Anna's deal of 10 and that of Moses are with one customer, and the
     * deal of 30 with another, Anna has 2 customers, Moses has 1, and the team has 2, not 3. Nothing is 0. The unit is a
     * count, and each observation names its {@linkplain io.salestiers.core.observation.Observation#member() member}.
     */
    @JsonProperty("distinct")
    DISTINCT(true, false),
    /** The first one, by day and then by source id: 10 for the team, 20 for Moses. Of nothing it is not meaningful. */
    @JsonProperty("first")
    FIRST(true, false),
    /**
     * The last one, by day and then by source id: 30 for the team, 20 for Moses, and 20 for the team up to 4 May. It is one
     * figure, never a sum: for what is in stock, such as open deals, take {@link #STOCK}. Of nothing it is not meaningful.
     */
    @JsonProperty("last")
    LAST(true, false),
    /**
     * What is there at the end of the range: of each member the last figure on or before the last day, even if it was seen
     * before the range began, added over the members. Open deal O-1 was seen at 100 in January and at 80 in March, O-2 at
     * 50 in February: that is 100 at the end of January, 150 at the end of February, 130 at the end of March, and of the
     * quarter. A member leaves the stock by a figure of 0.
     *
     * <p>The member is that of the observation, else the subject that was observed. It has one last figure in the whole
     * company: once O-1 is seen with Moses, it no longer is in Anna's stock, so that regions add up to the company. That
     * figure counts where it was seen, by the organization of its day; a transfer is visible from the next figure on.
     * Nothing is 0.
     */
    @JsonProperty("stock")
    STOCK(true, false),
    /** The largest: 30 for the team. Of nothing it is not meaningful. */
    @JsonProperty("largest")
    LARGEST(true, false),
    /** The smallest: 10 for the team. Of nothing it is not meaningful. */
    @JsonProperty("smallest")
    SMALLEST(true, false),
    /**
     * The median of all observations: 20 for the team; of 10, 20, 30 and 50 it is 25, half-way between the middle two. Of
     * nothing it is not meaningful.
     */
    @JsonProperty("median")
    MEDIAN(true, false),
    /**
     * The 90 % point of all observations: 28 for the team. Between two observations it is found by linear interpolation,
     * the ends included: of n sorted values x<sub>0</sub> … x<sub>n−1</sub> it stands at (n − 1) × 0.9, here 1.8, which is
     * 20 + 0.8 × (30 − 20). That is definition 7 of Hyndman and Fan, "Sample Quantiles in Statistical Packages", The American
     * Statistician 50 (1996), 361–365, and what spreadsheets call PERCENTILE.INC. Of nothing it is not meaningful.
     */
    @JsonProperty("ninth-decile")
    NINTH_DECILE(true, false),
    /** A quotient observed as such: neither the sum nor the mean of two market shares is a market share. */
    @JsonProperty("ratio")
    RATIO(false, false),
    /** Of the parts nothing follows for the whole: a median that was computed elsewhere. */
    @JsonProperty("non-additive")
    NON_ADDITIVE(false, false);

    private final boolean joins;
    private final boolean adds;

    AggregationClass(boolean joins, boolean adds) {
        this.joins = joins;
        this.adds = adds;
    }

    /**
     * Whether the figure of a team or of several periods can be found from the observations below it.
     *
     * @return false if a roll-up is an error
     */
    public boolean rollsUp() {
        return joins;
    }

    /**
     * Whether the figure of a whole is the sum of the figures of its parts, however it is cut by people and by days: only
     * then the targets of its months add up to that of a quarter.
     *
     * @return true for {@link #ADDITIVE} and {@link #COUNT}
     */
    public boolean adds() {
        return adds;
    }

    /**
     * The key of its word in {@link io.salestiers.kpi.KpiMessages}.
     *
     * @return for example {@code kpi.aggregation.non-additive}
     */
    public String key() {
        return "kpi.aggregation." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
