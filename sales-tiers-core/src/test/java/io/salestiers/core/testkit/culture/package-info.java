/** Arbitrary culture charters, recognitions and workloads. */
package io.salestiers.core.testkit.culture;
