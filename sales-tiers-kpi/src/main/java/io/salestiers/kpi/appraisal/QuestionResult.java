package io.salestiers.kpi.appraisal;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.money.Ratio;

/**
 * How a group answered a question.
 *
 * @param question the question
 * @param mean the exact mean of the answers
 */
public record QuestionResult(Question question, Ratio mean) {
    /** Refuses absent parts. */
    public QuestionResult {
        requireNonNull(question, "question");
        requireNonNull(mean, "mean");
    }
}
