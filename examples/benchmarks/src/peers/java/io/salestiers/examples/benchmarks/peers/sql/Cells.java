package io.salestiers.examples.benchmarks.peers.sql;

/** The content of a table of whole numbers. */
@FunctionalInterface
public interface Cells {
    /**
     * One number.
     *
     * @param row the row, from 0
     * @param column the column, from 0
     * @return the number
     */
    long at(int row, int column);
}
