/**
 * Programs over columns of scaled {@code long}s: an {@link io.salestiers.kpi.internal.column.Assembler} turns arithmetic on
 * {@link io.salestiers.kpi.internal.column.Value values} into {@link io.salestiers.kpi.internal.column.Kernel kernels}, a
 * {@link io.salestiers.kpi.internal.column.Program} runs them over a {@link io.salestiers.kpi.internal.column.Block} of rows.
 *
 * <p><b>Method.</b> Every number of a row is {@code c · n ÷ q}: {@code c} a fraction that is the same for all rows and found
 * when the program is made, {@code n} a whole number of the row, and {@code q} a positive whole number of the row, left out
 * where nothing was divided by a figure. Scaling by constants changes only {@code c}; sums and comparisons are brought to a
 * common {@code c}, a quotient makes a {@code q}. Nothing is rounded before the one rounding at the end (and where a formula
 * says {@code round}), so a result is the exact one.
 *
 * <p><b>Proof.</b> Each register knows a bound that none of its numbers in this block exceeds, starting from a look at the
 * input. A kernel whose result is proved by it to stay below 2<sup>62</sup> computes without checks, in a loop that a
 * compiler can vectorize; else it looks at every row and marks those in doubt ({@link io.salestiers.kpi.internal.column.Flags}).
 * A mark travels like a gap: a row in doubt on a branch that is not taken does no harm. Rows that end in doubt are for the
 * caller to compute in another way; all others are exact. A single {@link io.salestiers.kpi.internal.column.Row} is computed by
 * code of its own, by the same rules: in {@link io.salestiers.kpi.internal.column.Steps} that are written for the formula where
 * nothing is missing or large, else by the kernels.
 */
package io.salestiers.kpi.internal.column;
