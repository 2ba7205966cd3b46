/**
 * The command that times contenders beside each other: {@link io.salestiers.examples.benchmarks.compare.Compare} reads what is asked
 * for, lets JMH measure it, and writes tables with ratios to the yardstick and a plot of cost against size.
 */
@org.jspecify.annotations.NullMarked
package io.salestiers.examples.benchmarks.compare;
