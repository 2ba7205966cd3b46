package io.salestiers.core.responsibility;

import java.util.List;

/**
 * Gaps and overlaps that are there in one organization and not in another, each cut to these days.
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @param gaps days on which nobody is accountable, by duty, place and days
 * @param overlaps days on which several people are accountable, by duty, place and days
 * @param unworked days on which nobody is responsible, by duty, place and days
 */
public record CoverageDelta(List<CoverageGap> gaps, List<CoverageOverlap> overlaps, List<CoverageGap> unworked) {
    /** Copies the lists. */
    public CoverageDelta {
        gaps = gaps.stream().sorted().toList();
        overlaps = overlaps.stream().sorted().toList();
        unworked = unworked.stream().sorted().toList();
    }

    /**
     * The duties with a gap.
     *
     * @return the duties for which somewhere, some day, nobody is accountable, in order
     */
    public List<DutyId> uncoveredDuties() {
        return gaps.stream().map(CoverageGap::duty).distinct().sorted().toList();
    }

    /**
     * Whether there is nothing.
     *
     * @return true without gaps and overlaps
     */
    public boolean empty() {
        return gaps.isEmpty() && overlaps.isEmpty() && unworked.isEmpty();
    }
}
