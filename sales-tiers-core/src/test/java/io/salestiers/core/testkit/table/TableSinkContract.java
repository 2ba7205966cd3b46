package io.salestiers.core.testkit.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.table.Cell;
import io.salestiers.core.table.Column;
import io.salestiers.core.table.ColumnType;
import io.salestiers.core.table.Table;
import io.salestiers.core.table.TableSink;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.unit.Quantity;
import io.salestiers.core.unit.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * What every {@link TableSink} must do. An adapter's test extends this class, gives a sink without tables, and reads back
 * what a tool of analysis would find there:
 *
 * <pre>{@code
 * class WarehouseSinkTest extends TableSinkContract {
 *     @Override
 *     protected TableSink sink() {
 *         return new WarehouseSink(emptyWarehouse());
 *     }
 *
 *     @Override
 *     protected Optional<Table> stored(TableSink from, String key) {
 *         return ((WarehouseSink) from).readBack(key);
 *     }
 * }
 * }</pre>
 *
 * <p>What a format can't hold may be left out, by the methods that begin with {@code keeps}; rows, their order, the place of
 * every cell, and the difference between no value, an empty text and 0 may not.
 */
public abstract class TableSinkContract {
    private static final Currency CNY = Currency.of("CNY");

    private TableSink sink = (header, rows) -> {};

    /** For subclasses. */
    protected TableSinkContract() {}

    /**
     * The sink under test.
     *
     * @return a sink without tables
     */
    protected abstract TableSink sink();

    /**
     * What was written last with a key, as it can be read from the sink.
     *
     * @param from the sink of {@link #sink()}
     * @param key the key of a table
     * @return the table; empty if there is none
     */
    protected abstract Optional<Table> stored(TableSink from, String key);

    /**
     * Whether titles and {@link Cell.Name names} are there in both languages.
     *
     * @return true unless overridden
     */
    protected boolean keepsBothLanguages() {
        return true;
    }

    /**
     * Whether the exact value of a number is there beside the published one.
     *
     * @return true unless overridden
     */
    protected boolean keepsExactValues() {
        return true;
    }

    /**
     * Whether the reason is there why a cell has no value.
     *
     * @return true unless overridden
     */
    protected boolean keepsReasons() {
        return true;
    }

    @BeforeEach
    void fresh() {
        sink = sink();
    }

    private Table write(Table table) {
        sink.write(table);
        return read(table.key());
    }

    private Table read(String key) {
        Optional<Table> stored = stored(sink, key);
        assertThat(stored).as("table " + key).isPresent();
        return stored.orElseThrow();
    }

    private static Table texts(String key, String... values) {
        return new Table(
                key,
                LocalizedText.of("Texts", "文字"),
                List.of(Column.of("value", LocalizedText.of("Value", "值"), ColumnType.TEXT)),
                java.util.Arrays.stream(values)
                        .<List<Cell>>map(value -> List.of(new Cell.Text(value)))
                        .toList());
    }

    private static Cell numeral(String published, Ratio exact, Unit unit) {
        return new Cell.Numeral(
                new BigDecimal(published),
                new Quantity(exact, unit, unit == Unit.MONEY ? Optional.of(CNY) : Optional.empty()));
    }

    private static Table kinds() {
        return new Table(
                "all-kinds",
                LocalizedText.of("All kinds", "全部类型"),
                List.of(
                        Column.of("id", LocalizedText.of("Id", "编号"), ColumnType.TEXT),
                        Column.of("name", LocalizedText.of("Name", "名称"), ColumnType.TEXT),
                        Column.of("state", LocalizedText.of("State", "状态"), ColumnType.TEXT),
                        Column.ofNumbers("win_rate", LocalizedText.of("Win rate", "赢单率"), Unit.RATIO),
                        Column.ofNumbers("cycle", LocalizedText.of("Cycle", "周期"), Unit.DAYS),
                        Column.of("pay", LocalizedText.of("Pay", "薪酬"), ColumnType.MONEY),
                        Column.of("deals", LocalizedText.of("Deals", "成交数"), ColumnType.WHOLE),
                        Column.of("since", LocalizedText.of("Since", "起始日"), ColumnType.DATE)),
                List.of(
                        List.of(
                                new Cell.Text("P-1"),
                                new Cell.Name(LocalizedText.of("Wang", "王")),
                                new Cell.Term("core.unit.count"),
                                numeral("0.6170", Ratio.of(29, 47), Unit.RATIO),
                                numeral("51.01", Ratio.of(5101, 100), Unit.DAYS),
                                new Cell.Amount(Money.ofMinor(-1250, CNY)),
                                new Cell.Whole(0),
                                new Cell.Day(LocalDate.of(2025, 2, 28))),
                        List.of(
                                new Cell.Text("P-2"),
                                new Cell.Name(LocalizedText.of("Li", "李")),
                                new Cell.Term("core.unit.days"),
                                numeral("1.0000", Ratio.ONE, Unit.RATIO),
                                numeral("0.00", Ratio.ZERO, Unit.DAYS),
                                new Cell.Amount(Money.ofMinor(7, Currency.of("JPY"))),
                                new Cell.Whole(9_007_199_254_740_993L),
                                new Cell.Day(LocalDate.of(1999, 12, 31)))));
    }

