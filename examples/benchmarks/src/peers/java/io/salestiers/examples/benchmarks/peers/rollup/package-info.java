/** The roll-up in SQL and in a graph library. The answer is read back into an array. */
@org.jspecify.annotations.NullMarked
package io.salestiers.examples.benchmarks.peers.rollup;
