package io.salestiers.kpi.testkit.formula;

import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Rounding;
import io.salestiers.core.unit.Unit;
import io.salestiers.kpi.formula.Column;
import io.salestiers.kpi.formula.ColumnStatus;
import io.salestiers.kpi.formula.ColumnType;
import io.salestiers.kpi.formula.Expression;
import io.salestiers.kpi.formula.FormulaCompiler;
import io.salestiers.kpi.measure.Reason;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Columns of whole numbers with gaps, aimed at where programs over columns could differ from exact arithmetic. */
public final class ColumnArbitraries {
    private ColumnArbitraries() {}

    /**
     * Whole numbers: 0, small ones of both signs, halves of powers of ten, the surroundings of powers of two, and the ends of
     * {@code long}.
     *
     * @return numbers
     */
    public static Arbitrary<Long> numbers() {
        return Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.just(0L)),
                Tuple.of(8, small()),
                Tuple.of(3, Arbitraries.longs().between(-1_000_000_000_000L, 1_000_000_000_000L)),
                Tuple.of(
                        2,
                        Combinators.combine(
                                        Arbitraries.oneOf(
                                                Arbitraries.of(31, 53, 61, 62),
                                                Arbitraries.integers().between(0, 62)),
                                        Arbitraries.longs().between(-2, 2),
                                        Arbitraries.of(1L, -1L))
                                .as((power, beside, sign) -> sign * ((1L << power) + beside))),
                Tuple.of(1, Arbitraries.of(Long.MAX_VALUE, Long.MIN_VALUE, Long.MIN_VALUE + 1)),
                Tuple.of(1, Arbitraries.longs()));
    }

    /**
     * Numbers with which nothing gets large, many of them ties where they are rounded to fewer decimals.
     *
     * @return numbers from −1,000 to 1,000, and multiples of 5
     */
    public static Arbitrary<Long> small() {
        return Arbitraries.oneOf(
                Arbitraries.longs().between(-3, 3),
                Arbitraries.longs().between(-1_000, 1_000),
                Arbitraries.longs().between(-200, 200).map(n -> 5 * n));
    }

    /**
     * Statuses: known most of the time, missing, and not meaningful for one reason or more.
     *
     * @return statuses of inputs
     */
    public static Arbitrary<Integer> statuses() {
        return Arbitraries.frequencyOf(
                Tuple.of(8, Arbitraries.just(ColumnStatus.KNOWN)),
                Tuple.of(1, Arbitraries.just(ColumnStatus.MISSING)),
                Tuple.of(
                        1,
                        Arbitraries.of(Reason.values())
                                .set()
                                .ofMinSize(1)
                                .ofMaxSize(2)
                                .map(ColumnStatus::of)));
    }

    /**
     * Columns with and without gaps.
     *
     * @param numbers what is in them
     * @param rows how many rows
     * @return columns
     */
    public static Arbitrary<Column> columns(Arbitrary<Long> numbers, int rows) {
        Arbitrary<long[]> values = numbers.list()
                .ofSize(rows)
                .map(list -> list.stream().mapToLong(Long::longValue).toArray());
        Arbitrary<int[]> gaps = statuses()
                .list()
                .ofSize(rows)
                .map(list -> list.stream().mapToInt(Integer::intValue).toArray());
        return Arbitraries.oneOf(
                values.map(Column::of), Combinators.combine(values, gaps).as(Column::of));
    }

    /**
     * Types of columns of plain numbers.
     *
     * @return scales from 0 to 18, the small ones more often
     */
    public static Arbitrary<ColumnType> types() {
        return Arbitraries.oneOf(
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.integers().between(0, ColumnType.MAX_SCALE))
                .map(ColumnType::of);
    }

    /**
     * All ways of rounding that there are.
     *
     * @return scales from 0 to 12, half-even more often than other modes
     */
    public static Arbitrary<Rounding> roundings() {
        List<RoundingMode> modes = List.of(RoundingMode.values()).stream()
                .filter(mode -> mode != RoundingMode.UNNECESSARY)
                .toList();
        return Combinators.combine(
                        Arbitraries.oneOf(
                                Arbitraries.integers().between(0, 3),
                                Arbitraries.integers().between(0, 12)),
                        Arbitraries.oneOf(Arbitraries.just(RoundingMode.HALF_EVEN), Arbitraries.of(modes)))
                .as(Rounding::new);
    }

    /**
     * Types of columns of amounts: the minor units of their currency most of the time, else more or fewer decimals.
     *
     * @param currency the currency
     * @return types
     */
    public static Arbitrary<ColumnType> money(Currency currency) {
        return Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.just(ColumnType.money(currency))),
                Tuple.of(
                        1,
                        Arbitraries.integers()
                                .between(0, 6)
                                .map(scale -> new ColumnType(scale, Optional.of(currency)))));
    }

    /**
     * Formulas with columns for their references, each of the unit of its measure.
     *
     * @param formulas formulas over {@link FormulaArbitraries#symbols()}
     * @param rows how many rows
     * @return cases: small numbers in two of three, else {@link #numbers()}; no gaps in one of three; all money in one
     *     currency in three of five
     */
    public static Arbitrary<ColumnCase> cases(Arbitrary<Expression> formulas, int rows) {
        return Combinators.combine(
                        formulas.map(tree -> FormulaCompiler.compile(tree.toString(), FormulaArbitraries.symbols())
                                .orThrow()),
                        Arbitraries.of(true, true, false),
                        Arbitraries.of(true, true, false),
                        Arbitraries.of(
                                List.of("CNY"),
                                List.of("JPY"),
                                List.of("KWD"),
                                List.of("CNY", "CNY", "JPY"),
                                List.of("CNY", "USD")))
                .flatAs((formula, small, gaps, codes) -> {
                    List<Arbitrary<ColumnType>> types = formula.references().stream()
                            .map(reference -> FormulaArbitraries.symbols()
                                    .find(reference.measure())
                                    .orElseThrow()
                                    .unit())
                            .map(unit -> unit == Unit.MONEY
                                    ? Arbitraries.of(codes).map(Currency::of).flatMap(ColumnArbitraries::money)
                                    : small
                                            ? Arbitraries.integers()
                                                    .between(0, 3)
                                                    .map(ColumnType::of)
                                            : types())
                            .toList();
                    Arbitrary<Column> column = columns(small ? small() : numbers(), rows)
                            .map(each -> gaps ? each : Column.of(each.values()));
                    return Combinators.combine(
                                    Combinators.combine(types).as(list -> list),
                                    column.list().ofSize(types.size()),
                                    roundings())
                            .as((ofTypes, columns, rounding) -> new ColumnCase(formula, ofTypes, columns, rounding));
                })
                // What matters is among the numbers and gaps already.
                .withoutEdgeCases();
    }
}
