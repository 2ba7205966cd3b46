/**
 * The numbers on which pay depends beside credits: a {@link io.salestiers.incentives.figure.FigureSource} names one, a
 * {@link io.salestiers.incentives.figure.FigureLookup} gives it as a {@link io.salestiers.incentives.figure.Figure}, known or not,
 * and a {@link io.salestiers.incentives.figure.Condition} compares it.
 */
package io.salestiers.incentives.figure;
