/**
 * Where a difference comes from: a {@link io.salestiers.kpi.analysis.variance.VarianceQuestion} says what is held against what,
 * {@link io.salestiers.kpi.analysis.variance.VarianceCalculator} answers with a {@link
 * io.salestiers.kpi.analysis.variance.Variance} whose {@link io.salestiers.kpi.analysis.variance.DriverEffect effects} of {@link
 * io.salestiers.kpi.analysis.variance.Driver drivers} add up to the difference exactly, without a rest.
 */
package io.salestiers.kpi.analysis.variance;
