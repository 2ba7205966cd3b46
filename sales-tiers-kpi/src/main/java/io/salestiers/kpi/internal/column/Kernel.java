package io.salestiers.kpi.internal.column;

/** One operation on all rows of a block. Immutable. Writes no register that it reads. */
abstract class Kernel {
    abstract void run(Block block);
}
