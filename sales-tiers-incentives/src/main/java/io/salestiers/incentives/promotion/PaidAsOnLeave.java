package io.salestiers.incentives.promotion;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** As which level somebody is paid for a period that counts as protected leave. */
public enum PaidAsOnLeave {
    /** As in the last period that did not count as leave. */
    @JsonProperty("keeps-last")
    KEEPS_LAST,
    /** As in the last period that did not count as leave, or by what was reached on leave, if that is higher. */
    @JsonProperty("better-of")
    BETTER_OF;

    /**
     * The key of the words for it in the catalogue of the module.
     *
     * @return a key that begins with {@code incentives.promotion.paid-as-on-leave}
     */
    public String key() {
        return "incentives.promotion.paid-as-on-leave."
                + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
