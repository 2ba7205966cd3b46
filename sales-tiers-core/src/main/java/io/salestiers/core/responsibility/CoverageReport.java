package io.salestiers.core.responsibility;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.result.Finding;
import io.salestiers.core.table.Table;
import io.salestiers.core.time.DateRange;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which duties had nobody, or several people, at which place on which days of a range, and why.
 *
 * <p>A duty of units is looked at in every unit without units below it, a duty of which each position has its own part at
 * every such position. The lists are in the order of duties, places and days, and hold the longest stretches: a position
 * that is vacant from 1 to 14 July is one gap of 14 days for each duty that it answers for. Two reports that say the same
 * about every day are equal. Immutable and safe for use by several threads.
 */
public final class CoverageReport {
    private final ResponsibilityMatrix matrix;
    private final PlaceNames names;
    private final DateRange range;
    private final List<CoverageGap> gaps;
    private final List<CoverageOverlap> overlaps;
    private final List<CoverageGap> unworked;
    private final List<DutyConflict> conflicts;

    CoverageReport(
            ResponsibilityMatrix matrix,
            PlaceNames names,
            DateRange range,
            List<CoverageGap> gaps,
            List<CoverageOverlap> overlaps,
            List<CoverageGap> unworked,
            List<DutyConflict> conflicts) {
        this.matrix = matrix;
        this.names = names;
        this.range = range;
        this.gaps = gaps.stream().sorted().toList();
        this.overlaps = overlaps.stream().sorted().toList();
        this.unworked = unworked.stream().sorted().toList();
        this.conflicts = conflicts.stream().sorted().toList();
    }

    /**
     * The days that were looked at.
     *
     * @return the range, with an end
     */
    public DateRange range() {
        return range;
    }

    /**
     * Where nobody is accountable (rules R01, R03, R04).
     *
     * @return the gaps by duty, place and days
     */
    public List<CoverageGap> gaps() {
        return gaps;
    }

    /**
     * Where several people are accountable (rule R01).
     *
     * @return the overlaps by duty, place and days
     */
    public List<CoverageOverlap> overlaps() {
        return overlaps;
    }

    /**
     * Where nobody is responsible for the work (rule R02).
     *
     * @return the gaps by duty, place and days
     */
    public List<CoverageGap> unworked() {
        return unworked;
    }

    /**
     * Where different people are accountable for duties about the same (rule R06).
     *
     * @return the conflicts by both duties, place and days
     */
    public List<DutyConflict> conflicts() {
        return conflicts;
    }

    /**
     * Whether every duty has exactly one accountable person and at least one responsible one everywhere on every day.
     *
     * @return true without gaps and overlaps; duties about the same may still be in conflict
     */
    public boolean isComplete() {
        return gaps.isEmpty() && overlaps.isEmpty() && unworked.isEmpty();
    }

    /**
     * For how many days nobody was accountable.
     *
     * @return the days by duty, each place counting for itself: 14 days in each of two teams are 28; 0 for a duty without a
     *     gap
     */
    public Map<DutyId, Long> uncoveredDays() {
        Map<DutyId, Long> days = new TreeMap<>();
        matrix.duties().forEach(duty -> days.put(duty.id(), 0L));
        gaps.forEach(gap -> days.merge(gap.duty(), gap.days().lengthInDays(), Long::sum));
        return Collections.unmodifiableMap(days);
    }

    /**
     * The same as findings, as grave as they usually are.
     *
     * @return the findings by duty, place and days
     */
    public List<Finding> findings() {
        return findings(MatrixPolicy.STANDARD);
    }

    /**
     * The same as findings.
     *
     * @param policy how grave each rule is, and which are looked at
     * @return the findings by duty, place and days
     */
    public List<Finding> findings(MatrixPolicy policy) {
        return new CoverageTexts(matrix, names, requireNonNull(policy, "policy"))
                .of(gaps, overlaps, unworked, conflicts);
    }

    /**
     * The same as a table, a row for each gap, overlap and conflict.
     *
     * @return the table {@code duty-coverage}
     */
    public Table table() {
        return CoverageTables.of(matrix, names, this);
    }

    @Override
    public boolean equals(@org.jspecify.annotations.Nullable Object object) {
        return object instanceof CoverageReport other
                && range.equals(other.range)
                && gaps.equals(other.gaps)
                && overlaps.equals(other.overlaps)
                && unworked.equals(other.unworked)
                && conflicts.equals(other.conflicts);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * range.hashCode() + gaps.hashCode()) + overlaps.hashCode();
    }

    /** For logs and failing tests. */
    @Override
    public String toString() {
        return "CoverageReport[" + range + " gaps " + gaps + " overlaps " + overlaps + " unworked " + unworked
                + " conflicts " + conflicts + "]";
    }
}
