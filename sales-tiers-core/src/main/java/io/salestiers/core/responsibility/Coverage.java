package io.salestiers.core.responsibility;

import io.salestiers.core.time.DateRange;
import java.util.ArrayList;
import java.util.List;

/* From the sweep to a report. */
final class Coverage {
    private Coverage() {}

    static CoverageReport of(ResolvedMatrix matrix, DateRange range) {
        requireEnd(range);
        ResolvedColumns columns = matrix.columns();
        long from = range.from().toEpochDay();
        long to = Stretches.end(range);
        List<CoverageGap> gaps = new ArrayList<>();
        List<CoverageOverlap> overlaps = new ArrayList<>();
        List<CoverageGap> unworked = new ArrayList<>();
        List<MatrixDuty> duties = columns.rules().duties;
        new CoverageSweep(columns, from, to).run((duty, leaf, accountable, without) -> {
            DutyId id = duties.get(duty).id();
            for (int i = 0; i < accountable.size(); i++) {
                Accountability value = accountable.value(i);
                if (value instanceof Accountability.Gap gap) {
                    gaps.add(new CoverageGap(id, leaf, accountable.range(i), gap.reason()));
                } else if (value instanceof Accountability.Several several) {
                    overlaps.add(new CoverageOverlap(id, leaf, accountable.range(i), several));
                }
            }
            for (int i = 0; i < without.size(); i++) {
                unworked.add(new CoverageGap(id, leaf, without.range(i), without.value(i)));
            }
        });
        return new CoverageReport(
                matrix.matrix(), matrix.names(), range, gaps, overlaps, unworked, ConflictSweep.of(columns, from, to));
    }

    static void requireEnd(DateRange range) {
        if (range.openEnded()) {
            throw new IllegalArgumentException("range must have an end, but was " + range);
        }
    }
}
