/**
 * Appraisals (综合考评) of people by performance, professional skill and attitude (绩效、专业能力、工作态度): an
 * {@link io.salestiers.kpi.appraisal.AppraisalForm} of weighted dimensions is filled in from scorecards and
 * {@link io.salestiers.kpi.appraisal.AnswerSheet}s by the {@link io.salestiers.kpi.appraisal.AppraisalCalculator}, with
 * anonymity for groups of raters.
 */
package io.salestiers.kpi.appraisal;
