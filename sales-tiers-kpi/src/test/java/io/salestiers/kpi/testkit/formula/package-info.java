/** Arbitrary formulas and readings for property tests. */
package io.salestiers.kpi.testkit.formula;
