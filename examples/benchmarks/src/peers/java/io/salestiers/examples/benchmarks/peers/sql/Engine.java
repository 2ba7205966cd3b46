package io.salestiers.examples.benchmarks.peers.sql;

/** A database engine, in memory and inside this process. */
public enum Engine {
    /** Column by column, made for analysis. */
    DUCKDB("jdbc:duckdb:", "//", false),
    /** Row by row, in C. */
    SQLITE("jdbc:sqlite::memory:", "/", true),
    /** Row by row, in Java. */
    H2("jdbc:h2:mem:", "/", true);

    private final String url;
    private final String division;
    private final boolean joinsByIndex;

    Engine(String url, String division, boolean joinsByIndex) {
        this.url = url;
        this.division = division;
        this.joinsByIndex = joinsByIndex;
    }

    String url() {
        return url;
    }

    /** Whether a statement does this engine any good: where joins are hashed, an index only costs. */
    boolean wants(String statement) {
        return joinsByIndex || !statement.startsWith("CREATE INDEX");
    }

    /** SQL as this engine has it: {@code DIV} divides whole numbers, towards zero. */
    String translate(String sql) {
        return sql.replace(" DIV ", " " + division + " ");
    }
}
