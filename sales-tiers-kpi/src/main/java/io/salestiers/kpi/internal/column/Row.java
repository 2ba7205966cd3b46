package io.salestiers.kpi.internal.column;

/** The registers in which a {@link Program} computes a single row, again and again. For one thread at a time. */
public final class Row {
    final long[] values;
    /** Bits of {@link Flags}. */
    final long[] status;

    /** The inputs. */
    final long[] inputs;
    /** The bits of the inputs. */
    final int[] given;

    /** While {@linkplain Kernel#step stepping}: all bits of the figures, without signs. */
    long seen;
    /** While {@linkplain Kernel#step stepping}: not 0 if there is more to say than numbers. */
    int marks;

    private final RowCode code;
    private final int result;

    Row(RowCode code, int registers, int result, long[] inputs, int[] given) {
        this.code = code;
        this.values = new long[registers];
        this.status = new long[registers];
        this.result = result;
        this.inputs = inputs;
        this.given = given;
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

    /** Computes the row from its figures. */
    public void run() {
        code.run(this);
    }

    /**
     * The result of the last run.
     *
     * @return says nothing unless {@link #resultStatus()} is 0
     */
    public long result() {
        return values[result];
    }

    /**
     * The bits of the last run: missing wins over reasons.
     *
     * @return 0 if the result is known
     */
    public int resultStatus() {
        return Flags.settled((int) status[result]);
    }
}
