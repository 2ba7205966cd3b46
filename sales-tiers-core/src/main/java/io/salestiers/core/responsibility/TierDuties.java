package io.salestiers.core.responsibility;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.salestiers.core.org.TierId;
import java.util.List;

/**
 * The duties of one tier.
 *
 * <p>In JSON {@code {"tier":"supervisor","duties":[…]}}. Immutable and safe for use by several threads.
 *
 * @param tier the tier
 * @param duties its duties, in the order in which they are shown
 */
public record TierDuties(TierId tier, List<Duty> duties) {
    /** Copies the list. */
    @JsonCreator
    public TierDuties(@JsonProperty("tier") TierId tier, @JsonProperty("duties") List<Duty> duties) {
        this.tier = requireNonNull(tier, "tier");
        this.duties = List.copyOf(duties);
    }
}
