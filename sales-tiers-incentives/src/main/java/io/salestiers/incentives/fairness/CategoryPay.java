package io.salestiers.incentives.fairness;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.explain.Explanation;
import java.util.List;

/**
 * A part of pay within a category of equal work.
 *
 * @param category the category
 * @param part the part of pay
 * @param people how many people of groups that are shown it has: the n of all that follows
 * @param determination R²: the share of the variance of pay that the neutral factors explain, whatever the groups; without a value
 *     if there are fewer than {@value FairnessRules#LEAST_SAMPLE} people, or nothing varies
 * @param gaps the gaps to the reference group by group; none if that is not among them
 */
public record CategoryPay(
        CategoryId category, PayPart part, int people, Explanation determination, List<CategoryGap> gaps) {
    /** Copies the gaps. */
    public CategoryPay {
        requireNonNull(category, "category");
        requireNonNull(part, "part");
        requireNonNull(determination, "determination");
        gaps = List.copyOf(gaps);
    }
}
