package io.salestiers.incentives.promotion;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** Where somebody goes back to who does not pass the trial. */
public enum ReturnRule {
    /** To the position that was held before, which stays open for as long as the trial lasts. */
    @JsonProperty("former-position")
    FORMER_POSITION,
    /** To any position of the tier that was held before. */
    @JsonProperty("former-tier")
    FORMER_TIER;

    /**
     * The key of the words for it in the catalogue of the module.
     *
     * @return a key that begins with {@code incentives.promotion.return-rule}
     */
    public String key() {
        return "incentives.promotion.return-rule."
                + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
