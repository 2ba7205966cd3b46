/**
 * Where a KPI is going: {@link io.salestiers.kpi.analysis.trend.TrendCalculator} lays the values of one subject in a row and
 * makes a {@link io.salestiers.kpi.analysis.trend.Trend} with changes, moving averages, an exact slope and, by a stated {@link
 * io.salestiers.kpi.analysis.trend.TrendRule}, a direction.
 */
package io.salestiers.kpi.analysis.trend;
