/**
 * What people say, and what becomes of it (反馈).
 *
 * <p>A {@link io.salestiers.core.feedback.Survey} asks employees or customers; each answers once on an
 * {@link io.salestiers.core.feedback.AnswerSheet} without a name, kept by a {@link io.salestiers.core.feedback.SurveyStore}.
 * {@link io.salestiers.core.feedback.SurveyResultsCalculator} makes {@link io.salestiers.core.feedback.SurveyResults} that tell
 * about no group below the threshold, not even by subtraction.
 *
 * <p>A {@link io.salestiers.core.feedback.FeedbackItem} is what was said in a meeting, a survey or by a customer and waits to be
 * followed to its end; {@link io.salestiers.core.feedback.FeedbackLoop} tells what is overdue under the
 * {@link io.salestiers.core.feedback.FeedbackRules}, who hears of it, and how many loops were closed in time.
 *
 * <p>All figures leave as observations of {@link io.salestiers.core.feedback.FeedbackMeasures}.
 */
package io.salestiers.core.feedback;
