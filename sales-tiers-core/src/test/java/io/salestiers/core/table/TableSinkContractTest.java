package io.salestiers.core.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.testkit.contract.ContractRun;
import io.salestiers.core.testkit.table.TableSinkContract;
import io.salestiers.core.unit.Quantity;
import io.salestiers.core.unit.Unit;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** The contract accepts the sink in memory and catches every way to be broken that we thought of. */
class TableSinkContractTest {
    static class InMemory extends TableSinkContract {
        @Override
        protected TableSink sink() {
            return new InMemoryTableSink();
        }

        @Override
        protected Optional<Table> stored(TableSink from, String key) {
            return ((InMemoryTableSink) from).find(key);
        }
    }

    @Test
    void inMemorySinkPasses() {
        assertThat(ContractRun.of(InMemory.class).assertPassed().passed()).hasSize(19);
    }

    /** A sink that breaks each table before it keeps it. */
    static class Changing implements TableSink {
        final Map<String, Table> tables = new HashMap<>();
        final UnaryOperator<Table> change;

        Changing(UnaryOperator<Table> change) {
            this.change = change;
        }

        @Override
        public void write(TableHeader header, Iterable<List<Cell>> rows) {
            List<List<Cell>> all = new ArrayList<>();
            rows.forEach(all::add);
            keep(change.apply(new Table(header.key(), header.title(), header.columns(), all)));
        }

        void keep(Table table) {
            tables.put(table.key(), table);
        }
    }

    abstract static class Broken extends TableSinkContract {
        @Override
        protected TableSink sink() {
            return new Changing(this::broken);
        }

        Table broken(Table table) {
            return table;
        }

        @Override
        protected Optional<Table> stored(TableSink from, String key) {
            return Optional.ofNullable(((Changing) from).tables.get(key));
        }

        static Table rows(Table table, List<List<Cell>> rows) {
            return new Table(table.key(), table.title(), table.columns(), rows);
        }

        static Table cells(Table table, UnaryOperator<Cell> change) {
            return rows(
                    table,
                    table.rows().stream()
                            .map(row -> row.stream().map(change).toList())
                            .toList());
        }
    }

    static class LosesTheLastRow extends Broken {
        @Override
        Table broken(Table table) {
            int size = table.rows().size();
            return size < 4 ? table : rows(table, table.rows().subList(0, size - 1));
        }
    }

    @Test
    void lostRowIsCaught() {
        ContractRun.of(LosesTheLastRow.class)
                .assertFailedOnly(
                        "Writing.keepsTheOrderAndNumberOfRows",
                        "Writing.keepsTextsAsTheyAre",
                        "Streaming.readsTheRowsOnce");
    }

    static class DropsEqualRows extends Broken {
        @Override
        Table broken(Table table) {
            return rows(table, table.rows().stream().distinct().toList());
        }
    }

    @Test
    void droppedEqualRowsAreCaught() {
        ContractRun.of(DropsEqualRows.class).assertFailed("Writing.keepsRowsThatAreEqual");
    }

    static class Sorts extends Broken {
        @Override
        Table broken(Table table) {
            return rows(
                    table,
                    table.rows().stream()
                            .sorted(Comparator.comparing(Object::toString))
                            .toList());
        }
    }

    @Test
    void changedOrderIsCaught() {
        ContractRun.of(Sorts.class).assertFailed("Writing.keepsTheOrderAndNumberOfRows");
    }

    static class WritesAbsentAsEmpty extends Broken {
        @Override
        Table broken(Table table) {
            List<List<Cell>> rows = new ArrayList<>();
            for (List<Cell> row : table.rows()) {
                List<Cell> cells = new ArrayList<>();
                for (int c = 0; c < row.size(); c++) {
                    boolean text = table.columns().get(c).type() == ColumnType.TEXT;
                    cells.add(row.get(c) instanceof Cell.Absent && text ? new Cell.Text("") : row.get(c));
                }
                rows.add(cells);
            }
            return rows(table, rows);
        }
    }

    @Test
    void emptyTextForNoValueIsCaught() {
        ContractRun.of(WritesAbsentAsEmpty.class)
                .assertFailedOnly("Absence.isNeitherAnEmptyTextNorZero", "Absence.keepsItsReason");
    }

    static class WritesEmptyAsAbsent extends Broken {
        @Override
        Table broken(Table table) {
            return cells(
                    table,
                    cell -> cell instanceof Cell.Text text && text.value().isEmpty()
                            ? new Cell.Absent("core.unit.count")
                            : cell);
        }
    }

    @Test
    void noValueForAnEmptyTextIsCaught() {
        ContractRun.of(WritesEmptyAsAbsent.class).assertFailedOnly("Writing.keepsTextsAsTheyAre");
    }

    static class Trims extends Broken {
        @Override
        Table broken(Table table) {
            return cells(
                    table,
                    cell -> cell instanceof Cell.Text text
                            ? new Cell.Text(text.value().strip())
                            : cell);
        }
    }

    @Test
    void trimmedTextIsCaught() {
        ContractRun.of(Trims.class).assertFailedOnly("Writing.keepsTextsAsTheyAre");
    }

    static class Rounds extends Broken {
        @Override
        Table broken(Table table) {
            return cells(
                    table,
                    cell -> cell instanceof Cell.Numeral numeral
                            ? new Cell.Numeral(numeral.value().setScale(2, RoundingMode.HALF_EVEN), numeral.exact())
                            : cell);
        }
    }

    @Test
    void roundedNumberIsCaught() {
        ContractRun.of(Rounds.class)
                .assertFailedOnly("Writing.keepsPublishedNumbersWithTheirDecimals", "Writing.keepsExactNumbers");
    }

