package io.salestiers.kpi.formula;

import io.salestiers.core.money.Rounding;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.unit.Unit;
import io.salestiers.kpi.measure.Measure;
import io.salestiers.kpi.measure.Reason;
import java.math.RoundingMode;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Reads any bytes as a formula with columns, and requires that everything that computes it agrees. For fuzzing. */
final class ColumnFuzz {
    private static final Symbols SYMBOLS = Symbols.of(Stream.of("a", "b", "c")
            .map(id -> Measure.additive(id, LocalizedText.same(id), Unit.RATIO))
            .toList());
    private static final String[] INFIX = {" + ", " - ", " * ", " / "};
    private static final String[] COMPARE = {" < ", " <= ", " == ", " != ", " > ", " >= "};
    private static final String[] LITERALS = {"0", "1", "2", "0.5", "3%", "7", "1000000", "0.000001", "99999999999999"};
    private static final List<RoundingMode> MODES = Stream.of(RoundingMode.values())
            .filter(mode -> mode != RoundingMode.UNNECESSARY)
            .toList();
    private static final List<Reason> REASONS = List.of(Reason.values());
    private static final int ROWS = 4;

    private final ByteBuffer bytes;

    private ColumnFuzz(byte[] data) {
        this.bytes = ByteBuffer.wrap(data);
    }

    /** Fails if columns, pieces of columns, slots and the ordinary evaluation differ in any row. */
    static void check(byte[] data) {
        ColumnFuzz fuzz = new ColumnFuzz(data);
        String text = fuzz.number(5);
        CompiledFormula formula = FormulaCompiler.compile(text, SYMBOLS).value().orElse(null);
        if (formula == null) {
            return;
        }
        List<ColumnType> types = new ArrayList<>();
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < formula.references().size(); i++) {
            types.add(ColumnType.of(fuzz.below(19)));
            columns.add(fuzz.column());
        }
        RoundingMode mode = MODES.get(fuzz.below(MODES.size()));
        new ColumnAgreement(formula, types, columns, new Rounding(fuzz.below(13), mode)).require(ROWS);
    }

    private int below(int bound) {
        return bytes.hasRemaining() ? Math.floorMod(bytes.get(), bound) : 0;
    }

    private Column column() {
        long[] values = new long[ROWS];
        int[] status = new int[ROWS];
        for (int i = 0; i < ROWS; i++) {
            int kind = below(12);
            values[i] = kind < 6 || bytes.remaining() < Long.BYTES ? below(11) - 5 : bytes.getLong() >> below(64);
            status[i] = kind == 11
                    ? ColumnStatus.MISSING
                    : kind == 10 ? ColumnStatus.of(REASONS.get(below(REASONS.size()))) : ColumnStatus.KNOWN;
        }
        return Column.of(values, status);
    }

    private String number(int depth) {
        int kind = depth == 0 ? below(4) : below(16);
        return switch (kind) {
            case 0 -> "a";
            case 1 -> "b";
            case 2 -> "c";
            case 3 -> LITERALS[below(LITERALS.length)];
            case 4, 5, 6, 7 -> "(" + number(depth - 1) + INFIX[kind - 4] + number(depth - 1) + ")";
            case 8 -> "min(" + number(depth - 1) + ", " + number(depth - 1) + ")";
            case 9 -> "max(" + number(depth - 1) + ", " + number(depth - 1) + ")";
            case 10 -> "round(" + number(depth - 1) + ", " + below(7) + ")";
            case 11 -> "if(" + condition(depth - 1) + ", " + number(depth - 1) + ", " + number(depth - 1) + ")";
            case 12 -> "coalesce(" + number(depth - 1) + ", " + number(depth - 1) + ")";
            case 13 -> "ifNotMeaningful(" + number(depth - 1) + ", " + number(depth - 1) + ")";
            case 14 -> "growth(" + number(depth - 1) + ", " + number(depth - 1) + ")";
            default -> "clamp(abs(" + number(depth - 1) + "), " + number(0) + ", " + number(0) + ")";
        };
    }

    private String condition(int depth) {
        return switch (depth <= 0 ? 0 : below(5)) {
            case 1 -> "(" + condition(depth - 1) + " and " + condition(depth - 1) + ")";
            case 2 -> "(" + condition(depth - 1) + " or " + condition(depth - 1) + ")";
            case 3 -> "not (" + condition(depth - 1) + ")";
            case 4 -> "between(" + number(depth - 1) + ", " + number(0) + ", " + number(0) + ")";
            default -> number(Math.max(0, depth - 1)) + COMPARE[below(6)] + number(0);
        };
    }
}
