package io.salestiers.examples.benchmarks.peers.rollup;

import io.salestiers.examples.benchmarks.peers.sql.Engine;

/** The roll-up in SQLite. */
public final class SqliteRollUp extends SqlRollUp {
    /** For the service loader. */
    public SqliteRollUp() {
        super(Engine.SQLITE);
    }

    @Override
    public String name() {
        return "sqlite";
    }
}
