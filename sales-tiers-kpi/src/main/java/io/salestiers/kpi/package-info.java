/** The root of the KPI module; its features are the packages below it, each with an introduction of its own. */
@ModelStyle
package io.salestiers.kpi;
