package io.salestiers.examples.benchmarks.peers.sql;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.List;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** A database of its own in memory, gone when it is closed. */
public final class Database implements AutoCloseable {
    private static final int BATCH = 10_000;

    private final Engine engine;
    private final Connection connection;

    private Database(Engine engine, Connection connection) {
        this.engine = engine;
        this.connection = connection;
    }

    /** Reads one row. */
    @FunctionalInterface
    public interface RowReader {
        /**
         * Reads the row that the result stands at.
         *
         * @param row the row
         * @throws SQLException from the result
         */
        void read(ResultSet row) throws SQLException;
    }

    /**
     * A new, empty database.
     *
     * @param engine the engine
     * @return the database
     */
    public static Database open(Engine engine) {
        try {
            return new Database(engine, DriverManager.getConnection(engine.url()));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Executes statements one after the other; those that create an index, only where the engine needs it.
     *
     * @param statements the statements
     */
    public void execute(List<String> statements) {
        try (Statement statement = connection.createStatement()) {
            for (String each : statements) {
                if (engine.wants(each)) {
                    statement.execute(engine.translate(each));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Reads the rows of a query.
     *
     * @param query the query
     * @param reader is given every row
     */
    public void query(String query, RowReader reader) {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(engine.translate(query))) {
            while (rows.next()) {
                reader.read(rows);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Fills a table.
     *
     * @param table the table, whose columns are all of type {@code BIGINT}
     * @param rows how many rows
     * @param columns how many columns
     * @param cells the numbers
     */
    public void fill(String table, int rows, int columns, Cells cells) {
        try {
            if (connection instanceof DuckDBConnection duck) {
                append(duck, table, rows, columns, cells);
            } else {
                insert(table, rows, columns, cells);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** DuckDB's own way; single inserts would take minutes. */
    private static void append(DuckDBConnection duck, String table, int rows, int columns, Cells cells)
            throws SQLException {
        try (DuckDBAppender appender = duck.createAppender(table)) {
            for (int row = 0; row < rows; row++) {
                appender.beginRow();
                for (int column = 0; column < columns; column++) {
                    appender.append(cells.at(row, column));
                }
                appender.endRow();
            }
        }
    }

    private void insert(String table, int rows, int columns, Cells cells) throws SQLException {
        connection.setAutoCommit(false);
        String marks = String.join(", ", Collections.nCopies(columns, "?"));
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO " + table + " VALUES (" + marks + ")")) {
            for (int row = 0; row < rows; row++) {
                for (int column = 0; column < columns; column++) {
                    insert.setLong(column + 1, cells.at(row, column));
                }
                insert.addBatch();
                if ((row + 1) % BATCH == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
        connection.commit();
        connection.setAutoCommit(true);
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