    /** What comes back of one table. */
    @Nested
    class Writing {
        /** For the engine. */
        Writing() {}

        @Test
        void keepsColumnsWithKeysTypesAndUnits() {
            Table written = write(kinds());
            assertThat(written.columns())
                    .extracting(Column::key)
                    .containsExactlyElementsOf(
                            kinds().columns().stream().map(Column::key).toList());
            assertThat(written.columns())
                    .extracting(Column::type)
                    .containsExactlyElementsOf(
                            kinds().columns().stream().map(Column::type).toList());
            assertThat(written.columns())
                    .extracting(Column::unit)
                    .containsExactlyElementsOf(
                            kinds().columns().stream().map(Column::unit).toList());
        }

        @Test
        void keepsTitlesInBothLanguages() {
            assumeTrue(keepsBothLanguages(), "the sink holds one language");
            Table written = write(kinds());
            assertThat(written.title()).isEqualTo(kinds().title());
            assertThat(written.columns())
                    .extracting(Column::title)
                    .containsExactlyElementsOf(
                            kinds().columns().stream().map(Column::title).toList());
            assertThat(written.rows())
                    .extracting(row -> row.get(1))
                    .containsExactlyElementsOf(
                            kinds().rows().stream().map(row -> row.get(1)).toList());
        }

        @Test
        void keepsTextsAsTheyAre() {
            String[] odd = {"", " ", " x ", "a,b", "a;b", "\"q\"", "line\nbreak", "tab\t", "=1+1", "007", "1e5", "苏州"};
            assertThat(write(texts("odd", odd)).rows())
                    .extracting(row -> row.get(0))
                    .containsExactly(
                            java.util.Arrays.stream(odd).map(Cell.Text::new).toArray(Cell[]::new));
        }

        @Test
        void keepsPublishedNumbersWithTheirDecimals() {
            Table written = write(kinds());
            assertThat(written.rows().get(0).get(3))
                    .isInstanceOfSatisfying(
                            Cell.Numeral.class, cell -> assertThat(cell.value()).isEqualTo(new BigDecimal("0.6170")));
            assertThat(written.rows().get(1).get(4))
                    .isInstanceOfSatisfying(
                            Cell.Numeral.class, cell -> assertThat(cell.value()).isEqualTo(new BigDecimal("0.00")));
        }

        @Test
        void keepsExactNumbers() {
            assumeTrue(keepsExactValues(), "the sink holds published values only");
            Table written = write(kinds());
            for (int row = 0; row < 2; row++) {
                for (int column = 3; column < 5; column++) {
                    assertThat(written.rows().get(row).get(column))
                            .isEqualTo(kinds().rows().get(row).get(column));
                }
            }
        }

        @Test
        void keepsAmountsWithTheirCurrency() {
            Table written = write(kinds());
            assertThat(written.rows())
                    .extracting(row -> row.get(5))
                    .containsExactly(
                            new Cell.Amount(Money.ofMinor(-1250, CNY)),
                            new Cell.Amount(Money.ofMinor(7, Currency.of("JPY"))));
        }

        /** 2^53 + 1 is the first whole number that a double doesn't know. */
        @Test
        void keepsWholeNumbersAndDays() {
            Table written = write(kinds());
            assertThat(written.rows())
                    .extracting(row -> row.get(6))
                    .containsExactly(new Cell.Whole(0), new Cell.Whole(9_007_199_254_740_993L));
            assertThat(written.rows())
                    .extracting(row -> row.get(7))
                    .containsExactly(new Cell.Day(LocalDate.of(2025, 2, 28)), new Cell.Day(LocalDate.of(1999, 12, 31)));
        }

