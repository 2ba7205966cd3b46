/** Arbitraries for the records from which observations are made, with everything that records lack or contradict. */
package io.salestiers.kpi.testkit.derivation;
