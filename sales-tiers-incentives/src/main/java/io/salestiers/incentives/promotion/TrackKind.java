package io.salestiers.incentives.promotion;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What a track leads to. */
public enum TrackKind {
    /** More of the same work: from representative to senior representative. Results alone may open it. */
    @JsonProperty("professional")
    PROFESSIONAL,
    /** Leading others: from representative to supervisor. Results alone never open it, because who sells well need not lead well. */
    @JsonProperty("manager")
    MANAGER,
    /** Keeping a tier. While its gates are met the tier is kept; where one is not, a move to the lower tier may be proposed, and nothing follows without a named decision. */
    @JsonProperty("retention")
    RETENTION;

    /**
     * The key of the words for it in the catalogue of the module.
     *
     * @return a key that begins with {@code incentives.promotion.track-kind}
     */
    public String key() {
        return "incentives.promotion.track-kind."
                + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
