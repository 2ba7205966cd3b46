package io.salestiers.incentives.promotion;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** How the time in a tier is counted. The example is somebody with three months in the tier, two years elsewhere, and ten months in the tier since. */
public enum TenureBasis {
    /** The time without a break up to the day: ten months. */
    @JsonProperty("unbroken")
    UNBROKEN,
    /** All times together, day by day: thirteen months. */
    @JsonProperty("total")
    TOTAL;

    /**
     * The key of the words for it in the catalogue of the module.
     *
     * @return a key that begins with {@code incentives.promotion.tenure-basis}
     */
    public String key() {
        return "incentives.promotion.tenure-basis."
                + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
