package io.salestiers.examples.benchmarks.peers.commission;

import io.salestiers.examples.benchmarks.peers.sql.Engine;

/** The run in SQLite. */
public final class SqliteCommission extends SqlCommission {
    /** For the service loader. */
    public SqliteCommission() {
        super(Engine.SQLITE);
    }

    @Override
    public String name() {
        return "sqlite";
    }
}
