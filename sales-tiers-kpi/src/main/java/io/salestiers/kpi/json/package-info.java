/** The documents of this module as JSON: {@link io.salestiers.kpi.json.KpiDocuments}. */
package io.salestiers.kpi.json;
