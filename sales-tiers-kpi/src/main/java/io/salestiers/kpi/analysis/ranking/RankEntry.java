package io.salestiers.kpi.analysis.ranking;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.org.Subject;
import io.salestiers.kpi.evaluation.KpiValue;
import java.util.List;

/**
 * A place in a ranking. Immutable.
 *
 * @param rank 1 for the best
 * @param value the value, which is known
 * @param tiedWith the others who have exactly the same value, by subject; none if the place is not shared
 * @param explanation how many are better and how many equal; it names nobody else
 */
public record RankEntry(long rank, KpiValue value, List<Subject> tiedWith, Explanation explanation) {
    /** Refuses a rank below 1 and a value that is not known; copies the list. */
    public RankEntry {
        requireNonNull(value, "value");
        requireNonNull(explanation, "explanation");
        tiedWith = List.copyOf(tiedWith);
        if (rank < 1) {
            throw new IllegalArgumentException("rank must be 1 or more, but was " + rank);
        }
        if (value.reading().quantity().isEmpty()) {
            throw new IllegalArgumentException("only a known value has a rank: " + value.reading());
        }
    }

    /**
     * Whether others share the place.
     *
     * @return true if somebody has exactly the same value
     */
    public boolean tied() {
        return !tiedWith.isEmpty();
    }
}
