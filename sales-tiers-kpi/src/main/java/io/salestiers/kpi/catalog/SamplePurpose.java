package io.salestiers.kpi.catalog;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** Why a KPI needs a minimum sample. */
public enum SamplePurpose {
    /** Fewer say too little: the explanation still shows what there is. */
    @JsonProperty("reliability")
    RELIABILITY,
    /**
     * Fewer would show what single persons answered: the explanation does not show their figures either. It hides the small
     * group only; whoever publishes the group beside its whole must hide its complement as well.
     */
    @JsonProperty("anonymity")
    ANONYMITY;

    /**
     * The key of the words for it in the catalogue of the module.
     *
     * @return for example {@code kpi.catalog.sample-purpose.anonymity}
     */
    public String key() {
        return "kpi.catalog.sample-purpose." + name().toLowerCase(Locale.ROOT);
    }
}
