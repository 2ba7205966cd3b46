package io.salestiers.kpi.calibration;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.org.PersonId;
import io.salestiers.kpi.scorecard.RatingId;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Where the expected numbers would cut through people with equal scores: of three with 92 points two would be an A and one a
 * B. Nobody is chosen among them; people decide, and say why.
 *
 * @param above the rating above the cut
 * @param below the rating below it
 * @param places how many of the people would be above the cut
 * @param people who have the score through which it falls, two or more
 */
public record TiedCut(RatingId above, RatingId below, long places, SortedSet<PersonId> people) {
    /**
     * Copies the people.
     *
     * @throws IllegalArgumentException if it cuts through nobody
     */
    public TiedCut {
        requireNonNull(above, "above");
        requireNonNull(below, "below");
        people = Collections.unmodifiableSortedSet(new TreeSet<>(people));
        if (places < 1 || places >= people.size()) {
            throw new IllegalArgumentException("a cut through " + people.size()
                    + " people leaves some above and some below, but " + places + " would be above");
        }
    }
}
