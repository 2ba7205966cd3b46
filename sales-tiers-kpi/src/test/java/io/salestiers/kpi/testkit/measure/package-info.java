/** Arbitraries for observations and the organizations in which they are made. */
package io.salestiers.kpi.testkit.measure;
