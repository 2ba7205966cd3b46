/** For tests of analyses: KPI values, series and items with ties, gaps, returns and everything else that is odd. */
package io.salestiers.kpi.testkit.analysis;
