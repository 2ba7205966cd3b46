/**
 * What is timed, each beside the plainest code that gives the same answers, on generated companies:
 * {@link io.salestiers.examples.benchmarks.AuditBenchmark}, {@link io.salestiers.examples.benchmarks.AuthorityBenchmark} and
 * {@link io.salestiers.examples.benchmarks.LiveSweepBenchmark}; what comes before and after a run,
 * {@link io.salestiers.examples.benchmarks.CompileBenchmark} and
 * {@link io.salestiers.examples.benchmarks.CommissionFollowUpBenchmark}; and three workloads done by many contenders,
 * {@link io.salestiers.examples.benchmarks.FormulaBenchmark}, {@link io.salestiers.examples.benchmarks.CommissionBenchmark} and
 * {@link io.salestiers.examples.benchmarks.RollUpBenchmark}, which {@link io.salestiers.examples.benchmarks.compare.Compare}
 * compares. How long a host waits that has just started is measured by
 * {@link io.salestiers.examples.benchmarks.startup.ColdStart}. Every benchmark compares the answers before it is timed, and fails
 * if they differ.
 */
@org.jspecify.annotations.NullMarked
package io.salestiers.examples.benchmarks;
