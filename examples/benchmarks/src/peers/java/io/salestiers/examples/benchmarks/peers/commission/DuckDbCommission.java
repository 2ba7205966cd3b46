package io.salestiers.examples.benchmarks.peers.commission;

import io.salestiers.examples.benchmarks.peers.sql.Engine;

/** The run in DuckDB. */
public final class DuckDbCommission extends SqlCommission {
    /** For the service loader. */
    public DuckDbCommission() {
        super(Engine.DUCKDB);
    }

    @Override
    public String name() {
        return "duckdb";
    }
}
