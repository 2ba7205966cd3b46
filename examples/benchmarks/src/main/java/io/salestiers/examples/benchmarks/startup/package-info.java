/**
 * How long a host waits for its first payout: {@link io.salestiers.examples.benchmarks.startup.FirstPayout} is such a host, and
 * {@link io.salestiers.examples.benchmarks.startup.ColdStart} starts it again and again.
 */
@NullMarked
package io.salestiers.examples.benchmarks.startup;

import org.jspecify.annotations.NullMarked;
