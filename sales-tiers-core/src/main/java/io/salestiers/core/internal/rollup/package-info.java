/**
 * Sums along a hierarchy in arrays: a {@link io.salestiers.core.internal.rollup.LevelOrder} says in which order,
 * {@link io.salestiers.core.internal.rollup.RowSums} adds all rows, {@link io.salestiers.core.internal.rollup.ChangedRows}
 * some, and {@link io.salestiers.core.internal.rollup.WideSums} tells what does not fit.
 */
package io.salestiers.core.internal.rollup;
