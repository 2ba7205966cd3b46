package io.salestiers.examples.benchmarks;

import static io.salestiers.examples.benchmarks.AuditBenchmark.require;
import static java.util.Objects.requireNonNull;

import io.salestiers.core.money.Ratio;
import io.salestiers.core.money.Rounding;
import io.salestiers.core.observation.MeasureId;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.unit.Quantity;
import io.salestiers.core.unit.Unit;
import io.salestiers.kpi.formula.Column;
import io.salestiers.kpi.formula.ColumnInputs;
import io.salestiers.kpi.formula.ColumnProgram;
import io.salestiers.kpi.formula.ColumnStatus;
import io.salestiers.kpi.formula.ColumnType;
import io.salestiers.kpi.formula.CompiledFormula;
import io.salestiers.kpi.formula.FormulaCompiler;
import io.salestiers.kpi.formula.Reference;
import io.salestiers.kpi.formula.Slots;
import io.salestiers.kpi.formula.Symbols;
import io.salestiers.kpi.measure.Measure;
import io.salestiers.kpi.measure.Reading;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Three formulas over 100,000 rows: the library over columns, row by row in slots, and row by row in values; beside them what an
 * expert would write by hand for just this formula, in columns of scaled {@code long}s, and what most teams would write, in
 * {@code BigDecimal}. All are exact, rounded half-even to six decimals.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 10, time = 1)
public class FormulaBenchmark {
    /** Which formula. */
    @Param({"GROWTH", "ATTAINMENT", "SCORECARD"})
    public String formula = "";

    /** How many rows. */
    @Param("100000")
    public int rows;

    private @Nullable Prepared prepared;

    /** For JMH. */
    public FormulaBenchmark() {}

    /** What is ready before the time runs. */
    private static final class Prepared {
        final FormulaRows.Case formula;
        final FormulaRows rows;
        final CompiledFormula compiled;
        final ColumnProgram program;
        final ColumnInputs inputs;
        final Column output;
        final ColumnProgram.Scratch scratch;
        final Slots slots;
        final int[] order;
        final long[][] columns;
        final BigDecimal[][] decimals;

        Prepared(FormulaRows.Case formula, int size) {
            this.formula = formula;
            rows = FormulaRows.of(size);
            compiled = FormulaCompiler.compile(
                            formula.text,
                            Symbols.of(formula.names().stream()
                                    .map(id -> Measure.additive(id, LocalizedText.same(id), Unit.RATIO))
                                    .toList()))
                    .orThrow();
            Map<Reference, ColumnType> types = new HashMap<>();
            Map<Reference, Column> figures = new HashMap<>();
            for (Reference reference : compiled.references()) {
                types.put(reference, ColumnType.of(formula.scale));
                figures.put(reference, Column.of(rows.column(reference.measure().value())));
            }
            program = compiled.columns(types, Rounding.halfEven(6));
            inputs = program.inputs(figures);
            output = Column.ofRows(size);
            scratch = program.newScratch();
            slots = program.newSlots();
            order = formula.names().stream()
                    .mapToInt(name -> program.slot(Reference.of(MeasureId.of(name))))
                    .toArray();
            columns = formula.names().stream().map(rows::column).toArray(long[][]::new);
            decimals = formula.names().stream()
                    .map(name -> decimals(rows.column(name), formula.scale))
                    .toArray(BigDecimal[][]::new);
        }

        private static BigDecimal[] decimals(long[] column, int scale) {
            return Arrays.stream(column)
                    .mapToObj(value -> BigDecimal.valueOf(value, scale))
                    .toArray(BigDecimal[]::new);
        }
    }

    private Prepared ready() {
        return requireNonNull(prepared);
    }

    /** Generates the rows and compares all answers, with the published checksum too where the rows are the published ones. */
    @Setup
    public void generate() {
        Prepared ready = new Prepared(FormulaRows.Case.valueOf(formula), rows);
        prepared = ready;
        long[] hand = handColumns();
        if (rows == FormulaRows.PUBLISHED) {
            require(FormulaRows.checksum(hand) == ready.formula.checksum, "not the published checksum: " + formula);
            require(Arrays.stream(hand).sum() == ready.formula.sum, "not the published sum: " + formula);
        }
        require(Arrays.equals(hand, columns()), "columns differ from those by hand");
        require(Arrays.stream(ready.output.status().orElseThrow()).allMatch(s -> s == ColumnStatus.KNOWN), "gaps");
        require(FormulaRows.checksum(hand) == slots(), "slots differ from columns");
        require(FormulaRows.checksum(hand) == evaluate(), "values differ from columns");
        require(FormulaRows.checksum(hand) == handDecimals(), "decimals differ from columns");
    }

    /**
     * The library over columns.
     *
     * @return the results
     */
    @Benchmark
    public long[] columns() {
        Prepared ready = ready();
        ready.program.run(ready.inputs, 0, rows, ready.output, ready.scratch);
        return ready.output.values();
    }

    /**
     * The library row by row, in slots.
     *
     * @return the checksum
     */
    @Benchmark
    public long slots() {
        Prepared ready = ready();
        Slots slots = ready.slots;
        int[] order = ready.order;
        long[][] columns = ready.columns;
        long hash = 0;
        for (int row = 0; row < rows; row++) {
            for (int i = 0; i < order.length; i++) {
                slots.set(order[i], columns[i][row]);
            }
            require(slots.evaluate() == ColumnStatus.KNOWN, "a gap");
            hash = hash * 1_000_003 + slots.result();
        }
        return hash;
    }

    /**
     * The library row by row, in values.
     *
     * @return the checksum
     */
    @Benchmark
    public long evaluate() {
        Prepared ready = ready();
        Ratio one = Ratio.of(1, ready.formula.scale == 2 ? 100 : 10_000);
        Rounding rounding = Rounding.halfEven(6);
        long hash = 0;
        for (int row = 0; row < rows; row++) {
            int at = row;
            Reading reading = ready.compiled.evaluate(reference -> Reading.known(Quantity.ratio(
                    Ratio.of(ready.rows.column(reference.measure().value())[at]).multipliedBy(one))));
            hash = hash * 1_000_003
                    + reading.quantity()
                            .orElseThrow()
                            .value()
                            .rounded(rounding)
                            .unscaledValue()
                            .longValueExact();
        }
        return hash;
    }

    /**
     * By hand, in columns of scaled numbers.
     *
     * @return the results
     */
    @Benchmark
    public long[] handColumns() {
        long[] out = new long[rows];
        ready().formula.columns(ready().rows, out);
        return out;
    }

    /**
     * By hand, row by row in decimals.
     *
     * @return the checksum
     */
    @Benchmark
    public long handDecimals() {
        BigDecimal[][] decimals = ready().decimals;
        BigDecimal[] row = new BigDecimal[decimals.length];
        long hash = 0;
        for (int at = 0; at < rows; at++) {
            for (int i = 0; i < row.length; i++) {
                row[i] = decimals[i][at];
            }
            hash = hash * 1_000_003
                    + ready().formula.decimal(row).setScale(6).unscaledValue().longValueExact();
        }
        return hash;
    }
}
