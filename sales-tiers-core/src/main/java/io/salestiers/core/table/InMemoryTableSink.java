package io.salestiers.core.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Tables in memory: the reference for adapters, and what tests write to. Safe for use by several threads. */
public final class InMemoryTableSink implements TableSink {
    private final TreeMap<String, Table> tables = new TreeMap<>();

    /** A sink without tables. */
    public InMemoryTableSink() {}

    @Override
    public void write(TableHeader header, Iterable<List<Cell>> rows) {
        List<List<Cell>> copy = new ArrayList<>();
        rows.forEach(row -> copy.add(header.checked(copy.size(), row)));
        // Only now is anything visible: rows that throw leave the table before as it was.
        Table table = new Table(header.key(), header.title(), header.columns(), copy);
        synchronized (tables) {
            tables.put(header.key(), table);
        }
    }

    /**
     * A table that was written.
     *
     * @param key its key
     * @return the table as it was written last, empty if there is none
     */
    public Optional<Table> find(String key) {
        synchronized (tables) {
            return Optional.ofNullable(tables.get(key));
        }
    }

    /**
     * All tables that were written.
     *
     * @return by key
     */
    public List<Table> tables() {
        synchronized (tables) {
            return List.copyOf(tables.values());
        }
    }
}
