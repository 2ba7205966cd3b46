package io.salestiers.kpi.internal.column;

/**
 * What keeps the number of a row from being known, as bits. In a register 0 says that it is known and its number is right;
 * with any bit the number says nothing. Bits unite by {@code |}; missing wins over reasons only when a status leaves the
 * program, which gives the same, for nothing takes a {@link #MISSING} away but a choice of something else instead.
 */
public final class Flags {
    /** An input is missing. */
    public static final int MISSING = 1;

    /** The first of the bits for reasons; the next reason has the next bit. */
    public static final int FIRST_REASON = 2;

    /** Inside a program: what it would be can't be told with numbers of this size. */
    public static final int DOUBT = 1 << 30;

    private Flags() {}

    /** As it leaves a program: missing wins over reasons, unless the row is in doubt. */
    static int settled(int bits) {
        return (bits & (MISSING | DOUBT)) == MISSING ? MISSING : bits;
    }

    /** −1 if any bit is set, else 0. */
    static long any(long status) {
        return -status >> 63;
    }

    /** −1 if the lowest bit, {@link #MISSING}, is set, else 0. */
    static long missing(long status) {
        return -(status & MISSING);
    }
}
