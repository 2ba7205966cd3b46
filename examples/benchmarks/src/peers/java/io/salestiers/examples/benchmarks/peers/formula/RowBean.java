package io.salestiers.examples.benchmarks.peers.formula;

import io.salestiers.examples.benchmarks.formula.DoubleRow;

/** A row with the getters that SpEL reads. */
public final class RowBean {
    private final DoubleRow row;

    RowBean(DoubleRow row) {
        this.row = row;
    }

    /**
     * Read by name.
     *
     * @return an amount
     */
    public double getPrior() {
        return row.prior();
    }

    /**
     * Read by name.
     *
     * @return an amount
     */
    public double getCurrent() {
        return row.current();
    }

    /**
     * Read by name.
     *
     * @return an amount
     */
    public double getTarget() {
        return row.target();
    }

    /**
     * Read by name.
     *
     * @return an amount
     */
    public double getActual() {
        return row.actual();
    }

    /**
     * Read by name.
     *
     * @return a figure of the scorecard
     */
    public double getX1() {
        return row.x1();
    }

    /**
     * Read by name.
     *
     * @return a figure of the scorecard
     */
    public double getX2() {
        return row.x2();
    }

    /**
     * Read by name.
     *
     * @return a figure of the scorecard
     */
    public double getX3() {
        return row.x3();
    }

    /**
     * Read by name.
     *
     * @return a figure of the scorecard
     */
    public double getX4() {
        return row.x4();
    }

    /**
     * Read by name.
     *
     * @return a figure of the scorecard
     */
    public double getX5() {
        return row.x5();
    }
}
