/** For calibration: expected distributions, and groups of people with ratings, ties, missing scores and exclusions. */
package io.salestiers.kpi.testkit.calibration;
