/** Databases in memory, reached by JDBC. */
@org.jspecify.annotations.NullMarked
package io.salestiers.examples.benchmarks.peers.sql;
