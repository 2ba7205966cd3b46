/**
 * What will the period bring, and how good were earlier answers: {@link
 * io.salestiers.kpi.analysis.forecast.RunRateCalculator} projects what is known on a day to the end of the period by a named
 * {@link io.salestiers.kpi.analysis.forecast.RunRateMethod}; a {@link io.salestiers.kpi.analysis.forecast.ForecastSnapshot}
 * freezes what was expected; {@link io.salestiers.kpi.analysis.forecast.ForecastAccuracyCalculator} holds it against what came.
 */
package io.salestiers.kpi.analysis.forecast;
