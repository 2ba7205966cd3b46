/**
 * Two groups beside each other, such as those who were trained and those not yet: {@link
 * io.salestiers.kpi.analysis.comparison.GroupComparisonCalculator} makes a {@link
 * io.salestiers.kpi.analysis.comparison.GroupComparison} with sample sizes.
 *
 * <p><b>It shows no cause.</b> Who was sent to a course first may have been better, or in greater need, to begin with; that is
 * why the level before stands beside the change. Each result says so in words.
 */
package io.salestiers.kpi.analysis.comparison;
