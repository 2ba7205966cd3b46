package io.salestiers.kpi.internal.column;

/**
 * One operation, on all rows of a block or on a single row. Immutable. Writes no register that it reads. The single row has code
 * of its own: loops that were run for one row only are compiled as if they always were, and don't vectorize.
 */
abstract class Kernel {
    abstract void run(Block block);

    abstract void run(Row row);
}
