/**
 * The commission run in rule engines and in SQL. The transactions are there as facts or in a table of a database in memory before the
 * time runs; the answer is read back into columns.
 */
@org.jspecify.annotations.NullMarked
package io.salestiers.examples.benchmarks.peers.commission;
