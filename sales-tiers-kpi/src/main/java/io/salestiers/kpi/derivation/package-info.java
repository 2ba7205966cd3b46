/**
 * From records as systems keep them to the observations that the standard measures need: a
 * {@link io.salestiers.kpi.derivation.DealDerivation} makes deals won, amounts and days of
 * {@link io.salestiers.kpi.derivation.Deal}s, a {@link io.salestiers.kpi.derivation.SurveyDerivation} the points of answers,
 * and so on. Each gives a {@link io.salestiers.kpi.derivation.Derived}, which goes into
 * {@link io.salestiers.kpi.measure.MeasureValues#of}; a record that can't be right is left out and reported, never mended.
 */
package io.salestiers.kpi.derivation;
