package io.salestiers.kpi.internal.column;

/** A formula for a single row of which all figures are known and small. Immutable and safe for use by several threads. */
abstract class Steps {
    /**
     * Computes the row.
     *
     * @param figures its figures, all of them known
     * @param row where the result goes
     * @return 0 if that is the result; anything else if a figure is too large, or if there is more to say than a number
     */
    abstract long run(long[] figures, Row row);

    /** All bits of several figures. */
    static long seen(long before, long figure) {
        return before | figure;
    }

    /** The same of figures that are moved so far up that small ones are not negative. */
    static long moved(long before, long figure, long bits) {
        return before | (figure + (1L << bits));
    }

    /**
     * Whether there is a large figure: 0 if not. Nearly always none is negative, and a look at their bits says enough; what a JVM
     * then does not need it does not compute.
     */
    static long large(long seen, long moved, long bits) {
        return seen >>> bits == 0 ? 0 : moved >>> (bits + 1);
    }

    static long told(long marks, Row row, long result) {
        row.settle(result);
        return marks;
    }
}
