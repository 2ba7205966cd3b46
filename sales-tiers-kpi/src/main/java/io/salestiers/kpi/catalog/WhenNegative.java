package io.salestiers.kpi.catalog;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.salestiers.kpi.measure.Reason;
import java.util.Locale;
import java.util.Optional;

/** What becomes of a KPI when a {@linkplain KpiBase base} is below zero. */
public enum WhenNegative {
    /** Computed all the same. */
    @JsonProperty("computed")
    COMPUTED(Optional.empty()),
    /** Computed all the same, and each such value carries the warning {@link CatalogFinding#NEGATIVE_BASE_USED}. */
    @JsonProperty("flagged")
    FLAGGED(Optional.empty()),
    /** Not meaningful, because of a negative base: from −10 to 10 is not a fall by 200 %. */
    @JsonProperty("negative-base")
    NEGATIVE_BASE(Optional.of(Reason.NEGATIVE_BASE)),
    /** Not meaningful, because more than needed is there already: the pipeline of somebody beyond the target. */
    @JsonProperty("covered")
    COVERED(Optional.of(Reason.COVERED));

    private final Optional<Reason> reason;

    WhenNegative(Optional<Reason> reason) {
        this.reason = reason;
    }

    /**
     * Why there is no number then.
     *
     * @return empty if it is computed
     */
    public Optional<Reason> reason() {
        return reason;
    }

    /**
     * The key of the words for it in the catalogue of the module.
     *
     * @return for example {@code kpi.catalog.when-negative.flagged}
     */
    public String key() {
        return "kpi.catalog.when-negative." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
