/**
 * What is timed: {@link io.salestiers.examples.benchmarks.AuditBenchmark},
 * {@link io.salestiers.examples.benchmarks.AuthorityBenchmark},
 * {@link io.salestiers.examples.benchmarks.FormulaBenchmark} and
 * {@link io.salestiers.examples.benchmarks.LiveSweepBenchmark}, each beside the plainest code that gives the same answers, on
 * generated companies. Every benchmark compares the answers before
 * it is timed, and fails if they differ.
 */
@org.jspecify.annotations.NullMarked
package io.salestiers.examples.benchmarks;
