package io.salestiers.core.table;

import java.util.List;

/**
 * Where tables leave to (port): a workbook, files for Tableau or Power BI, a table of a database.
 *
 * <p>A table is written whole or not at all, and replaces an earlier one with the same {@linkplain TableHeader#key() key}:
 * writing the results of a quarter a second time leaves them there once.
 *
 * <!-- sample: TableSinkTest#write -->
 * <pre>{@code
 * InMemoryTableSink sink = new InMemoryTableSink();
 * sink.write(revenue);
 * Table written = sink.find("revenue-by-office").orElseThrow();
 * }</pre>
 *
 * <p><b>For implementers.</b> {@link #write(TableHeader, Iterable)} alone must be written. Read the rows once, from the first
 * to the last, and keep none longer than needed: there may be millions. If the rows throw while they are read, let it through
 * and leave the sink as it was; the same goes for what goes wrong on your side, as an unchecked exception. A cell without a
 * value ({@link Cell.Absent}) must stay apart from an empty text and from 0; formats that know only emptiness write its
 * reason into a column of its own or into the cell. An amount keeps its currency, a number at least its published value.
 * Calls for different tables may come from several threads at once; later methods will be defaults. The contract
 * {@code TableSinkContract} of the test-kit says all this as tests.
 */
@FunctionalInterface
public interface TableSink {
    /**
     * Writes a table whose rows need not be in memory at once.
     *
     * @param header what the table is
     * @param rows the rows in the order in which they are shown, read once; each fits the header, which
     *     {@link TableHeader#checked} makes sure of
     */
    void write(TableHeader header, Iterable<List<Cell>> rows);

    /**
     * Writes a table.
     *
     * @param table the table, which may have no rows
     */
    default void write(Table table) {
        write(table.header(), table.rows());
    }
}
