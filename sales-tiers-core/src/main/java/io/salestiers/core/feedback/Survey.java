package io.salestiers.core.feedback;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.org.UnitId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.InvalidDefinitionException;
import io.salestiers.core.result.NotFoundException;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.time.DateRange;
import java.util.List;

/**
 * A survey (调查): who is asked what, from when to when, and how small a group its results may show.
 *
 * <!-- sample: FeedbackSamplesTest#survey -->
 * <pre>{@code
 * Survey survey = new Survey(
 *         SurveyId.of("enps-2026-h1"),
 *         LocalizedText.of("Employee survey", "员工调查"),
 *         Respondents.EMPLOYEES,
 *         EAST,
 *         DateRange.parse("2026-03-01/2026-03-15"),
 *         new Anonymity.Threshold(5),
 *         Breakdown.BY_UNIT,
 *         List.of(
 *                 SurveyQuestion.required(
 *                         "recommend",
 *                         LocalizedText.of("Would you recommend us as an employer?", "您是否愿意推荐我们公司？"),
 *                         QuestionKind.Recommendation.standard()),
 *                 SurveyQuestion.optional("why", LocalizedText.of("Why?", "为什么？"), new QuestionKind.Words())),
 *         List.of());
 * }</pre>
 *
 * <p>Everything that decides what is shown stands here and does not change once the first answer is in. A pulse that is asked
 * again is another survey. Immutable and safe for use by several threads.
 *
 * @param id its id
 * @param name what people read
 * @param respondents who answers
 * @param scope the unit that is asked, with all units below it
 * @param open the days on which answers are taken; it has an end, and nothing is shown before
 * @param anonymity from how many answers on a group is shown
 * @param breakdown by what results are told apart
 * @param questions the questions in their order
 * @param index the questions that make up the index, such as one of wellbeing: satisfaction or scales. Each answer is brought
 *     to 0 to 100, (answer − lowest) ÷ (highest − lowest) × 100, and the index of a sheet is their mean. A sheet without one of
 *     them counts neither in the index nor in these questions, so that the one can't be worked out from the others. May be
 *     empty
 */
public record Survey(
        SurveyId id,
        LocalizedText name,
        Respondents respondents,
        UnitId scope,
        DateRange open,
        Anonymity anonymity,
        Breakdown breakdown,
        List<SurveyQuestion> questions,
        List<SurveyQuestionId> index) {
    /**
     * Refuses parts that mean nothing, with everything that is wrong with them.
     *
     * @throws InvalidDefinitionException with all findings
     */
    public Survey {
        requireNonNull(id, "id");
        requireNonNull(name, "name");
        requireNonNull(respondents, "respondents");
        requireNonNull(scope, "scope");
        requireNonNull(open, "open");
        requireNonNull(anonymity, "anonymity");
        requireNonNull(breakdown, "breakdown");
        questions = List.copyOf(questions);
        index = List.copyOf(index);
        List<Finding> findings = new SurveyChecks(respondents, open, anonymity, breakdown, questions, index).findings();
        if (!findings.isEmpty()) {
            throw new InvalidDefinitionException(findings);
        }
    }

    /**
     * A question.
     *
     * @param question its id
     * @return the question
     * @throws NotFoundException if there is none
     */
    public SurveyQuestion question(SurveyQuestionId question) {
        return questions.stream()
                .filter(each -> each.id().equals(question))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("question of survey " + id, question));
    }

    /**
     * What is wrong with a sheet: answers to questions that are not asked, off their scale or of another kind, required ones
     * that are missing, a person where none may be named.
     *
     * @param sheet the sheet
     * @return all findings, each an error; none if it can be taken
     */
    public List<Finding> check(AnswerSheet sheet) {
        return new SheetChecks(this, sheet).findings();
    }
}
