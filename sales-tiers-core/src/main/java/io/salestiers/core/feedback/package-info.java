/**
 * What people say, and what becomes of it (反馈).
 *
 * <p>A {@link io.salestiers.core.feedback.Survey} asks employees or customers; each answers once on an
 * {@link io.salestiers.core.feedback.AnswerSheet} without a name, kept by a {@link io.salestiers.core.feedback.SurveyStore}.
 * {@link io.salestiers.core.feedback.SurveyResultsCalculator} makes {@link io.salestiers.core.feedback.SurveyResults} that tell
 * about no group below the threshold, not even by subtraction.
 *
 * <!-- sample: FeedbackSamplesTest#results -->
 * <pre>{@code
 * SurveyResults results = SurveyResultsCalculator.DEFAULT
 *         .results(survey, sheets, organization, LocalDate.of(2026, 3, 15))
 *         .orThrow();
 * GroupFigures east = results.of("recommend").shown().get(0); // 6 answers
 * // Suzhou has five, but with it the one answer of Wuxi could be worked out.
 * List<ResultGroup> hidden = results.of("recommend").hidden();
 * List<Observation> figures = results.observations(); // enps_answers 6, enps_points 100
 * }</pre>
 *
 * <p>A {@link io.salestiers.core.feedback.FeedbackItem} is what was said in a meeting, a survey or by a customer and waits to be
 * followed to its end; {@link io.salestiers.core.feedback.FeedbackLoop} tells what is overdue under the
 * {@link io.salestiers.core.feedback.FeedbackRules}, who hears of it, and how many loops were closed in time.
 *
 * <p>All figures leave as observations of {@link io.salestiers.core.feedback.FeedbackMeasures}.
 */
package io.salestiers.core.feedback;
