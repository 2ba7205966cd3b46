package io.salestiers.incentives.promotion;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** Which periods of a person are looked at. The example is the fourth quarter after a promotion on 1 July. */
public enum PeriodScope {
    /** Those that lie wholly in the unbroken time in the tier from which the track leads: the third and fourth quarter. */
    @JsonProperty("in-tier")
    IN_TIER,
    /** Those on all of whose days the person was in any tier: also the quarters before. */
    @JsonProperty("in-any-tier")
    IN_ANY_TIER;

    /**
     * The key of the words for it in the catalogue of the module.
     *
     * @return a key that begins with {@code incentives.promotion.period-scope}
     */
    public String key() {
        return "incentives.promotion.period-scope."
                + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
