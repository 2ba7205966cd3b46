package io.salestiers.kpi.internal.column;

import org.jspecify.annotations.Nullable;

/** A single row whose figures are set, and which is computed, again and again. For one thread at a time. */
public final class Row {
    final long[] figures;
    /** The bits of the figures. */
    final int[] given;

    /** How many figures have bits. */
    private int gaps;

    /** The registers; none as long as {@link Steps} are enough. */
    final long[] values;
    /** Bits of {@link Flags}. */
    final long[] status;

    private final @Nullable RowCode code;
    final @Nullable Steps steps;
    private long result;

    Row(@Nullable RowCode code, @Nullable Steps steps, int figures, int registers) {
        this.code = code;
        this.steps = steps;
        this.figures = new long[figures];
        this.given = new int[figures];
        this.values = new long[registers];
        this.status = new long[registers];
    }

    /**
     * For a formula without a program.
     *
     * @param figures how many
     * @return a row that is always in doubt
     */
    public static Row untold(int figures) {
        return new Row(null, null, figures, 0);
    }

    /**
     * Sets a figure that is known.
     *
     * @param figure its index
     * @param number a whole number
     */
    public void set(int figure, long number) {
        figures[figure] = number;
        if (given[figure] != 0) {
            given[figure] = 0;
            gaps--;
        }
    }

    /**
     * Sets the bits of a figure.
     *
     * @param figure its index
     * @param bits why it has no value; 0 if it has one, which is 0 then
     */
    public void setGap(int figure, int bits) {
        set(figure, 0);
        if (bits != 0) {
            given[figure] = bits;
            gaps++;
        }
    }

    /**
     * A figure.
     *
     * @param figure its index
     * @return says nothing if it has bits
     */
    public long figure(int figure) {
        return figures[figure];
    }

    /**
     * The bits of a figure.
     *
     * @param figure its index
     * @return 0 if it is known
     */
    public int given(int figure) {
        return given[figure];
    }

    /**
     * Computes the row.
     *
     * @return the bits of the result, 0 if it is known: missing wins over reasons
     */
    public int run() {
        if (gaps == 0 && steps != null && steps.run(figures, this) == 0) {
            return 0;
        }
        return code == null ? Flags.DOUBT : code.run(this);
    }

    /**
     * Says what the result is.
     *
     * @param number 0 if it is not known
     */
    public void settle(long number) {
        result = number;
    }

    /**
     * The result of the last run.
     *
     * @return 0 if it is not known
     */
    public long result() {
        return result;
    }

    void put(int register, long value, long bits) {
        values[register] = value;
        status[register] = bits;
    }

    /** Puts a number that is right only if it is small enough. */
    void putIf(boolean fits, int register, long value, long bits) {
        values[register] = fits ? value : 0;
        status[register] = fits ? bits : bits | Flags.DOUBT;
    }
}
