package io.salestiers.kpi.internal.column;

/** Kernels in the order in which they run, and the registers that they were made for. Immutable. */
final class Code {
    final Kernel[] kernels;
    final int result;
    final int registers;
    /** The numbers that the first registers hold for all rows. */
    final long[] constants;

    Code(Kernel[] kernels, int result, int registers, long[] constants) {
        this.kernels = kernels;
        this.result = result;
        this.registers = registers;
        this.constants = constants;
    }
}
