/**
 * What pay is measured on: a {@link io.salestiers.incentives.quota.Quota} is the target of a payee, found by a
 * {@link io.salestiers.incentives.quota.QuotaLookup}; a {@link io.salestiers.incentives.quota.TargetPay} is what a bonus pays at
 * 100 %; {@link io.salestiers.incentives.quota.EarlierPay} is what earlier periods have given.
 */
package io.salestiers.incentives.quota;
