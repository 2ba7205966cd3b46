package io.salestiers.core.feedback;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.salestiers.core.text.Ids;
import io.salestiers.core.text.LocalizedText;
import java.util.List;

/** What can be answered to a question, and what becomes of the answers. Checked by the survey it stands in. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = QuestionKind.Satisfaction.class, name = "satisfaction"),
    @JsonSubTypes.Type(value = QuestionKind.Recommendation.class, name = "recommendation"),
    @JsonSubTypes.Type(value = QuestionKind.Scale.class, name = "scale"),
    @JsonSubTypes.Type(value = QuestionKind.Choice.class, name = "choice"),
    @JsonSubTypes.Type(value = QuestionKind.Words.class, name = "words")
})
public sealed interface QuestionKind {
    /**
     * Satisfaction (CSAT, 满意度), 1 to 5. The figure is the share of answers of 4 or 5: of 5, 4, 4, 2 it is 75 %. A mean is
     * another figure, which a {@link Scale} gives: here 3.75.
     */
    record Satisfaction() implements QuestionKind {}

    /**
     * Would you recommend us (NPS, of employees eNPS; 净推荐值). The figure is the share of promoters, who answer 9 or 10, less
     * that of detractors, who answer 0 to 6, times 100; passive answers, 7 and 8, stay below the line. Of 10, 9, 8 and 6 it is
     * 25.
     *
     * <p>The scale stands in the definition as the survey tool states it, so that another one is refused and not reinterpreted:
     * some tools write of detractors from 1 to 6, where 0 can't be answered and the same 6 means another thing. Source: F.
     * Reichheld, "The One Number You Need to Grow", Harvard Business Review 12/2003.
     *
     * @param least the lowest answer, which must be 0
     * @param most the highest answer, which must be 10
     * @param detractorsUpTo the highest answer of a detractor, which must be 6
     */
    record Recommendation(int least, int most, int detractorsUpTo) implements QuestionKind {
        /**
         * The one scale of the score.
         *
         * @return 0 to 10, detractors up to 6
         */
        public static Recommendation standard() {
            return new Recommendation(0, 10, 6);
        }
    }

    /**
     * A level of agreement. The figure is the mean: of 5, 4 and 3 it is 4.
     *
     * @param least the lowest answer, −1000 or more
     * @param most the highest answer, above the lowest, 1000 or less; more is better
     */
    record Scale(int least, int most) implements QuestionKind {}

    /**
     * One of several options. The figures are how often each was chosen.
     *
     * @param options two or more, each id once
     */
    record Choice(List<ChoiceOption> options) implements QuestionKind {
        /** Copies the list. */
        public Choice {
            options = List.copyOf(options);
        }
    }

    /** Free words. They are shown for the whole only, in an order that tells nothing, and only if enough people wrote. */
    record Words() implements QuestionKind {}

    /**
     * An option of a choice.
     *
     * @param id its id, unique in the question
     * @param text what people read
     */
    record ChoiceOption(String id, LocalizedText text) {
        /** Refuses ids of another form. */
        public ChoiceOption {
            Ids.check("ChoiceOption", id);
            requireNonNull(text, "text");
        }
    }
}
