/**
 * KPIs as the business writes them: a {@link io.salestiers.kpi.catalog.KpiCatalog} of
 * {@link io.salestiers.kpi.catalog.Kpi}s is compiled against measures; {@link io.salestiers.kpi.catalog.StandardKpis} has
 * the usual ones.
 */
package io.salestiers.kpi.catalog;
