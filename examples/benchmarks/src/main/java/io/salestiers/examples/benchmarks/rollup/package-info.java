/**
 * A roll-up: twelve monthly values of everyone in a deep organization, added up to every superior.
 *
 * <p>{@link io.salestiers.examples.benchmarks.rollup.People} generates the input and knows the right answer;
 * {@link io.salestiers.examples.benchmarks.rollup.RollUpRun} is what is timed.
 */
@org.jspecify.annotations.NullMarked
package io.salestiers.examples.benchmarks.rollup;
