package io.salestiers.kpi.appraisal;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.money.Ratio;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a group of raters gave to a dimension, without any rater. Of a group below its minimum nothing is told, not even how
 * many raters it has.
 *
 * @param rule how the group takes part
 * @param raters how many raters it has; empty below the minimum
 * @param mean the weighted mean of its answers, on the scale of answers; empty below the minimum
 * @param questions the mean of each question; none below the minimum
 * @param weight the weight with which it counts: its own, more if others are too small, 0 if it is itself
 */
public record GroupResult(
        GroupRule rule, OptionalInt raters, Optional<Ratio> mean, List<QuestionResult> questions, Ratio weight) {
    /** Copies the list; refuses to tell part of a group that is too small. */
    public GroupResult {
        requireNonNull(rule, "rule");
        requireNonNull(weight, "weight");
        questions = List.copyOf(questions);
        if (raters.isPresent() != mean.isPresent() || (mean.isEmpty() && !questions.isEmpty())) {
            throw new IllegalArgumentException("a group is told whole or not at all: " + rule.group());
        }
    }
}
