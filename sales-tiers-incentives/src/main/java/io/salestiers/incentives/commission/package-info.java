/**
 * The choices of commissions, sharings and trails: which credits count ({@link io.salestiers.incentives.commission.CreditBase}), how
 * they meet a rate table over time ({@link io.salestiers.incentives.commission.Counting}), what happens where a period is cut
 * ({@link io.salestiers.incentives.commission.PieceRule}), and when instalments are due.
 */
package io.salestiers.incentives.commission;
