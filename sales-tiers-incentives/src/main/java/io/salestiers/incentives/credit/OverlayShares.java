package io.salestiers.incentives.credit;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.salestiers.core.money.Ratio;

/** How much of what a transaction is worth an overlay gives to each participant. It need not total anything. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = OverlayShares.Stated.class, name = "stated"),
    @JsonSubTypes.Type(value = OverlayShares.Fixed.class, name = "fixed")
})
public sealed interface OverlayShares {
    /** The share that the source states for the participant; none is a finding. */
    record Stated() implements OverlayShares {}

    /**
     * The same share for each participant in the role.
     *
     * @param share above 0: 0.2 is 20 %, 1 is all of it once more
     */
    record Fixed(Ratio share) implements OverlayShares {
        /** Refuses a share that is not positive. */
        public Fixed {
            requireNonNull(share, "share");
            if (share.signum() <= 0) {
                throw new IllegalArgumentException("share must be positive, but was " + share);
            }
        }
    }
}
