/**
 * Figures from observations: a {@link io.salestiers.kpi.measure.Measure} says what is counted and how figures join; what
 * is known of one is a {@link io.salestiers.kpi.measure.Reading}, with a {@link io.salestiers.kpi.measure.Reason} where
 * it would say nothing.
 */
package io.salestiers.kpi.measure;
