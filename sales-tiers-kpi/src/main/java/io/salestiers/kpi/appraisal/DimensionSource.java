package io.salestiers.kpi.appraisal;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.salestiers.kpi.scorecard.MissingPolicy;
import io.salestiers.kpi.scorecard.ScoringCurve;
import java.util.List;
import java.util.Optional;

/** What feeds a dimension of an appraisal. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = DimensionSource.FromScorecard.class, name = "scorecard"),
    @JsonSubTypes.Type(value = DimensionSource.FromAnswers.class, name = "answers")
})
public sealed interface DimensionSource {
    /**
     * The exact score of a scorecard, limited to the scale of the form.
     *
     * @param conversion how the points of the scorecard become points of the form, by steps or piecewise lines; empty if
     *     they are taken as they are, which needs the same scale on both
     */
    record FromScorecard(Optional<ScoringCurve> conversion) implements DimensionSource {
        /** Refuses an absent part. */
        public FromScorecard {
            requireNonNull(conversion, "conversion");
        }
    }

    /**
     * The answers of raters, in this order: the mean of each question over the raters of a group; the weighted mean of the
     * questions; the weighted mean of the groups; the points of the form.
     *
     * <p>A rater who answered some questions of the dimension and left out others is not counted in it.
     *
     * @param questions the questions, at least one
     * @param answers the levels of answers
     * @param groups who answers
     * @param missingGroup what happens to the weight of a group that is too small: shared among the others, or no score
     * @param conversion how a mean level becomes points of the form, by steps or piecewise lines
     */
    record FromAnswers(
            List<Question> questions,
            AnswerScale answers,
            List<GroupRule> groups,
            MissingPolicy.OfThisPeriod missingGroup,
            ScoringCurve conversion)
            implements DimensionSource {
        /** Copies the lists. */
        public FromAnswers {
            questions = List.copyOf(questions);
            requireNonNull(answers, "answers");
            groups = List.copyOf(groups);
            requireNonNull(missingGroup, "missingGroup");
            requireNonNull(conversion, "conversion");
        }
    }
}
