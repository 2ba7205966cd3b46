package io.salestiers.incentives.promotion;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What holds if a panel has as many votes for as against, where more than half is needed. The example is two and two. */
public enum PanelTie {
    /** It is not recommended. */
    @JsonProperty("not-recommended")
    NOT_RECOMMENDED,
    /** The vote of the person in the chair counts twice; without one it is not recommended. */
    @JsonProperty("chair-decides")
    CHAIR_DECIDES,
    /** It goes on to who approves, with the tie stated. */
    @JsonProperty("approver-decides")
    APPROVER_DECIDES;

    /**
     * The key of the words for it in the catalogue of the module.
     *
     * @return a key that begins with {@code incentives.promotion.panel-tie}
     */
    public String key() {
        return "incentives.promotion.panel-tie."
                + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
