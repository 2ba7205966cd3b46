/**
 * What is timed, each beside the plainest code that gives the same answers, on generated companies:
 * {@link io.salestiers.examples.benchmarks.AuditBenchmark}, {@link io.salestiers.examples.benchmarks.AuthorityBenchmark} and
 * {@link io.salestiers.examples.benchmarks.LiveSweepBenchmark}; and three workloads done by many contenders,
 * {@link io.salestiers.examples.benchmarks.FormulaBenchmark}, {@link io.salestiers.examples.benchmarks.CommissionBenchmark} and
 * {@link io.salestiers.examples.benchmarks.RollUpBenchmark}, which {@link io.salestiers.examples.benchmarks.compare.Compare}
 * compares. Every benchmark compares the answers before it is timed, and fails if they differ.
 */
@org.jspecify.annotations.NullMarked
package io.salestiers.examples.benchmarks;
