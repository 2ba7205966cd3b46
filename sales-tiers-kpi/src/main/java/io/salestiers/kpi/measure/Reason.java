package io.salestiers.kpi.measure;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.salestiers.core.text.Argument;
import java.util.Locale;

/** Why a figure can be computed but would say nothing. */
public enum Reason {
    /** Something would be divided by zero: a win rate when no deal was closed. */
    @JsonProperty("zero-divisor")
    ZERO_DIVISOR,
    /** Growth from zero. */
    @JsonProperty("zero-base")
    ZERO_BASE,
    /** Growth from a negative number: from −10 to 10 is not a fall by 200 %. */
    @JsonProperty("negative-base")
    NEGATIVE_BASE,
    /** Amounts of different currencies meet, and no reporting currency was chosen. */
    @JsonProperty("mixed-currencies")
    MIXED_CURRENCIES,
    /** The result is zero money, and nothing says of which currency. */
    @JsonProperty("no-currency")
    NO_CURRENCY,
    /** There are sources, but nothing was observed of which an average, a share or an extreme could be taken. */
    @JsonProperty("no-observations")
    NO_OBSERVATIONS,
    /** There are several figures of a kind that can't be joined, such as two medians. */
    @JsonProperty("not-additive")
    NOT_ADDITIVE,
    /** Nothing is left of what the figure is held against: the pipeline of somebody who has reached the target. */
    @JsonProperty("covered")
    COVERED,
    /** There are fewer cases than the figure needs to say something, or to keep single persons anonymous. */
    @JsonProperty("too-few")
    TOO_FEW,
    /** The value can't be right, such as a market share above 1: one of the inputs is wrong. */
    @JsonProperty("invalid-input")
    INVALID_INPUT,
    /** The values lie so close together that nothing can be far from them: half of them and more are equal. */
    @JsonProperty("no-spread")
    NO_SPREAD,
    /** Exact arithmetic would need more than 4,096 bits. */
    @JsonProperty("out-of-bounds")
    OUT_OF_BOUNDS;

    /**
     * The key of its text in {@link io.salestiers.kpi.KpiMessages}.
     *
     * @return for example {@code kpi.reason.zero-divisor}
     */
    public String key() {
        return "kpi.reason." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The reason as a value of a message.
     *
     * @return its term
     */
    public Argument toArgument() {
        return Argument.term(key());
    }
}
