/**
 * Figures from observations: a {@link io.salestiers.kpi.measure.Measure} says what is counted and how figures join; what
 * is known of one is a {@link io.salestiers.kpi.measure.Reading}, with a {@link io.salestiers.kpi.measure.Reason} where
 * it would say nothing.
 *
 * <p>The way of a figure: a {@link io.salestiers.kpi.measure.FactSource} gives facts page by page; a
 * {@link io.salestiers.kpi.measure.FactIntake} sorts out repetitions, corrections and late ones by a stated
 * {@link io.salestiers.kpi.measure.FactPolicy}, and counts them; {@link io.salestiers.kpi.measure.MeasureValues} say what
 * they come to for a person, position, unit or territory, by the organization of each fact's day.
 */
package io.salestiers.kpi.measure;
