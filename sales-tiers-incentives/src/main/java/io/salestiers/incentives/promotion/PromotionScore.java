package io.salestiers.incentives.promotion;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.money.Ratio;
import java.util.List;

/**
 * The weighted score of a candidate: 50 % performance, 30 % skill, 20 % attitude, 70 points to pass. With 90, 60 and 80
 * points it is 45 + 18 + 16 = 79.
 *
 * @param parts the parts, one or more; their weights add up to exactly 1 (checked by the rules in which it stands)
 * @param most how many points a part counts at most, above 0: with 100, a performance of 130 points counts as 100
 * @param passing how many points are needed, from 0 to {@code most}; exactly as many will do
 * @param missing what follows where a part has no number
 * @param leave which periods count as protected leave
 */
public record PromotionScore(
        List<ScorePart> parts, Ratio most, Ratio passing, MissingScorePart missing, LeavePeriods leave) {
    /** Copies the parts and refuses points outside their limits. */
    public PromotionScore {
        parts = List.copyOf(parts);
        requireNonNull(most, "most");
        requireNonNull(passing, "passing");
        requireNonNull(missing, "missing");
        requireNonNull(leave, "leave");
        if (most.signum() <= 0) {
            throw new IllegalArgumentException("most must be above 0, but was " + most);
        }
        if (passing.signum() < 0 || passing.compareTo(most) > 0) {
            throw new IllegalArgumentException("passing must be from 0 to " + most + ", but was " + passing);
        }
    }

    /**
     * How many points results alone can give: with 60 % performance and at most 100 points, 60.
     *
     * @return the points of full performance and nothing else
     */
    public Ratio fromResultsAlone() {
        return parts.stream()
                .filter(part -> part.kind() == PartKind.PERFORMANCE)
                .map(part -> part.weight().multipliedBy(most))
                .reduce(Ratio.ZERO, Ratio::plus);
    }
}
