package io.salestiers.core.testkit.responsibility;

import io.salestiers.core.responsibility.ResponsibilityMatrix;
import io.salestiers.core.time.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Responsibility matrices, and days worth asking them about. */
public final class ResponsibilityArbitraries {
    private ResponsibilityArbitraries() {}

    /**
     * Sound matrices: nothing of what is found in them by themselves is an error.
     *
     * @return RACI matrices of three roles {@code tier-1} to {@code tier-3}, as the ladder of the kit implies them, and 1 to
     *     5 duties in which nothing changes, to be made livelier
     */
    public static ResponsibilityMatrixArbitrary matrices() {
        return new ResponsibilityMatrixArbitrary();
    }

    /**
     * Days of a range, more often those on which something changes in the matrix and their neighbours.
     *
     * @param matrix the matrix
     * @param range the days, with an end
     * @return the days
     */
    public static Arbitrary<LocalDate> days(ResponsibilityMatrix matrix, DateRange range) {
        List<LocalDate> edges = new ArrayList<>();
        for (DateRange piece : matrix.cuts(range)) {
            edges.add(piece.from());
            edges.add(piece.to().orElseThrow().minusDays(1));
        }
        Arbitrary<LocalDate> anyDay = Arbitraries.longs()
                .between(0, range.lengthInDays() - 1)
                .map(offset -> range.from().plusDays(offset));
        return Arbitraries.oneOf(Arbitraries.of(edges), anyDay);
    }
}
