/**
 * A commission run: one quarter's transactions of 9,789 representatives, credited with category weights and splits, rolled up to
 * supervisors, regions and the country, paid through marginal bands with a cap, and a pool for each team that reached its quota.
 *
 * <p>{@link io.salestiers.examples.benchmarks.commission.CommissionProblem} generates the input and knows the right answer;
 * {@link io.salestiers.examples.benchmarks.commission.CommissionRun} is what is timed.
 */
@org.jspecify.annotations.NullMarked
package io.salestiers.examples.benchmarks.commission;
