package io.salestiers.kpi.formula;

import io.salestiers.kpi.internal.column.Flags;
import io.salestiers.kpi.measure.Reading;
import io.salestiers.kpi.measure.Reason;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What stands beside a number of a {@link Column}, in one {@code int}: that it is known, that it is missing, or for which
 * reasons it is not meaningful, one bit for each. Statuses live as long as the arrays they are in: what is stored should be
 * {@link Reading readings}, because later versions may give a reason another bit.
 */
public final class ColumnStatus {
    /** The number is known and in the column. */
    public static final int KNOWN = 0;

    /** The number is missing. */
    public static final int MISSING = Flags.MISSING;

    /**
     * Of results only: the number is known, but its rounded form does not fit into a {@code long};
     * {@link ColumnProgram#reading(ColumnInputs, int)} has it.
     */
    public static final int TOO_LARGE = 1 << 29;

    /** All bits that an input may have. */
    static final int INPUT_BITS = (Flags.FIRST_REASON << Reason.values().length) - 1;

    private static final List<Reason> REASONS = List.of(Reason.values());

    private ColumnStatus() {}

    /**
     * The status of a number that is not meaningful.
     *
     * @param reasons why, one or more
     * @return a bit for each
     * @throws IllegalArgumentException if there is none
     */
    public static int of(Collection<Reason> reasons) {
        if (reasons.isEmpty()) {
            throw new IllegalArgumentException("a figure that is not meaningful needs a reason");
        }
        int status = 0;
        for (Reason reason : reasons) {
            status |= of(reason);
        }
        return status;
    }

    /**
     * The status of a number that is not meaningful.
     *
     * @param reason why
     * @return its bit
     */
    public static int of(Reason reason) {
        return Flags.FIRST_REASON << REASONS.indexOf(reason);
    }

    /**
     * The status of a reading.
     *
     * @param reading the reading
     * @return {@link #KNOWN}, {@link #MISSING}, or the bits of its reasons
     */
    public static int of(Reading reading) {
        return reading instanceof Reading.NotMeaningful notMeaningful
                ? of(notMeaningful.reasons())
                : reading instanceof Reading.Missing ? MISSING : KNOWN;
    }

    /**
     * Why a number is not meaningful.
     *
     * @param status a status
     * @return the reasons whose bits are set; none for other statuses
     */
    public static SortedSet<Reason> reasons(int status) {
        SortedSet<Reason> reasons = new TreeSet<>();
        for (Reason reason : REASONS) {
            if ((status & of(reason)) != 0) {
                reasons.add(reason);
            }
        }
        return reasons;
    }

    /** Refuses bits that have no meaning in an input. */
    static void require(int status, Reference reference, int row) {
        if ((status & ~INPUT_BITS) != 0) {
            throw new IllegalArgumentException("the status of " + reference
                    + " must be a status of an input, but was 0x" + Integer.toHexString(status) + " (row " + row + ")");
        }
    }
}
