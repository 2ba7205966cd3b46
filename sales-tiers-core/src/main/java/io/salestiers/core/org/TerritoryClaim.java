package io.salestiers.core.org;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.time.DateRange;
import java.util.Comparator;

/**
 * That a position answers for a territory on some days (区域负责). Claims may overlap: a region and a province in it may
 * have different positions; two of one tier are a finding.
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @param territory the territory, with all territories inside it
 * @param position the position
 * @param range on which days
 */
public record TerritoryClaim(TerritoryId territory, PositionId position, DateRange range)
        implements Comparable<TerritoryClaim> {
    private static final Comparator<TerritoryClaim> ORDER = Comparator.comparing(TerritoryClaim::territory)
            .thenComparing(TerritoryClaim::range)
            .thenComparing(TerritoryClaim::position);

    /** Refuses absent parts. */
    public TerritoryClaim {
        requireNonNull(territory, "territory");
        requireNonNull(position, "position");
        requireNonNull(range, "range");
    }

    /** By territory, then days, then position. */
    @Override
    public int compareTo(TerritoryClaim other) {
        return ORDER.compare(this, other);
    }
}
