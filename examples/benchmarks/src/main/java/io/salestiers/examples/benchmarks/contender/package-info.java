/**
 * What the timed ways of doing a workload have in common: each is a {@link io.salestiers.examples.benchmarks.contender.Contender}
 * with a name, which prepares its own form of the input, untimed, and then answers as often as it is asked.
 * {@link io.salestiers.examples.benchmarks.contender.Contenders} finds them all, so that checks, the smoke run and the timing never
 * leave one out.
 */
@org.jspecify.annotations.NullMarked
package io.salestiers.examples.benchmarks.contender;
