package io.salestiers.core.feedback;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.text.LocalizedText;

/**
 * A question of a survey.
 *
 * @param id its id, unique in the survey
 * @param text what people read
 * @param kind what can be answered
 * @param required whether a sheet without an answer is refused
 */
public record SurveyQuestion(SurveyQuestionId id, LocalizedText text, QuestionKind kind, boolean required) {
    /** Refuses absent parts. */
    public SurveyQuestion {
        requireNonNull(id, "id");
        requireNonNull(text, "text");
        requireNonNull(kind, "kind");
    }

    /**
     * A question that must be answered.
     *
     * @param id its id
     * @param text what people read
     * @param kind what can be answered
     * @return the question
     */
    public static SurveyQuestion required(String id, LocalizedText text, QuestionKind kind) {
        return new SurveyQuestion(SurveyQuestionId.of(id), text, kind, true);
    }

    /**
     * A question that may be left out.
     *
     * @param id its id
     * @param text what people read
     * @param kind what can be answered
     * @return the question
     */
    public static SurveyQuestion optional(String id, LocalizedText text, QuestionKind kind) {
        return new SurveyQuestion(SurveyQuestionId.of(id), text, kind, false);
    }
}
