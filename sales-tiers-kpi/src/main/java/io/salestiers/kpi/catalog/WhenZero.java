package io.salestiers.kpi.catalog;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.salestiers.kpi.measure.Reason;
import java.util.Locale;
import java.util.Optional;

/** What becomes of a KPI when a {@linkplain KpiBase base} is zero. */
public enum WhenZero {
    /** Not meaningful, because of a division by zero: a win rate without closed deals. */
    @JsonProperty("zero-divisor")
    ZERO_DIVISOR(Optional.of(Reason.ZERO_DIVISOR)),
    /** Not meaningful, because nothing grows from zero. */
    @JsonProperty("zero-base")
    ZERO_BASE(Optional.of(Reason.ZERO_BASE)),
    /** Not meaningful, because nothing is left to cover: the pipeline of somebody who has reached the target. */
    @JsonProperty("covered")
    COVERED(Optional.of(Reason.COVERED)),
    /** The formula says itself what counts, with {@code if} or {@code ifNotMeaningful}. */
    @JsonProperty("computed")
    COMPUTED(Optional.empty());

    private final Optional<Reason> reason;

    WhenZero(Optional<Reason> reason) {
        this.reason = reason;
    }

    /**
     * Why there is no number then.
     *
     * @return empty if the formula decides
     */
    public Optional<Reason> reason() {
        return reason;
    }

    /**
     * The key of the words for it in the catalogue of the module.
     *
     * @return for example {@code kpi.catalog.when-zero.zero-base}
     */
    public String key() {
        return "kpi.catalog.when-zero." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
