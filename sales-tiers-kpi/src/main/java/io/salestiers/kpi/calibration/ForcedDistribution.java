package io.salestiers.kpi.calibration;

import io.salestiers.core.money.Apportionment;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.InvalidDefinitionException;
import io.salestiers.core.result.Place;
import io.salestiers.kpi.scorecard.RatingId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How ratings are expected to spread over a group (强制分布): 20 % A, 70 % B, 10 % C. It is held against the ratings that
 * people gave, and the difference is <em>reported</em>; no rating is ever moved to fit it.
 *
 * <p>A group of 7 gives 1.4, 4.9 and 0.7 people, in whole people 1, 5 and 1: rounded down, and what is left to the largest
 * remainders (Hamilton's method); of equal remainders the better rating comes first. Below the least size of a group the
 * shares are a guideline only, since a single person would already be too much or too little.
 *
 * <p><b>What is not here, and why.</b> There is no rule by which those at the end leave (末位淘汰). Being last in a ranking
 * happens to somebody in any group, however able all of them are; it does not show that the person can't do the work. The
 * Supreme People's Court of China says so in Guiding Case 18 (最高人民法院指导案例18号, 中兴通讯(杭州)有限责任公司诉王鹏劳动合同纠纷案,
 * 2013): who is ranked lowest is not thereby unfit for the post, and dismissal on that ground alone is unlawful. Article 40
 * (2) of the Labor Contract Law wants unfitness shown, then training or another post, and unfitness again. So results here
 * speak of absolute standards, and what follows from them is a person's decision: see
 * {@code io.salestiers.kpi.improvement}.
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @param shares the share of each rating, the best rating first; they add up to exactly 1
 * @param minimumGroup the least number of people for which the shares are more than a guideline, 1 or more
 */
public record ForcedDistribution(List<RatingShare> shares, int minimumGroup) {
    private static final String DOCUMENT = "forced-distribution";

    /**
     * Copies the list.
     *
     * @throws InvalidDefinitionException if the shares do not add up to exactly 1, or a rating is there twice, with all
     *     findings
     * @throws IllegalArgumentException if the least size is not 1 or more
     */
    public ForcedDistribution {
        shares = List.copyOf(shares);
        if (minimumGroup < 1) {
            throw new IllegalArgumentException("minimumGroup must be 1 or more, but was " + minimumGroup);
        }
        List<Finding> findings = new ArrayList<>();
        Set<RatingId> seen = new HashSet<>();
        Ratio sum = Ratio.ZERO;
        for (int i = 0; i < shares.size(); i++) {
            sum = sum.plus(shares.get(i).share());
            if (!seen.add(shares.get(i).rating())) {
                findings.add(Finding.of(
                                CalibrationFinding.RATING_TWICE, Place.document(DOCUMENT, "/shares/" + i + "/rating"))
                        .with("rating", shares.get(i).rating().value()));
            }
        }
        if (!sum.equals(Ratio.ONE)) {
            findings.add(Finding.of(CalibrationFinding.SHARES_NOT_ONE, Place.document(DOCUMENT, "/shares"))
                    .with("sum", sum.toArgument()));
        }
        if (!findings.isEmpty()) {
            throw new InvalidDefinitionException(findings);
        }
    }

    /**
     * How many people of a group are expected in each rating.
     *
     * @param people the size of the group, 0 or more
     * @return whole people by rating, the best first; they add up to the group
     * @throws IllegalArgumentException if the size is negative
     */
    public Map<RatingId, Long> expected(long people) {
        if (people < 0) {
            throw new IllegalArgumentException("a group must have 0 people or more, but had " + people);
        }
        Map<Integer, Ratio> weights = new LinkedHashMap<>();
        for (int i = 0; i < shares.size(); i++) {
            weights.put(i, shares.get(i).share());
        }
        Map<RatingId, Long> expected = new LinkedHashMap<>();
        Apportionment.divide(people, weights, Integer::compare)
                .forEach((place, count) -> expected.put(shares.get(place).rating(), count));
        return Collections.unmodifiableMap(expected);
    }
}