    static class TakesThePublishedNumberForTheExactOne extends Broken {
        @Override
        Table broken(Table table) {
            return cells(
                    table,
                    cell -> cell instanceof Cell.Numeral numeral
                            ? new Cell.Numeral(
                                    numeral.value(),
                                    new Quantity(
                                            io.salestiers.core.money.Ratio.of(numeral.value()),
                                            numeral.exact().unit(),
                                            numeral.exact().currency()))
                            : cell);
        }
    }

    @Test
    void lostExactNumberIsCaught() {
        ContractRun.of(TakesThePublishedNumberForTheExactOne.class).assertFailedOnly("Writing.keepsExactNumbers");
    }

    static class CountsInDoubles extends Broken {
        @Override
        Table broken(Table table) {
            return cells(
                    table,
                    cell -> cell instanceof Cell.Whole whole ? new Cell.Whole((long) (double) whole.value()) : cell);
        }
    }

    @Test
    void doublesAreCaught() {
        ContractRun.of(CountsInDoubles.class).assertFailedOnly("Writing.keepsWholeNumbersAndDays");
    }

    static class ForgetsCurrencies extends Broken {
        @Override
        Table broken(Table table) {
            return cells(
                    table,
                    cell -> cell instanceof Cell.Amount amount
                            ? new Cell.Amount(io.salestiers.core.money.Money.ofMinor(
                                    amount.value().amount().unscaledValue().longValueExact(),
                                    io.salestiers.core.money.Currency.of("CNY")))
                            : cell);
        }
    }

    @Test
    void forgottenCurrencyIsCaught() {
        ContractRun.of(ForgetsCurrencies.class).assertFailedOnly("Writing.keepsAmountsWithTheirCurrency");
    }

    static class ForgetsUnits extends Broken {
        @Override
        Table broken(Table table) {
            return new Table(
                    table.key(),
                    table.title(),
                    table.columns().stream()
                            .map(column -> new Column(
                                    column.key(),
                                    column.title(),
                                    column.type(),
                                    column.unit().filter(unit -> unit == Unit.MONEY)))
                            .toList(),
                    table.rows());
        }
    }

    @Test
    void forgottenUnitIsCaught() {
        ContractRun.of(ForgetsUnits.class).assertFailedOnly("Writing.keepsColumnsWithKeysTypesAndUnits");
    }

    static class Appends extends Broken {
        @Override
        protected TableSink sink() {
            return new Changing(UnaryOperator.identity()) {
                @Override
                void keep(Table table) {
                    tables.merge(table.key(), table, (before, more) -> {
                        if (!before.columns().equals(more.columns())) {
                            return more;
                        }
                        List<List<Cell>> all = new ArrayList<>(before.rows());
                        all.addAll(more.rows());
                        return rows(more, all);
                    });
                }
            };
        }
    }

    @Test
    void appendingInsteadOfReplacingIsCaught() {
        ContractRun.of(Appends.class).assertFailedOnly("Replacing.secondWritingReplacesAllRows");
    }

    static class LeavesOutTablesWithoutRows extends Broken {
        @Override
        protected TableSink sink() {
            return new Changing(UnaryOperator.identity()) {
                @Override
                void keep(Table table) {
                    if (!table.rows().isEmpty()) {
                        super.keep(table);
                    }
                }
            };
        }
    }

    @Test
    void leftOutTableWithoutRowsIsCaught() {
        ContractRun.of(LeavesOutTablesWithoutRows.class)
                .assertFailedOnly("Writing.keepsATableWithoutRows", "Replacing.secondWritingReplacesAllRows");
    }

    /** Makes every row visible as it comes. */
    static class Partial extends Broken {
        @Override
        protected TableSink sink() {
            return new Changing(UnaryOperator.identity()) {
                @Override
                public void write(TableHeader header, Iterable<List<Cell>> rows) {
                    List<List<Cell>> all = new ArrayList<>();
                    keep(new Table(header.key(), header.title(), header.columns(), all));
                    for (List<Cell> row : rows) {
                        all.add(row);
                        keep(new Table(header.key(), header.title(), header.columns(), all));
                    }
                }
            };
        }
    }

    @Test
    void halfWrittenTableIsCaught() {
        ContractRun.of(Partial.class)
                .assertFailedOnly(
                        "Streaming.failureOfTheRowsComesThroughAndLeavesNothing",
                        "Streaming.failureOfTheRowsLeavesTheTableBefore");
    }

    static class SwallowsFailures extends Broken {
        @Override
        protected TableSink sink() {
            return new Changing(UnaryOperator.identity()) {
                @Override
                public void write(TableHeader header, Iterable<List<Cell>> rows) {
                    try {
                        super.write(header, rows);
                    } catch (IllegalStateException e) {
                        tables.remove(header.key());
                    }
                }
            };
        }
    }

    @Test
    void swallowedFailureIsCaught() {
        ContractRun.of(SwallowsFailures.class)
                .assertFailedOnly(
                        "Streaming.failureOfTheRowsComesThroughAndLeavesNothing",
                        "Streaming.failureOfTheRowsLeavesTheTableBefore");
    }

    static class ReadsTwice extends Broken {
        @Override
        protected TableSink sink() {
            return new Changing(UnaryOperator.identity()) {
                @Override
                public void write(TableHeader header, Iterable<List<Cell>> rows) {
                    new HashSet<>().add(rows.iterator());
                    super.write(header, rows);
                }
            };
        }
    }

    @Test
    void rowsThatAreReadTwiceAreCaught() {
        ContractRun.of(ReadsTwice.class).assertFailedOnly("Streaming.readsTheRowsOnce");
    }
}
