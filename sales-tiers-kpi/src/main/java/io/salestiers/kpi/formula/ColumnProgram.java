package io.salestiers.kpi.formula;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.money.Rounding;
import io.salestiers.core.unit.Quantity;
import io.salestiers.core.unit.Unit;
import io.salestiers.kpi.internal.column.Block;
import io.salestiers.kpi.internal.column.Flags;
import io.salestiers.kpi.internal.column.Program;
import io.salestiers.kpi.internal.column.Row;
import io.salestiers.kpi.measure.Reading;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A formula that is computed for many rows at once, from columns of whole numbers into a column of whole numbers. Made by
 * {@link CompiledFormula#columns}.
 *
 * <!-- sample: ColumnProgramTest#columns -->
 * <pre>{@code
 * CompiledFormula attainment = formula("min(attainment(revenue), 1.5)");
 * ColumnProgram program = attainment.columns(
 *         Map.of(REVENUE, ColumnType.money(CNY), TARGET, ColumnType.money(CNY)), Rounding.halfEven(4));
 * long[] revenue = {100_00, 90_00, 500_00, 10_00}; // amounts in fen
 * long[] target = {300_00, 120_00, 100_00, 0};
 *
 * ColumnInputs inputs = program.inputs(Map.of(REVENUE, Column.of(revenue), TARGET, Column.of(target)));
 * Column output = Column.ofRows(4);
 * program.run(inputs, 0, 4, output, program.newScratch());
 * // 1/3 of the target is 0.3333, 3/4 is 0.7500, five times the target counts as 1.5000, and by 0 nothing is
 * // divided
 * }</pre>
 *
 * <p>Each result is the exact value of the formula, rounded once: the same as {@link CompiledFormula#evaluate} gives for the
 * row, rounded. Which rows are computed together, and in which order, makes no difference. Nothing is allocated for a row,
 * except for those that whole numbers of 64 bits can't compute; these are evaluated one by one, and
 * {@link Scratch#exactRows()} counts them.
 *
 * <p>Immutable and safe for use by several threads; each of them has its own {@link Scratch} and writes other rows.
 */
public final class ColumnProgram {
    /** A block has to fit into the nearest cache with its registers, and to be long enough to make its loops worth starting. */
    private static final int BLOCK = 1024;

    /** Instead of a status: not known yet. */
    static final int UNSETTLED = -1;

    private final CompiledFormula formula;
    private final List<ColumnType> types;
    private final Rounding rounding;
    private final Optional<Program> program;
    /** The currency of results, where every result has the same. */
    private final Optional<Currency> currency;
    /** The columns of which one must be known, or a result of 0 has no currency; none if it has one anyway. */
    private final int[] witnesses;

    private ColumnProgram(CompiledFormula formula, List<ColumnType> types, Rounding rounding) {
        this.formula = formula;
        this.types = types;
        this.rounding = rounding;
        ColumnCurrencies.Found currencies = ColumnCurrencies.in(formula, types);
        this.program = currencies.clear() ? ColumnCompiler.compile(formula, types, rounding) : Optional.empty();
        List<Currency> all = types.stream()
                .map(ColumnType::currency)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        this.currency = formula.unit() == Unit.MONEY && all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
        this.witnesses = currencies.bareZero()
                ? IntStream.range(0, types.size())
                        .filter(i -> types.get(i).currency().isPresent())
                        .toArray()
                : new int[0];
    }

    static ColumnProgram of(CompiledFormula formula, Map<Reference, ColumnType> types, Rounding rounding) {
        requireNonNull(rounding, "rounding");
        requireSame(formula.references(), types.keySet(), "type");
        List<ColumnType> ordered = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < formula.references().size(); i++) {
            Reference reference = formula.references().get(i);
            ColumnType type = requireNonNull(types.get(reference), "type");
            ordered.add(type);
            Unit unit = formula.units().get(i);
            if (type.currency().isPresent() != (unit == Unit.MONEY)) {
                wrong.add(reference + " (" + unit + ", "
                        + type.currency().map(Currency::code).orElse("no currency") + ")");
            }
        }
        if (!wrong.isEmpty()) {
            throw new IllegalArgumentException(
                    "a column must have a currency exactly if its figures are money, but not so: " + wrong);
        }
        return new ColumnProgram(formula, List.copyOf(ordered), rounding);
    }

    private static void requireSame(List<Reference> references, java.util.Set<Reference> given, String what) {
        TreeSet<Reference> absent = new TreeSet<>(references);
        absent.removeAll(given);
        TreeSet<Reference> unread = new TreeSet<>(given);
        references.forEach(unread::remove);
        if (!absent.isEmpty() || !unread.isEmpty()) {
            throw new IllegalArgumentException(
                    "there must be one " + what + " for each reference of the formula, but for " + absent
                            + " there is none, and " + unread + " it does not read");
        }
    }

    /**
     * The formula.
     *
     * @return what is computed
     */
    public CompiledFormula formula() {
        return formula;
    }

    /**
     * How results are rounded.
     *
     * @return decimals and mode; a result of 1.25 is 125 in a column of two decimals
     */
    public Rounding rounding() {
        return rounding;
    }

    /**
     * Whether the formula is computed by loops over arrays. If not, because its constants are too large or currencies can meet
     * in it, every row is evaluated on its own, to the same result.
     *
     * @return true for nearly all formulas
     */
    public boolean fast() {
        return program.isPresent();
    }

    /**
     * Columns to compute from.
     *
     * @param columns one for each reference of the formula, of the type that was declared
     * @return the inputs; they see what is written into the arrays of the columns later
     * @throws IllegalArgumentException naming all references that have no column, or that the formula does not read
     */
    public ColumnInputs inputs(Map<Reference, Column> columns) {
        requireSame(formula.references(), columns.keySet(), "column");
        return new ColumnInputs(
                this,
                formula.references().stream()
                        .map(reference -> requireNonNull(columns.get(reference), "column"))
                        .toList());
    }

    /**
     * Space to compute in, to be used again and again by one thread.
     *
     * @return new space
     */
    public Scratch newScratch() {
        return new Scratch(this, BLOCK);
    }

    /**
     * Where a figure goes in {@link Slots}.
     *
     * @param reference one that the formula reads
     * @return its place among {@link CompiledFormula#references()}
     * @throws IllegalArgumentException if the formula does not read it
     */
    public int slot(Reference reference) {
        int slot = formula.references().indexOf(reference);
        if (slot < 0) {
            throw new IllegalArgumentException(
                    "the formula does not read " + reference + ", only " + formula.references());
        }
        return slot;
    }

    /**
     * A single row to compute from again and again without allocation. The first call prepares the program for single rows, for
     * which a class is made where a host can define one while it runs; later calls cost next to nothing.
     *
     * @return slots for one thread, all of them missing
     */
    public Slots newSlots() {
        return new Slots(this);
    }

    /** Space that a thread computes in. Not for several threads at once. */
    public static final class Scratch {
        private final ColumnProgram owner;
        private final @Nullable Block block;
        private long exactRows;

        Scratch(ColumnProgram owner, int capacity) {
            this.owner = owner;
            this.block =
                    owner.program.map(program -> program.newBlock(capacity)).orElse(null);
        }

        /**
         * How many rows have been evaluated one by one so far, because numbers of 64 bits could not tell their result.
         *
         * @return 0 or more; many of them make a run slow, never wrong
         */
        public long exactRows() {
            return exactRows;
        }
    }

    /**
     * Computes rows.
     *
     * @param inputs columns of this program
     * @param from the first row
     * @param to the row after the last
     * @param output where results go, in the same rows: a whole number in the scale of {@link #rounding()} and its
     *     {@link ColumnStatus}; 0 in a row whose status is not {@link ColumnStatus#KNOWN}
     * @param scratch space of this program
     * @throws IndexOutOfBoundsException if an input or the output has fewer rows
     * @throws IllegalArgumentException if inputs or scratch belong to another program, if the output has no space for
     *     statuses or is one of the inputs, or if a status of an input has a bit that means nothing there
     */
    public void run(ColumnInputs inputs, int from, int to, Column output, Scratch scratch) {
        int[] status = requireRunnable(inputs, output, scratch);
        Objects.checkFromToIndex(from, to, Math.min(inputs.rows(), output.rows()));
        Block block = scratch.block;
        if (block == null) {
            for (int row = from; row < to; row++) {
                exact(inputs, row, output);
                scratch.exactRows++;
            }
            return;
        }
        Program kernels = program.orElseThrow();
        int rows;
        for (int row = from; row < to; row += rows) {
            rows = Math.min(block.capacity(), to - row);
            boolean doubt = kernels.run(block, inputs.values, inputs.status, row, rows, output.values, status);
            if (doubt || unwitnessed(inputs)) {
                settle(inputs, row, row + rows, output, status, scratch);
            }
        }
    }

    private int[] requireRunnable(ColumnInputs inputs, Column output, Scratch scratch) {
        inputs.requireOf(this);
        if (scratch.owner != this) {
            throw new IllegalArgumentException("scratch must be made by the program that uses it: " + formula);
        }
        int[] status = output.writable();
        for (int i = 0; i < inputs.values.length; i++) {
            if (inputs.values[i] == output.values || inputs.status[i] == status) {
                throw new IllegalArgumentException("the output must not be one of the inputs");
            }
        }
        return status;
    }

    /** Whether a result of 0 may be without a currency: only where every amount of money may be a gap. */
    private boolean unwitnessed(ColumnInputs inputs) {
        if (witnesses.length == 0) {
            return false;
        }
        for (int witness : witnesses) {
            if (inputs.status[witness] == null) {
                return false;
            }
        }
        return true;
    }

    private void settle(ColumnInputs inputs, int from, int to, Column output, int[] status, Scratch scratch) {
        boolean unwitnessed = unwitnessed(inputs);
        for (int row = from; row < to; row++) {
            boolean doubt = (status[row] & Flags.DOUBT) != 0;
            if (doubt || (unwitnessed && status[row] == ColumnStatus.KNOWN && !witnessed(inputs, row))) {
                exact(inputs, row, output);
                scratch.exactRows++;
            }
        }
    }

    private boolean witnessed(ColumnInputs inputs, int row) {
        for (int witness : witnesses) {
            int[] status = inputs.status[witness];
            if (status == null || status[row] == ColumnStatus.KNOWN) {
                return true;
            }
        }
        return false;
    }

    Row newRow() {
        return program.map(kernels -> kernels.newRow(types.size())).orElseGet(() -> Row.untold(types.size()));
    }

    /** Computes a row; its status, or {@link #UNSETTLED} if it has to be evaluated. */
    int run(Row row) {
        int status = row.run();
        if ((status & Flags.DOUBT) != 0) {
            return UNSETTLED;
        }
        return witnesses.length > 0 && status == ColumnStatus.KNOWN && !witnessed(row) ? UNSETTLED : status;
    }

    private boolean witnessed(Row row) {
        for (int witness : witnesses) {
            if (row.given(witness) == ColumnStatus.KNOWN) {
                return true;
            }
        }
        return false;
    }

    void exact(ColumnInputs inputs, int row, Column output) {
        int[] status = output.writable();
        Reading reading = reading(inputs, row);
        status[row] = ColumnStatus.of(reading);
        output.values[row] = 0;
        if (reading instanceof Reading.Known known) {
            BigInteger number = known.value().value().rounded(rounding).unscaledValue();
            if (number.bitLength() < Long.SIZE) {
                output.values[row] = number.longValueExact();
            } else {
                status[row] = ColumnStatus.TOO_LARGE;
            }
        }
    }

    /**
     * The full result of one row: the exact value, all reasons, or the references that are missing.
     *
     * @param inputs columns of this program
     * @param row the row
     * @return what {@link CompiledFormula#evaluate} gives for the figures of the row, not rounded
     * @throws IndexOutOfBoundsException if an input has fewer rows
     */
    public Reading reading(ColumnInputs inputs, int row) {
        requireRow(inputs, row);
        return formula.evaluate(reference -> input(inputs, reference, row));
    }

    /**
     * How the result of one row was found.
     *
     * @param inputs columns of this program
     * @param row the row
     * @return the result of {@link #reading} with its steps
     * @throws IndexOutOfBoundsException if an input has fewer rows
     */
    public Explained explain(ColumnInputs inputs, int row) {
        requireRow(inputs, row);
        return formula.explain(reference -> input(inputs, reference, row));
    }

    private void requireRow(ColumnInputs inputs, int row) {
        inputs.requireOf(this);
        Objects.checkIndex(row, inputs.rows());
    }

    /** What a row of a column says; what is missing is called by its reference. */
    private Reading input(ColumnInputs inputs, Reference reference, int row) {
        int column = formula.references().indexOf(reference);
        int[] statuses = inputs.status[column];
        int status = statuses == null ? ColumnStatus.KNOWN : statuses[row];
        ColumnStatus.require(status, reference, row);
        if ((status & ColumnStatus.MISSING) != 0) {
            return Reading.missing(reference.toString());
        }
        if (status != ColumnStatus.KNOWN) {
            return new Reading.NotMeaningful(ColumnStatus.reasons(status));
        }
        ColumnType type = types.get(column);
        Ratio value = Ratio.of(inputs.values[column][row]).multipliedBy(type.one());
        return Reading.known(new Quantity(value, formula.units().get(column), type.currency()));
    }

    /**
     * The results of some rows as readings, rounded.
     *
     * @param inputs columns of this program
     * @param from the first row
     * @param to the row after the last
     * @return one for each row, in order
     * @throws IndexOutOfBoundsException if an input has fewer rows
     */
    public List<Reading> readings(ColumnInputs inputs, int from, int to) {
        Objects.checkFromToIndex(from, to, inputs.rows());
        Column output = Column.ofRows(to);
        run(inputs, from, to, output, newScratch());
        List<Reading> readings = new ArrayList<>(to - from);
        for (int row = from; row < to; row++) {
            readings.add(rounded(inputs, row, output));
        }
        return List.copyOf(readings);
    }

    private Reading rounded(ColumnInputs inputs, int row, Column output) {
        boolean known = output.writable()[row] == ColumnStatus.KNOWN;
        if (known && (formula.unit() != Unit.MONEY || currency.isPresent())) {
            return known(BigInteger.valueOf(output.values[row]), currency);
        }
        Reading exact = reading(inputs, row);
        return exact instanceof Reading.Known figure
                ? known(
                        figure.value().value().rounded(rounding).unscaledValue(),
                        figure.value().currency())
                : exact;
    }

    private Reading known(BigInteger number, Optional<Currency> of) {
        return Reading.known(new Quantity(Ratio.of(number, BigInteger.TEN.pow(rounding.scale())), formula.unit(), of));
    }
}
