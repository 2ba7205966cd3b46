package io.salestiers.incentives.assignment;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.salestiers.core.org.OrganizationDay;
import io.salestiers.core.org.TierId;
import io.salestiers.core.org.UnitId;
import java.util.List;
import java.util.Optional;

/** Which units have something of their own, such as a pool: offices, regions, a list of teams. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = UnitLevel.HeadedBy.class, name = "headed-by"),
    @JsonSubTypes.Type(value = UnitLevel.AtDepth.class, name = "at-depth"),
    @JsonSubTypes.Type(value = UnitLevel.Listed.class, name = "listed")
})
public sealed interface UnitLevel {
    /**
     * The units whose head belongs to a tier: with the tier of regional managers, the regions.
     *
     * @param tier the tier of the head's position
     */
    record HeadedBy(TierId tier) implements UnitLevel {
        /** Refuses an absent tier. */
        public HeadedBy {
            requireNonNull(tier, "tier");
        }

        @Override
        public Optional<UnitId> among(List<UnitId> units, OrganizationDay day) {
            return units.stream()
                    .filter(unit -> day.head(unit)
                            .filter(head -> day.tier(head).equals(Optional.of(tier)))
                            .isPresent())
                    .findFirst();
        }
    }

    /**
     * The units so many steps below the root: 0 is the root, 1 the units directly under it.
     *
     * @param depth zero or more
     */
    record AtDepth(int depth) implements UnitLevel {
        /** Refuses a negative depth. */
        public AtDepth {
            if (depth < 0) {
                throw new IllegalArgumentException("depth must be zero or more, but was " + depth);
            }
        }

        @Override
        public Optional<UnitId> among(List<UnitId> units, OrganizationDay day) {
            return depth < units.size() ? Optional.of(units.get(units.size() - 1 - depth)) : Optional.empty();
        }
    }

    /**
     * Units by name. Where one lies inside another, a credit belongs to the inner one.
     *
     * @param units their ids, at least one
     */
    record Listed(List<UnitId> units) implements UnitLevel {
        /** Sorts the list and leaves out what is there twice; refuses an empty one. */
        public Listed {
            units = units.stream().distinct().sorted().toList();
            if (units.isEmpty()) {
                throw new IllegalArgumentException("at least one unit must be listed");
            }
        }

        @Override
        public Optional<UnitId> among(List<UnitId> path, OrganizationDay day) {
            return path.stream().filter(units::contains).findFirst();
        }
    }

    /**
     * The unit of this level to which a credit belongs.
     *
     * @param units the units of the credit, from its own up to the root
     * @param day the organization on the day of the credit
     * @return the nearest one; empty if none of them is of this level
     */
    Optional<UnitId> among(List<UnitId> units, OrganizationDay day);
}
