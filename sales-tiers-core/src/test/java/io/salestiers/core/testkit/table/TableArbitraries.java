package io.salestiers.core.testkit.table;

import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.money.Rounding;
import io.salestiers.core.table.Cell;
import io.salestiers.core.table.Column;
import io.salestiers.core.table.ColumnType;
import io.salestiers.core.table.Table;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.unit.Quantity;
import io.salestiers.core.unit.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Tables with all types of columns and cells, the odd ones often. */
public final class TableArbitraries {
    private static final List<String> TEXTS = List.of("", "a", "苏州", " x ", "1,5", "\"q\"", "=1+1", "line\nbreak", "0");

    private TableArbitraries() {}

    /**
     * Columns with the keys {@code c0}, {@code c1} and so on, numbers with and without a unit.
     *
     * @param index the number in the key
     * @return columns
     */
    public static Arbitrary<Column> columns(int index) {
        LocalizedText title = LocalizedText.of("Column " + index, "第" + index + "列");
        Arbitrary<Column> plain = Arbitraries.of(ColumnType.class).map(type -> Column.of("c" + index, title, type));
        return Arbitraries.oneOf(
                plain, Arbitraries.of(Unit.class).map(unit -> Column.ofNumbers("c" + index, title, unit)));
    }

    /**
     * Cells that a column may hold, one in five without a value.
     *
     * @param column the column
     * @return cells
     */
    public static Arbitrary<Cell> cells(Column column) {
        Arbitrary<Cell> absent =
                Arbitraries.of("kpi.reason.zero-divisor", "core.unit.count").map(Cell.Absent::new);
        return Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(4, values(column)), net.jqwik.api.Tuple.of(1, absent));
    }

    private static Arbitrary<Cell> values(Column column) {
        return switch (column.type()) {
            case TEXT ->
                Arbitraries.oneOf(
                        Arbitraries.of(TEXTS).map(Cell.Text::new),
                        Arbitraries.of(TEXTS.subList(1, 3))
                                .map(text -> new Cell.Name(LocalizedText.of(text, text + "名"))),
                        Arbitraries.of("core.unit.count", "core.unit.days").map(Cell.Term::new));
            case NUMBER -> numerals(column.unit());
            case MONEY ->
                Combinators.combine(Arbitraries.longs().between(-100_000, 100_000), Arbitraries.of("CNY", "JPY", "KWD"))
                        .as((minor, currency) -> new Cell.Amount(Money.ofMinor(minor, Currency.of(currency))));
            case WHOLE -> Arbitraries.longs().map(Cell.Whole::new);
            case DATE ->
                Arbitraries.integers()
                        .between(-800_000, 100_000)
                        .map(day -> new Cell.Day(LocalDate.of(2025, 1, 1).plusDays(day)));
        };
    }

    private static Arbitrary<Cell> numerals(Optional<Unit> unit) {
        return Combinators.combine(
                        Arbitraries.longs().between(-1_000_000, 1_000_000),
                        Arbitraries.integers().between(1, 12),
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.of(Unit.class))
                .as((numerator, denominator, scale, any) -> {
                    Ratio exact = Ratio.of(numerator, denominator);
                    Unit of = unit.orElse(any);
                    return new Cell.Numeral(
                            exact.rounded(Rounding.halfEven(scale)),
                            new Quantity(
                                    exact, of, of == Unit.MONEY ? Optional.of(Currency.of("CNY")) : Optional.empty()));
                });
    }

    /**
     * Tables of one to six columns and none to eight rows.
     *
     * @return tables with the key {@code t}
     */
    public static Arbitrary<Table> tables() {
        Arbitrary<List<Column>> columns = Arbitraries.integers().between(1, 6).flatMap(count -> {
            List<Arbitrary<Column>> each = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                each.add(columns(i));
            }
            return Combinators.combine(each).as(List::copyOf);
        });
        return columns.flatMap(header -> Combinators.combine(
                        header.stream().map(TableArbitraries::cells).toList())
                .as(List::copyOf)
                .list()
                .ofMaxSize(8)
                .map(rows -> new Table("t", LocalizedText.of("Table", "表"), header, rows)));
    }
}
