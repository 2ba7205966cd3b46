package io.salestiers.core.responsibility;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.salestiers.core.org.RoleId;
import io.salestiers.core.text.LocalizedText;

/**
 * A role as a column of a responsibility matrix.
 *
 * <p>In JSON {@code {"id":"supervisor","name":{"en":"Sales supervisor","zh":"销售主管"},"seats":"one"}}. The tier of a role
 * is the organization's to say, not the matrix's. Immutable and safe for use by several threads.
 *
 * @param id the role (岗位)
 * @param name the heading of its column
 * @param seats how many positions of one unit share it
 */
public record MatrixRole(RoleId id, LocalizedText name, Seats seats) {
    /** Refuses absent parts. */
    @JsonCreator
    public MatrixRole(
            @JsonProperty("id") RoleId id,
            @JsonProperty("name") LocalizedText name,
            @JsonProperty("seats") Seats seats) {
        this.id = requireNonNull(id, "id");
        this.name = requireNonNull(name, "name");
        this.seats = requireNonNull(seats, "seats");
    }

    /**
     * A role of one position a unit, named like its id.
     *
     * @param id for example {@code supervisor}
     * @return the role
     * @throws IllegalArgumentException if the text is no id
     */
    public static MatrixRole of(String id) {
        return new MatrixRole(RoleId.of(id), LocalizedText.same(id), Seats.ONE);
    }
}
