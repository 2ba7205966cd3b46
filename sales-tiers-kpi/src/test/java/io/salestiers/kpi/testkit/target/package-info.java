/** Arbitrary target plans and their parts, and the contract of target stores. */
package io.salestiers.kpi.testkit.target;
