/**
 * Expression engines of others, each given one row at a time by name and used as its own documentation shows: compiled once,
 * evaluated for every row.
 */
@org.jspecify.annotations.NullMarked
package io.salestiers.examples.benchmarks.peers.formula;
