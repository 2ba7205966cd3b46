/**
 * Rates as pure functions: {@link io.salestiers.incentives.rate.RateBand}s make a
 * {@link io.salestiers.incentives.rate.RateTable}, which divides an amount, or the movement of a running total, into
 * {@link io.salestiers.incentives.rate.BandSlice}s.
 */
package io.salestiers.incentives.rate;