        @Test
        void keepsTheOrderAndNumberOfRows() {
            String[] values = IntStream.range(0, 1_000)
                    .mapToObj(i -> Integer.toString(i * 7919 % 1000))
                    .toArray(String[]::new);
            assertThat(write(texts("many", values))).isEqualTo(texts("many", values));
        }

        @Test
        void keepsRowsThatAreEqual() {
            assertThat(write(texts("same", "a", "a", "a")).rows()).hasSize(3);
        }

        @Test
        void keepsATableWithoutRows() {
            assertThat(write(texts("none")).rows()).isEmpty();
            assertThat(read("none").columns()).hasSize(1);
        }
    }

    /** Cells without a value. */
    @Nested
    class Absence {
        /** For the engine. */
        Absence() {}

        private Table absent() {
            List<Column> columns = kinds().columns();
            Cell reason = new Cell.Absent("core.unit.count");
            return new Table(
                    "absent",
                    kinds().title(),
                    columns,
                    List.of(
                            columns.stream().map(column -> reason).toList(),
                            kinds().rows().get(0)));
        }

        @Test
        void isNeitherAnEmptyTextNorZero() {
            Table written = write(absent());
            assertThat(written.rows().get(0)).hasOnlyElementsOfType(Cell.Absent.class);
            assertThat(written.rows().get(1)).doesNotHaveAnyElementsOfTypes(Cell.Absent.class);
        }

        @Test
        void keepsItsReason() {
            assumeTrue(keepsReasons(), "the sink holds no reasons");
            assertThat(write(absent()).rows().get(0)).containsOnly(new Cell.Absent("core.unit.count"));
        }
    }

    /** Several tables, and one table again. */
    @Nested
    class Replacing {
        /** For the engine. */
        Replacing() {}

        @Test
        void tableThatWasNeverWrittenIsNotThere() {
            write(texts("a", "1"));
            assertThat(stored(sink, "b")).isEmpty();
        }

        @Test
        void tablesWithOtherKeysStay() {
            write(texts("a", "1"));
            write(texts("b", "2", "3"));
            assertThat(read("a").rows()).isEqualTo(texts("a", "1").rows());
            assertThat(read("b").rows()).isEqualTo(texts("b", "2", "3").rows());
        }

        @Test
        void secondWritingReplacesAllRows() {
            write(texts("a", "1", "2", "3"));
            assertThat(write(texts("a", "4")).rows()).isEqualTo(texts("a", "4").rows());
            assertThat(write(texts("a")).rows()).isEmpty();
        }

        @Test
        void secondWritingMayHaveOtherColumns() {
            write(texts("all-kinds", "1"));
            assertThat(write(kinds()).columns()).hasSize(kinds().columns().size());
        }
    }

    /** Rows that come one by one. */
    @Nested
    class Streaming {
        /** For the engine. */
        Streaming() {}

        private static final class Counted implements Iterable<List<Cell>> {
            private final int failsAt;
            private int started;

            Counted(int failsAt) {
                this.failsAt = failsAt;
            }

            @Override
            public Iterator<List<Cell>> iterator() {
                started++;
                Iterator<List<Cell>> rows =
                        texts("a", "1", "2", "3", "4").rows().iterator();
                List<Object> read = new ArrayList<>();
                return new Iterator<>() {
                    @Override
                    public boolean hasNext() {
                        return rows.hasNext();
                    }

                    @Override
                    public List<Cell> next() {
                        if (read.size() == failsAt) {
                            throw new IllegalStateException("the source is gone");
                        }
                        List<Cell> row = rows.next();
                        read.add(row);
                        return row;
                    }
                };
            }
        }

        @Test
        void readsTheRowsOnce() {
            Counted rows = new Counted(-1);
            sink.write(texts("a").header(), rows);
            assertThat(rows.started).isEqualTo(1);
            assertThat(read("a").rows()).hasSize(4);
        }

        @Test
        void failureOfTheRowsComesThroughAndLeavesNothing() {
            Throwable thrown = catchThrowable(() -> sink.write(texts("a").header(), new Counted(2)));
            assertThat(thrown).isNotNull();
            assertThat(stored(sink, "a")).isEmpty();
        }

        @Test
        void failureOfTheRowsLeavesTheTableBefore() {
            write(texts("a", "before"));
            Throwable thrown = catchThrowable(() -> sink.write(texts("a").header(), new Counted(3)));
            assertThat(thrown).isNotNull();
            assertThat(read("a").rows()).isEqualTo(texts("a", "before").rows());
        }
    }
}
