package io.salestiers.examples.benchmarks.peers.commission;

import io.salestiers.examples.benchmarks.peers.sql.Engine;

/** The run in H2. */
public final class H2Commission extends SqlCommission {
    /** For the service loader. */
    public H2Commission() {
        super(Engine.H2);
    }

    @Override
    public String name() {
        return "h2";
    }
}
