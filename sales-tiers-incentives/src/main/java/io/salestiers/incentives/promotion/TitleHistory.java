package io.salestiers.incentives.promotion;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What is known of somebody's title beside results.
 *
 * @param opening the title before the first period; empty if there was none
 * @param decisions what was decided about it, by day; of one day the last counts
 */
public record TitleHistory(Optional<LevelId> opening, List<TitleDecision> decisions) {
    /** Nobody knows of anything. */
    public static final TitleHistory NONE = new TitleHistory(Optional.empty(), List.of());

    /** Sorts the decisions by their days. */
    public TitleHistory {
        requireNonNull(opening, "opening");
        decisions = decisions.stream()
                .sorted(Comparator.comparing(TitleDecision::from))
                .toList();
    }
}
