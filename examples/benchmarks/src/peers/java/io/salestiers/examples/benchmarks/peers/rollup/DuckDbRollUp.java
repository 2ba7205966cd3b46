package io.salestiers.examples.benchmarks.peers.rollup;

import io.salestiers.examples.benchmarks.peers.sql.Engine;

/** The roll-up in DuckDB. */
public final class DuckDbRollUp extends SqlRollUp {
    /** For the service loader. */
    public DuckDbRollUp() {
        super(Engine.DUCKDB);
    }

    @Override
    public String name() {
        return "duckdb";
    }
}
