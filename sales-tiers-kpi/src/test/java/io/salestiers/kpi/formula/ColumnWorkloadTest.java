package io.salestiers.kpi.formula;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.money.Rounding;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.unit.Unit;
import io.salestiers.kpi.measure.Measure;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The formulas of workload W1 over columns and over slots: sums and checksums published with the workload. */
class ColumnWorkloadTest {
    private static final int ROWS = 100_000;
    private static final Map<String, String> FORMULAS = Map.of(
            "growth",
            "if(prior == 0, 0, (current - prior) / prior * 100)",
            "attainment",
            "min(actual / target, 1.5)",
            "scorecard",
            "0.30 * clamp((x1 - 20) / (80 - 20), 0, 1.2) + 0.25 * clamp((x2 - 10) / (60 - 10), 0, 1.2)"
                    + " + 0.20 * clamp((x3 - 0) / (40 - 0), 0, 1.2) + 0.15 * clamp((x4 - 50) / (95 - 50), 0, 1.2)"
                    + " + 0.10 * clamp((x5 - 30) / (70 - 30), 0, 1.2)");
    private static final Symbols SYMBOLS =
            Symbols.of(Stream.of("prior", "current", "target", "actual", "x1", "x2", "x3", "x4", "x5")
                    .map(id -> Measure.additive(id, LocalizedText.same(id), Unit.RATIO))
                    .toList());

    private static Map<String, long[]> columns() {
        Map<String, long[]> columns = new TreeMap<>();
        SYMBOLS.measures().forEach(measure -> columns.put(measure.id().value(), new long[ROWS]));
        SplittableRandom r = new SplittableRandom(20_240_601);
        for (int i = 0; i < ROWS; i++) {
            at(columns, "prior")[i] = r.nextInt(20) == 0 ? 0 : r.nextLong(10_000, 100_000_000);
            at(columns, "current")[i] = r.nextLong(0, 120_000_000);
            at(columns, "target")[i] = r.nextLong(10_000, 100_000_000);
            at(columns, "actual")[i] = r.nextLong(0, 150_000_000);
            for (int k = 1; k <= 5; k++) {
                at(columns, "x" + k)[i] = r.nextLong(0, 1_000_000);
            }
        }
        return columns;
    }

    private static long[] at(Map<String, long[]> columns, String name) {
        return Objects.requireNonNull(columns.get(name), name);
    }

    private static ColumnProgram program(String name) {
        CompiledFormula formula = FormulaCompiler.compile(Objects.requireNonNull(FORMULAS.get(name)), SYMBOLS)
                .orThrow();
        Map<Reference, ColumnType> types = new TreeMap<>();
        formula.references()
                .forEach(reference -> types.put(
                        reference, ColumnType.of(reference.measure().value().startsWith("x") ? 4 : 2)));
        return formula.columns(types, Rounding.halfEven(6));
    }

    private static ColumnInputs inputs(ColumnProgram program, Map<String, long[]> columns) {
        Map<Reference, Column> inputs = new TreeMap<>();
        program.formula()
                .references()
                .forEach(reference -> inputs.put(
                        reference, Column.of(at(columns, reference.measure().value()))));
        return program.inputs(inputs);
    }

    @ParameterizedTest
    @CsvSource({
        "growth, 40944102211330, be69f399e2ae3f78",
        "attainment, 112590620317, 76bdd4d86b7f4af3",
        "scorecard, 61754501247, 37848c91faa00671"
    })
    void givesThePublishedChecksum(String name, long sum, String checksum) throws ReflectiveOperationException {
        ColumnProgram program = program(name);
        Map<String, long[]> columns = columns();
        ColumnInputs inputs = inputs(program, columns);
        Column output = Column.ofRows(ROWS);
        ColumnProgram.Scratch scratch = program.newScratch();
        Slots slots = program.newSlots();
        int[] order =
                program.formula().references().stream().mapToInt(program::slot).toArray();

        program.run(inputs, 0, ROWS, output, scratch);
        long total = 0;
        long hash = 0;
        for (int i = 0; i < ROWS; i++) {
            assertThat(output.writable()[i]).isZero();
            total += output.values()[i];
            hash = hash * 1_000_003 + output.values()[i];
            if (row(slots, order, inputs, i) != output.values()[i]) {
                throw new AssertionError("row " + i);
            }
        }
        assertThat(scratch.exactRows()).isZero();
        assertThat(total).isEqualTo(sum);
        assertThat(Long.toHexString(hash)).isEqualTo(checksum);

        long before = allocated();
        program.run(inputs, 0, ROWS, output, scratch);
        for (int i = 0; i < ROWS; i++) {
            row(slots, order, inputs, i);
        }
        long allocated = allocated() - before;
        // One byte a row would be more; what asking for it costs is less.
        assertThat(allocated).isLessThan(20_000);
    }

    /** What this thread has allocated so far, in bytes; by name, because this module does not read that of the bean. */
    private static long allocated() throws ReflectiveOperationException {
        Object threads = Class.forName("java.lang.management.ManagementFactory")
                .getMethod("getThreadMXBean")
                .invoke(null);
        return (long) Class.forName("com.sun.management.ThreadMXBean")
                .getMethod("getThreadAllocatedBytes", long.class)
                .invoke(threads, Thread.currentThread().getId());
    }

    private static long row(Slots slots, int[] order, ColumnInputs inputs, int row) {
        for (int k = 0; k < order.length; k++) {
            slots.set(order[k], inputs.values[k][row]);
        }
        return slots.evaluate() == ColumnStatus.KNOWN ? slots.result() : Long.MIN_VALUE;
    }
}
