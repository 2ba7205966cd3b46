/** Arbitraries for KPIs and catalogues that compile. */
package io.salestiers.kpi.testkit.catalog;
