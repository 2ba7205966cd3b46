package io.salestiers.kpi.internal.column;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Runs kernels on a single row. Immutable and safe for use by several threads. */
final class RowCode {
    /*
     * Method. A row of which all figures are known needs no bits, and if they are small enough no number can leave its bounds,
     * whatever the figures are. How small is found once: the most bits for which the bounds of all kernels fit. Such a row, which
     * is nearly every one, is computed in steps that are arithmetic and nothing else. Any other row, and one in which a step
     * leaves a mark, is computed by the kernels with their bits.
     *
     * The steps are written as a class of their own, which a JVM compiles as if the formula had been written in Java. Called one by
     * one, each step costs several times what is done in it; joined to one method handle, which is compiled for itself but not into
     * the loop of a host, a short formula costs three times as much. Where a class can't be defined, and for a formula that is
     * too long for one, all rows are computed by the kernels.
     */
    /** Makes a class of this package from a file. */
    interface Definer {
        MethodHandles.Lookup define(byte[] file) throws IllegalAccessException;
    }

    private final Code code;
    private final @Nullable Steps steps;

    private RowCode(Code code, @Nullable Steps steps) {
        this.code = code;
        this.steps = steps;
    }

    /** With registers of which none is shared. */
    static RowCode of(Code code) {
        return of(code, file -> MethodHandles.lookup().defineHiddenClass(file, true));
    }

    static RowCode of(Code code, Definer definer) {
        int bits = bits(code);
        Optional<byte[]> file = bits < 0 ? Optional.empty() : StepsWriter.write(code, bits);
        return new RowCode(code, file.flatMap(each -> made(each, code, definer)).orElse(null));
    }

    static RowCode withoutSteps(Code code) {
        return new RowCode(code, null);
    }

    /**
     * None where classes can't be defined, as in a native image, or where a function has lost its name, as by a tool that shortens
     * names: what is wrong with it shows when it runs for the first time, for it has no branches.
     */
    private static Optional<Steps> made(byte[] file, Code code, Definer definer) {
        try {
            MethodHandles.Lookup made = definer.define(file);
            Steps steps = (Steps) made.findConstructor(made.lookupClass(), MethodType.methodType(void.class))
                    .invoke();
            steps.run(new long[figures(code)], Row.untold(0));
            return Optional.of(steps);
        } catch (VirtualMachineError e) {
            throw e;
        } catch (Throwable e) {
            return Optional.empty();
        }
    }

    private static int figures(Code code) {
        return Arrays.stream(code.kernels)
                .mapToInt(kernel -> kernel instanceof LoadKernel load ? load.input() + 1 : 0)
                .max()
                .orElse(0);
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

    Row newRow(int figures) {
        Row row = new Row(this, steps, figures, code.registers);
        System.arraycopy(code.constants, 0, row.values, 0, code.constants.length);
        return row;
    }

    /** With all bits. */
    int run(Row row) {
        for (Kernel kernel : code.kernels) {
            kernel.run(row);
        }
        int status = Flags.settled((int) row.status[code.result]);
        row.settle(status == 0 ? row.values[code.result] : 0);
        return status;
    }
}
