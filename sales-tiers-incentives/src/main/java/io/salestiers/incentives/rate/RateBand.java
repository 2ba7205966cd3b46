package io.salestiers.incentives.rate;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.salestiers.core.money.Ratio;
import java.util.Optional;

/**
 * A step of a rate table (费率档): from 0.50 to 1.00 of the quota, 5 %.
 *
 * <p>In JSON {@code {"from": "0.5", "to": "1", "rate": "0.05"}}, or with an {@code amount} instead of the rate.
 *
 * @param from where it begins, as the table's {@link BandBounds} say
 * @param to where it ends; empty for the last band of a table that has no end
 * @param value what it pays
 * @param mode how it counts; only in a table that is applied {@link Application#PER_BAND}
 */
public record RateBand(
        Ratio from, Optional<Ratio> to, @JsonIgnore BandValue value, Optional<BandMode> mode) {
    /** Refuses absent parts; what a band may be beside others is checked by the table. */
    public RateBand {
        requireNonNull(from, "from");
        requireNonNull(to, "to");
        requireNonNull(value, "value");
        requireNonNull(mode, "mode");
    }

    /**
     * A band with an end that pays a rate.
     *
     * @param from where it begins, for example {@code 0.5}
     * @param to where it ends, for example {@code 1}
     * @param rate what it pays, for example {@code 0.05}
     * @return the band
     */
    public static RateBand of(String from, String to, String rate) {
        return new RateBand(Ratio.parse(from), Optional.of(Ratio.parse(to)), BandValue.rate(rate), Optional.empty());
    }

    /**
     * A last band that pays a rate.
     *
     * @param from where it begins, for example {@code 1.2}
     * @param rate what it pays, for example {@code 0.09}
     * @return the band
     */
    public static RateBand above(String from, String rate) {
        return new RateBand(Ratio.parse(from), Optional.empty(), BandValue.rate(rate), Optional.empty());
    }

    /**
     * A band with an end that pays an amount.
     *
     * @param from where it begins, for example {@code 1000}
     * @param to where it ends, for example {@code 3000}
     * @param amount what it pays, for example {@code 40}
     * @return the band
     */
    public static RateBand paying(String from, String to, String amount) {
        return new RateBand(
                Ratio.parse(from), Optional.of(Ratio.parse(to)), BandValue.amount(amount), Optional.empty());
    }

    /**
     * A last band that pays an amount.
     *
     * @param from where it begins, for example {@code 1.2}
     * @param amount what it pays, for example {@code 5000}
     * @return the band
     */
    public static RateBand payingAbove(String from, String amount) {
        return new RateBand(Ratio.parse(from), Optional.empty(), BandValue.amount(amount), Optional.empty());
    }

    /**
     * This band with a mode.
     *
     * @param other how it counts
     * @return a copy
     */
    public RateBand withMode(BandMode other) {
        return new RateBand(from, to, value, Optional.of(other));
    }

    /**
     * The rate, if that is what it pays.
     *
     * @return the rate; empty for an amount
     */
    @JsonProperty("rate")
    public Optional<Ratio> rate() {
        return value instanceof BandValue.Rate rate ? Optional.of(rate.rate()) : Optional.empty();
    }

    /**
     * The amount, if that is what it pays.
     *
     * @return the amount; empty for a rate
     */
    @JsonProperty("amount")
    public Optional<Ratio> amount() {
        return value instanceof BandValue.Amount amount ? Optional.of(amount.amount()) : Optional.empty();
    }
}
