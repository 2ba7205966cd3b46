/**
 * What a plan gives: {@link io.salestiers.incentives.earning.IncentiveCalculator} makes an
 * {@link io.salestiers.incentives.earning.EarningRun} of a resolved plan, each
 * {@link io.salestiers.incentives.earning.Earning} with its explanation down to the deal and the slice of a band.
 */
package io.salestiers.incentives.earning;
