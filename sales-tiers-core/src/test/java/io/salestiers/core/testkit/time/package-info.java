/** Arbitrary days, ranges, timelines and periods. */
package io.salestiers.core.testkit.time;
