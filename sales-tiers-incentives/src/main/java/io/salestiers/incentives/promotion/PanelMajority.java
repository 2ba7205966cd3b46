package io.salestiers.incentives.promotion;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** Which share of the votes a panel needs to recommend. The example is a panel of six with four votes for and two against. */
public enum PanelMajority {
    /** More votes for than against: four of six recommend. */
    @JsonProperty("more-than-half")
    MORE_THAN_HALF,
    /** At least two thirds of the votes: four of six recommend, five of eight don't. */
    @JsonProperty("two-thirds")
    TWO_THIRDS,
    /** Every vote: four of six don't recommend. */
    @JsonProperty("all")
    ALL;

    /**
     * The key of the words for it in the catalogue of the module.
     *
     * @return a key that begins with {@code incentives.promotion.panel-majority}
     */
    public String key() {
        return "incentives.promotion.panel-majority."
                + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
