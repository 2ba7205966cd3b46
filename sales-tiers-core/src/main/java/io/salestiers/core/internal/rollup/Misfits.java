package io.salestiers.core.internal.rollup;

import java.math.BigInteger;

/** Totals that do not fit into 64 bits. */
final class Misfits {
    private int node;
    private int column;
    private BigInteger value = BigInteger.ZERO;
    private long count;

    /** Each once, in any order. */
    void add(int otherNode, int otherColumn, BigInteger otherValue) {
        if (count == 0 || otherNode < node || (otherNode == node && otherColumn < column)) {
            node = otherNode;
            column = otherColumn;
            value = otherValue;
        }
        count++;
    }

    void refuse() {
        if (count > 0) {
            throw new ArithmeticException("each total must fit into 64 bits, but that of node " + node + " in column "
                    + column + " is " + value + (count == 1 ? "" : ", and " + (count - 1) + " more do not fit"));
        }
    }
}
