package io.salestiers.kpi.internal.column;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs kernels on a single row. Immutable and safe for use by several threads. */
final class RowCode {
    /*
     * Method. A row of which all figures are known needs no bits, and if they are small enough no number can leave its bounds,
     * whatever the figures are. How small is found once: the most bits for which the bounds of all kernels fit. Such a row, which
     * is nearly every one, is computed in steps that are arithmetic and nothing else. Any other row, and one in which a step
     * leaves a mark, is computed by the kernels with their bits.
     *
     * The steps are joined to one method handle. A JVM that runs it often compiles it as if the formula had been written in Java:
     * kernels are constants to it, and so are the registers that they name. Called one by one, each step costs several times what
     * is done in it. They are joined in halves, so that many steps make a low tree. Where a host can't make handles, all rows are
     * computed by the kernels.
     */
    private static final MethodType STEP = MethodType.methodType(void.class, Row.class);

    private static final int LARGE = 1;

    private final Code code;
    private final @Nullable MethodHandle steps;

    private RowCode(Code code, @Nullable MethodHandle steps) {
        this.code = code;
        this.steps = steps;
    }

    /** With registers of which none is shared. */
    static RowCode of(Code code) {
        try {
            return new RowCode(code, steps(code));
        } catch (ReflectiveOperationException e) {
            return withoutHandles(code);
        }
    }

    static RowCode withoutHandles(Code code) {
        return new RowCode(code, null);
    }

    private static MethodHandle steps(Code code) throws ReflectiveOperationException {
        List<MethodHandle> loads = new ArrayList<>();
        List<MethodHandle> others = new ArrayList<>();
        MethodHandles.Lookup lookup = MethodHandles.lookup();
        for (Kernel kernel : code.kernels) {
            MethodHandle step =
                    lookup.findVirtual(kernel.getClass(), "step", STEP).bindTo(kernel);
            (kernel instanceof LoadKernel ? loads : others).add(step);
        }
        MethodHandle small =
                lookup.findStatic(RowCode.class, "small", MethodType.methodType(boolean.class, int.class, Row.class));
        return MethodHandles.guardWithTest(
                MethodHandles.foldArguments(MethodHandles.insertArguments(small, 0, bits(code)), joined(loads)),
                joined(others),
                MethodHandles.empty(STEP));
    }

    private static MethodHandle joined(List<MethodHandle> steps) {
        int size = steps.size();
        return switch (size) {
            case 0 -> MethodHandles.empty(STEP);
            case 1 -> steps.get(0);
            default ->
                MethodHandles.foldArguments(joined(steps.subList(size / 2, size)), joined(steps.subList(0, size / 2)));
        };
    }

    /** How many bits figures may have; below 0 if they may have none. */
    private static int bits(Code code) {
        int most = Long.SIZE - 2;
        while (most >= 0 && !fits(code, most)) {
            most--;
        }
        return most;
    }

    private static boolean fits(Code code, int bits) {
        long[] bounds = new long[code.registers];
        for (int i = 0; i < code.constants.length; i++) {
            bounds[i] = Math.abs(code.constants[i]);
        }
        for (Kernel kernel : code.kernels) {
            if (kernel instanceof LoadKernel load) {
                bounds[load.out()] = 1L << bits;
            }
            kernel.limit(bounds);
        }
        return Arrays.stream(bounds).allMatch(bound -> bound < Bounds.LIMIT);
    }

    @SuppressWarnings("UnusedMethod") // It has a handle.
    private static boolean small(int bits, Row row) {
        if (Long.SIZE - Long.numberOfLeadingZeros(row.seen) > bits) {
            row.marks |= LARGE;
        }
        return row.marks == 0;
    }

    Row newRow(long[] figures, int[] given) {
        Row row = new Row(this, code.registers, code.result, figures, given);
        System.arraycopy(code.constants, 0, row.values, 0, code.constants.length);
        return row;
    }

    void run(Row row) {
        if (stepped(row)) {
            row.status[code.result] = 0;
            return;
        }
        for (Kernel kernel : code.kernels) {
            kernel.run(row);
        }
    }

    private boolean stepped(Row row) {
        if (steps == null) {
            return false;
        }
        row.seen = 0;
        row.marks = 0;
        try {
            steps.invokeExact(row);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new AssertionError("a step throws no checked exception", e);
        }
        return row.marks == 0;
    }
}
