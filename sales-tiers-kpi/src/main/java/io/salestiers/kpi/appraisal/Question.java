package io.salestiers.kpi.appraisal;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.money.Ratio;
import io.salestiers.core.text.LocalizedText;

/**
 * A question that raters answer about a behavior, such as "Shares knowledge with colleagues".
 *
 * @param id its id, unique in the form
 * @param text what raters read
 * @param weight its share of the dimension, above 0; the weights of a dimension add up to exactly 1
 */
public record Question(QuestionId id, LocalizedText text, Ratio weight) {
    /** Refuses absent parts. */
    public Question {
        requireNonNull(id, "id");
        requireNonNull(text, "text");
        requireNonNull(weight, "weight");
    }
}
