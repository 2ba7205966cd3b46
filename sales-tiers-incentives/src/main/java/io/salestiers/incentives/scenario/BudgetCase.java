package io.salestiers.incentives.scenario;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.money.Ratio;
import io.salestiers.core.text.LocalizedText;
import java.util.List;

/**
 * What a budget assumes, such as its low, base or high case.
 *
 * @param name what it is called
 * @param growths how sales grow against the history; none if they stay the same
 * @param spread how they may come out against that, with probabilities that add up to exactly 1; none if they come out so
 * @param deals deals that may be won besides
 */
public record BudgetCase(
        LocalizedText name, List<Growth> growths, List<SpreadOutcome> spread, List<ExpectedDeal> deals) {
    /** Copies the lists; refuses probabilities that do not add up to 1. */
    public BudgetCase {
        requireNonNull(name, "name");
        growths = List.copyOf(growths);
        spread = List.copyOf(spread);
        deals = List.copyOf(deals);
        Ratio sum = Ratio.sum(spread.stream().map(SpreadOutcome::probability).toList());
        if (!spread.isEmpty() && !sum.equals(Ratio.ONE)) {
            throw new IllegalArgumentException("the probabilities of the spread must add up to 1, but give " + sum);
        }
    }
}
