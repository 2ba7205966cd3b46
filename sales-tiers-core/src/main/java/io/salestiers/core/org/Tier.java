package io.salestiers.core.org;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.salestiers.core.text.LocalizedText;

/**
 * A tier (层级): a level of the sales organization, such as supervisor (销售主管).
 *
 * <p>In JSON {@code {"id":"supervisor","rank":20,"name":{"en":"Sales supervisor","zh":"销售主管"}}}. Immutable and safe for
 * use by several threads.
 *
 * @param id the id
 * @param rank the place in the ladder: the higher the number, the higher the tier; only the order counts, so 10, 20, 30
 *     says the same as 1, 2, 3
 * @param name the name
 */
public record Tier(TierId id, int rank, LocalizedText name) {
    /** Refuses absent parts. */
    @JsonCreator
    public Tier(
            @JsonProperty("id") TierId id, @JsonProperty("rank") int rank, @JsonProperty("name") LocalizedText name) {
        this.id = requireNonNull(id, "id");
        this.rank = rank;
        this.name = requireNonNull(name, "name");
    }
}
