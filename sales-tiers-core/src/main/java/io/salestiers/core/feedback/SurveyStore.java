package io.salestiers.core.feedback;

import io.salestiers.core.result.Outcome;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps the surveys of one tenant with what was answered: a port that a host implements on its database.
 *
 * <p>Tokens make sure that everybody answers once, and nothing else. A store keeps which tokens are used and which sheets came
 * in, but never which token came with which sheet, nor when a sheet came or after which other one.
 *
 * <!-- sample: FeedbackSamplesTest#store -->
 * <pre>{@code
 * SurveyStore store = new InMemorySurveyStore();
 * store.open(survey, tokens).orThrow();
 * AnswerSheet sheet =
 *         AnswerSheet.ofEmployee(UnitId.of("suzhou"), REPRESENTATIVE).with("recommend", Answer.level(9));
 * Outcome<AnswerSheet> taken = store.submit(survey.id(), InvitationToken.of("x7Q"), sheet, today);
 * Outcome<AnswerSheet> again = store.submit(survey.id(), InvitationToken.of("x7Q"), sheet, today); // refused
 * List<AnswerSheet> sheets = store.sheets(survey.id());
 * }</pre>
 *
 * <p>For implementers: calls may come from several threads and may block. Use of a token and keeping of its sheet are one
 * transaction: of two calls with one token exactly one succeeds. A sheet is read back equal, as often as it was handed in. Don't
 * keep rows with a running number, a time of insertion or the token; logs and backups of the database are yours to look after.
 * What another call has recorded is seen by every call that begins later. Surveys do not touch each other. Later methods will
 * have defaults. {@code SurveyStoreContract} of the test-kit checks all of it; {@link InMemorySurveyStore} is the reference.
 */
public interface SurveyStore {
    /**
     * Records a survey with the tokens of those who are invited.
     *
     * @param survey the survey, which never changes any more
     * @param invited the tokens that may be used, each once
     * @return the survey; also if the same one is recorded with the same tokens. Refused with {@link FeedbackFinding#RECORDED} if
     *     there is another one with this id, or with other tokens
     */
    Outcome<Survey> open(Survey survey, Set<InvitationToken> invited);

    /**
     * A survey.
     *
     * @param survey its id
     * @return the survey, empty if none is recorded
     */
    Optional<Survey> find(SurveyId survey);

    /**
     * Takes a sheet.
     *
     * @param survey the id of the survey
     * @param token the token of who answers
     * @param sheet what they answered
     * @param day the day, in the zone of the organization
     * @return the sheet; refused with all findings if there is no such survey ({@link FeedbackFinding#NO_SURVEY}), if it takes
     *     no answers on this day ({@link FeedbackFinding#NOT_OPEN}), if the token is none of its tokens
     *     ({@link FeedbackFinding#UNKNOWN_TOKEN}) or used ({@link FeedbackFinding#TOKEN_USED}), or if the sheet can't be taken
     *     ({@link Survey#check}). Then nothing is kept, and the token is as it was
     */
    Outcome<AnswerSheet> submit(SurveyId survey, InvitationToken token, AnswerSheet sheet, LocalDate day);

    /**
     * What was answered.
     *
     * @param survey the id of the survey
     * @return all sheets, in their {@linkplain AnswerSheet#compareTo order}, whatever the order in which they came; none if
     *     there is no such survey
     */
    List<AnswerSheet> sheets(SurveyId survey);
}
