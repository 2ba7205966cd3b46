/**
 * What is paid for how much, as pure functions on exact numbers. Nothing here rounds, and nothing here knows a plan.
 *
 * <p>{@link io.salestiers.incentives.rate.RateBand}s make a {@link io.salestiers.incentives.rate.RateTable}, which divides an
 * amount, or the movement of a running total, into {@link io.salestiers.incentives.rate.BandSlice}s. A
 * {@link io.salestiers.incentives.rate.PayoutCurve} says which share of a target an attainment is worth, a
 * {@link io.salestiers.incentives.rate.RateMatrix} gives a value by several coordinates, and a
 * {@link io.salestiers.incentives.rate.SharingTable} divides transactions between two parties by what one of them has had.
 *
 * <p>Of a table or a curve a {@link io.salestiers.incentives.rate.PayProfile} tells where one unit more costs pay, and where it
 * pays nothing.
 */
package io.salestiers.incentives.rate;
