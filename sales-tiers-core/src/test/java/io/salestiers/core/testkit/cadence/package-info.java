/** Arbitrary schedules, meetings and what follows from them. */
package io.salestiers.core.testkit.cadence;
