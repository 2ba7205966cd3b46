package io.salestiers.kpi.internal.column;

/**
 * One operation, on all rows of a block or on a single row. Immutable. Writes no register that it reads. The single row has code
 * of its own: loops that were run for one row only are compiled as if they always were, and don't vectorize.
 */
sealed interface Kernel
        permits AbsoluteKernel,
                ClampKernel,
                CompareKernel,
                GapKernel,
                LoadKernel,
                LogicKernel,
                LowerKernel,
                NotKernel,
                ProductKernel,
                QuotientKernel,
                RoundKernel,
                ScaleKernel,
                SelectKernel,
                SumKernel {
    /** On all rows of a block. */
    void run(Block block);

    /** On a single row, whatever it holds. */
    void run(Row row);

    /**
     * For a single row of which all numbers are known and so small that the {@linkplain #limit bounds} of all kernels fit: the
     * numbers alone. What more there is to say is a {@linkplain StepsWriter#mark mark}. In rows that are not like this the
     * steps may come to any numbers, but must come to an end.
     */
    void write(StepsWriter steps);

    /** From the bounds of the numbers that are read to that of what is written; too large a one stays at the largest number. */
    void limit(long[] bounds);
}
