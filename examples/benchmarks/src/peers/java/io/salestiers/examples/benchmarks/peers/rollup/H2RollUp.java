package io.salestiers.examples.benchmarks.peers.rollup;

import io.salestiers.examples.benchmarks.peers.sql.Engine;

/** The roll-up in H2. */
public final class H2RollUp extends SqlRollUp {
    /** For the service loader. */
    public H2RollUp() {
        super(Engine.H2);
    }

    @Override
    public String name() {
        return "h2";
    }
}
