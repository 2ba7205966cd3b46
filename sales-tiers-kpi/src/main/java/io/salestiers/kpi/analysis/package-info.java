/**
 * What results say (数据分析): where a figure comes from, where it goes, and what should be looked at now.
 *
 * <ul>
 *   <li>{@link io.salestiers.kpi.analysis.variance} splits a difference against target or the period before into its drivers;
 *   <li>{@link io.salestiers.kpi.analysis.trend} follows a KPI over periods;
 *   <li>{@link io.salestiers.kpi.analysis.ranking} ranks with stated ties and finds outliers;
 *   <li>{@link io.salestiers.kpi.analysis.warning} says before the end of a period what is likely to miss, who should know
 *       and what to do next;
 *   <li>{@link io.salestiers.kpi.analysis.forecast} projects a running period and measures how good forecasts were;
 *   <li>{@link io.salestiers.kpi.analysis.comparison} compares those who were trained with those who were not.
 * </ul>
 *
 * <p>All of them take {@link io.salestiers.kpi.evaluation.KpiValue KPI values}, {@link
 * io.salestiers.kpi.measure.MeasureValues measures} and {@link io.salestiers.kpi.target.Targets targets}, compute exactly,
 * explain themselves, say why where there is no value, and give a {@link io.salestiers.core.table.Table} for spreadsheets and
 * tools of analysis. {@link io.salestiers.kpi.analysis.KpiTables} does the last for the KPI values and scorecards themselves.
 *
 * <p>Nothing here has an effect on a person: a rank, an outlier or a warning is a reason to look, and what follows is the
 * decision of a named person who can be asked for it.
 */
package io.salestiers.kpi.analysis;
