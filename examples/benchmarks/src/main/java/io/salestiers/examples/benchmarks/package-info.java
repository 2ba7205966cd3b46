/**
 * What is timed: {@link io.salestiers.examples.benchmarks.AuditBenchmark} and
 * {@link io.salestiers.examples.benchmarks.AuthorityBenchmark}, each beside the plainest code that gives the same answers, on
 * the companies that {@link io.salestiers.examples.benchmarks.Company} generates. Every benchmark compares the answers before
 * it is timed, and fails if they differ.
 */
@org.jspecify.annotations.NullMarked
package io.salestiers.examples.benchmarks;
