package io.salestiers.kpi.formula;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.money.Ratio;
import io.salestiers.core.money.Rounding;
import io.salestiers.core.unit.Quantity;
import io.salestiers.kpi.measure.Reading;
import io.salestiers.kpi.testkit.formula.ColumnCase;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A formula with columns; everything that computes it must say the same in each row as the ordinary evaluation and, where the
 * measures are known, as the {@link Oracle}, rounded.
 */
record ColumnAgreement(CompiledFormula formula, List<ColumnType> types, List<Column> columns, Rounding rounding) {
    static ColumnAgreement of(ColumnCase each) {
        return new ColumnAgreement(each.formula(), each.types(), each.columns(), each.rounding());
    }

    /** The figures of a row, made without the code under test. */
    private Reading figure(Reference reference, int row) {
        int i = formula.references().indexOf(reference);
        int status = columns.get(i).status().map(s -> s[row]).orElse(ColumnStatus.KNOWN);
        if ((status & ColumnStatus.MISSING) != 0) {
            return Reading.missing(reference.toString());
        }
        if (status != ColumnStatus.KNOWN) {
            return new Reading.NotMeaningful(ColumnStatus.reasons(status));
        }
        ColumnType type = types.get(i);
        Ratio value = Ratio.of(BigInteger.valueOf(columns.get(i).values()[row]), BigInteger.TEN.pow(type.scale()));
        return Reading.known(new Quantity(value, formula.units().get(i), type.currency()));
    }

    private Reading expected(int row) {
        return formula.evaluate(reference -> figure(reference, row));
    }

    ColumnProgram program() {
        Map<Reference, ColumnType> byReference = new TreeMap<>();
        for (int i = 0; i < types.size(); i++) {
            byReference.put(formula.references().get(i), types.get(i));
        }
        return formula.columns(byReference, rounding);
    }

    ColumnInputs inputs(ColumnProgram program) {
        Map<Reference, Column> byReference = new TreeMap<>();
        for (int i = 0; i < columns.size(); i++) {
            byReference.put(formula.references().get(i), columns.get(i));
        }
        return program.inputs(byReference);
    }

    /** Whether the program is a fast one, and how many rows it did not compute with 64 bits. */
    record Found(boolean fast, long exactRows) {}

    /** As {@link #require(int)}, with the interpreter of the tests as the judge. */
    Found requireOracle(Symbols symbols, int rows) {
        Expression root = formula.formula().root();
        for (int row = 0; row < rows; row++) {
            assertThat(expected(row)).as(what(row)).isEqualTo(oracle(root, symbols, row));
        }
        return require(rows);
    }

    private Reading oracle(Expression root, Symbols symbols, int row) {
        return Oracle.evaluate(root, symbols, reference -> figure(reference, row));
    }

    /** What the interpreter of the tests says in a row. */
    Reading oracle(Symbols symbols, int row) {
        return oracle(formula.formula().root(), symbols, row);
    }

    private String what(int row) {
        return formula + " row " + row + " of " + this;
    }

    Found require(int rows) {
        ColumnProgram program = program();
        ColumnInputs inputs = inputs(program);
        ColumnProgram.Scratch scratch = program.newScratch();
        Column whole = filled(rows);
        program.run(inputs, 0, rows, whole, scratch);
        List<Reading> readings = program.readings(inputs, 0, rows);
        for (int row = 0; row < rows; row++) {
            Reading expected = expected(row);
            String what = what(row);
            long[] number = number(expected);
            assertThat(new long[] {whole.values()[row], whole.writable()[row]})
                    .as(what)
                    .containsExactly(number);
            assertThat(program.reading(inputs, row)).as(what).isEqualTo(expected);
            assertThat(program.explain(inputs, row).reading()).as(what).isEqualTo(expected);
            assertThat(readings.get(row)).as(what).isEqualTo(rounded(expected));
        }
        requirePieces(program, inputs, rows, whole);
        requireSlots(program, rows, whole);
        return new Found(program.fast(), scratch.exactRows());
    }

    private static Column filled(int rows) {
        Column column = Column.ofRows(rows);
        Arrays.fill(column.values(), 77);
        Arrays.fill(column.writable(), 77);
        return column;
    }

    private long[] number(Reading expected) {
        int status = ColumnStatus.of(expected);
        if (expected instanceof Reading.Known known) {
            BigInteger number = known.value().value().rounded(rounding).unscaledValue();
            return number.bitLength() < 64
                    ? new long[] {number.longValueExact(), status}
                    : new long[] {0, ColumnStatus.TOO_LARGE};
        }
        return new long[] {0, status};
    }

    /** Whether a result does not fit into a column. */
    boolean tooLarge(Reading.Known known) {
        return number(known)[1] == ColumnStatus.TOO_LARGE;
    }

    private Reading rounded(Reading expected) {
        if (!(expected instanceof Reading.Known known)) {
            return expected;
        }
        Quantity exact = known.value();
        Ratio value = Ratio.of(exact.value().rounded(rounding).unscaledValue(), BigInteger.TEN.pow(rounding.scale()));
        return Reading.known(new Quantity(value, exact.unit(), exact.currency()));
    }

    /** Backwards in pieces of changing length, in one space. */
    private static void requirePieces(ColumnProgram program, ColumnInputs inputs, int rows, Column whole) {
        Column pieces = filled(rows);
        ColumnProgram.Scratch scratch = program.newScratch();
        int length = 1;
        for (int to = rows; to > 0; to -= length) {
            length = Math.min(to, length % 3 + 1);
            program.run(inputs, to - length, to, pieces, scratch);
        }
        assertThat(pieces.values()).containsExactly(whole.values());
        assertThat(pieces.writable()).containsExactly(whole.writable());
    }

    private void requireSlots(ColumnProgram program, int rows, Column whole) {
        Slots slots = program.newSlots();
        List<Integer> order = new ArrayList<>();
        for (Reference reference : formula.references()) {
            order.add(program.slot(reference));
        }
        for (int row = rows - 1; row >= 0; row--) {
            for (int i = 0; i < order.size(); i++) {
                int at = row;
                int status = columns.get(i).status().map(s -> s[at]).orElse(ColumnStatus.KNOWN);
                if (status == ColumnStatus.KNOWN) {
                    slots.set(order.get(i), columns.get(i).values()[row]);
                } else {
                    slots.setGap(order.get(i), status);
                }
            }
            assertThat(slots.evaluate()).isEqualTo(whole.writable()[row]);
            assertThat(slots.result()).isEqualTo(whole.values()[row]);
        }
    }

    /** All that is needed to see the case again. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(rounding.toString());
        for (int i = 0; i < columns.size(); i++) {
            text.append(" | ")
                    .append(formula.references().get(i))
                    .append(' ')
                    .append(types.get(i))
                    .append(Arrays.toString(columns.get(i).values()))
                    .append(columns.get(i).status().map(Arrays::toString).orElse(""));
        }
        return text.toString();
    }
}
