package io.salestiers.incentives.columns;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.money.Money;
import io.salestiers.core.org.PersonId;
import io.salestiers.incentives.columns.internal.CreditCells;
import java.nio.ByteBuffer;

/**
 * What deals add up to for each payee. Which deals came first, in which batches, and which totals were merged with which makes no
 * difference.
 *
 * <p>Not for use by several threads; each thread has totals of its own and merges them.
 */
public final class CreditTotals {
    private static final int MARK = 0x53_54_43_54; // STCT
    private static final int VERSION = 1;

    private final CreditProgram program;
    final CreditCells cells;

    CreditTotals(CreditProgram program) {
        this.program = requireNonNull(program, "program");
        this.cells = new CreditCells(program.cellCredits().cells());
    }

    /**
     * The program whose totals they are.
     *
     * @return the program
     */
    public CreditProgram program() {
        return program;
    }

    /**
     * What a payee was credited with directly, over all days and values.
     *
     * @param payee a payee of the program
     * @return the total; also if the house keeps it because the payee has no position
     */
    public Money direct(PersonId payee) {
        int place = program.placeOf(payee);
        if (place < 0) {
            throw new IllegalArgumentException("the program does not know " + payee);
        }
        long sum = 0;
        for (int cell = place;
                cell < cells.values.length;
                cell += program.payees().size()) {
            sum = Math.addExact(sum, cells.values[cell]);
        }
        return Money.ofMinor(sum, program.currency());
    }

    /**
     * How many deals had some outcome.
     *
     * @param outcome which
     * @return zero or more
     */
    public long deals(DealOutcome outcome) {
        return cells.counts[outcome.code()];
    }

    /**
     * How many direct credits there were: one of each credited deal, or two of a deal of two.
     *
     * @return zero or more
     */
    public long lines() {
        return cells.lines;
    }

    /**
     * Adds the totals of other deals.
     *
     * @param other totals of the same program
     * @return these totals
     * @throws ArithmeticException if a sum might exceed 2<sup>62</sup> minor units; then nothing is added
     */
    public CreditTotals merge(CreditTotals other) {
        if (other.program != program) {
            throw new IllegalArgumentException("totals must be of the same program");
        }
        cells.merge(other.cells);
        return this;
    }

    /**
     * The totals for another place or a later time.
     *
     * @return bytes of version 1 of this form; equal totals give equal bytes
     */
    public byte[] toBytes() {
        ByteBuffer bytes =
                ByteBuffer.allocate(4 * Integer.BYTES + Long.BYTES * (1 + cells.counts.length + cells.values.length));
        bytes.putInt(MARK)
                .putInt(VERSION)
                .putInt(program.cellCredits().layout())
                .putInt(cells.values.length);
        bytes.putLong(cells.lines);
        for (long count : cells.counts) {
            bytes.putLong(count);
        }
        for (long value : cells.values) {
            bytes.putLong(value);
        }
        return bytes.array();
    }

    /**
     * Reads totals.
     *
     * @param program the program, or one that was made from the same plan, organization, days and values
     * @param bytes what {@link #toBytes()} gave
     * @return the totals
     * @throws IllegalArgumentException if they are something else, of another program, or were cut off
     */
    public static CreditTotals fromBytes(CreditProgram program, byte[] bytes) {
        CreditTotals totals = program.newTotals();
        int length = 4 * Integer.BYTES + Long.BYTES * (1 + totals.cells.counts.length + totals.cells.values.length);
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        if (bytes.length < 2 * Integer.BYTES || buffer.getInt() != MARK || buffer.getInt() != VERSION) {
            throw new IllegalArgumentException("the bytes must be totals of version " + VERSION);
        }
        if (bytes.length != length
                || buffer.getInt() != program.cellCredits().layout()
                || buffer.getInt() != totals.cells.values.length) {
            throw new IllegalArgumentException("the totals must be complete and of the same payees, days and values");
        }
        totals.cells.lines = buffer.getLong();
        for (int i = 0; i < totals.cells.counts.length; i++) {
            totals.cells.counts[i] = buffer.getLong();
        }
        long largest = 0;
        for (int i = 0; i < totals.cells.values.length; i++) {
            long value = buffer.getLong();
            if (value > CreditCells.MOST || value < -CreditCells.MOST) {
                throw new IllegalArgumentException("sums must stay within 2^62 minor units");
            }
            totals.cells.values[i] = value;
            largest = Math.max(largest, Math.abs(value));
        }
        totals.cells.reserve(largest);
        return totals;
    }
}
