/** Arbitraries for appraisal forms and for what appraisals are made from. */
package io.salestiers.kpi.testkit.appraisal;
