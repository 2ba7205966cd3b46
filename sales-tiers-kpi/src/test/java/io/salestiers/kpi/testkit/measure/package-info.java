/**
 * Arbitraries for observations and the organizations in which they are made, and contracts of the ports that they come through.
 */
package io.salestiers.kpi.testkit.measure;
