/**
 * Early warnings (预警): {@link io.salestiers.kpi.analysis.warning.WarningRules} are conditions in the language of formulas with
 * a severity, an owner and a next step; compiled, {@link io.salestiers.kpi.analysis.warning.WarningEvaluator} applies them on a
 * day of a running period to what is known on that day, and gives a {@link
 * io.salestiers.kpi.analysis.warning.WarningReport}. When the period is over, {@link
 * io.salestiers.kpi.analysis.warning.WarningQuality} counts which warnings were right.
 *
 * <p>A warning is addressed to a person who can help, and suggests a step. It has no effect of its own.
 */
package io.salestiers.kpi.analysis.warning;
