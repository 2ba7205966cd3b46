package io.salestiers.core.authority;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.org.LadderId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.org.TerritoryId;
import io.salestiers.core.org.UnitId;
import java.util.List;
import java.util.Optional;

/**
 * A subject as the columns that a host has in its tables: kind and id, unit, territories, ladder and rank of a day.
 *
 * <p>A person has the unit, territories, ladder and rank of the main position: the one held with the largest share of time,
 * else one acted for. A unit has itself as its unit, a territory itself as its territory. Immutable and safe for use by
 * several threads.
 *
 * @param subject kind and id
 * @param unit the unit in which it lies; empty if in none
 * @param territories the territories it answers for, in order; several are possible for people and positions only
 * @param standing ladder and rank of the tier; empty for units, territories, and who has no tier on the day
 */
public record TargetRow(
        Subject subject, Optional<UnitId> unit, List<TerritoryId> territories, Optional<Standing> standing) {
    /**
     * The place of a tier in its ladder.
     *
     * @param ladder the ladder
     * @param rank the rank of the tier in it
     */
    public record Standing(LadderId ladder, int rank) {
        /** Refuses an absent ladder. */
        public Standing {
            requireNonNull(ladder, "ladder");
        }
    }

    /** Copies the list. */
    public TargetRow {
        requireNonNull(subject, "subject");
        requireNonNull(unit, "unit");
        territories = List.copyOf(territories);
        requireNonNull(standing, "standing");
    }

    /**
     * Whether it is a person or a position, so that tiers matter.
     *
     * @return false for units and territories
     */
    public boolean hasTier() {
        return subject instanceof Subject.OfPerson || subject instanceof Subject.OfPosition;
    }
}
