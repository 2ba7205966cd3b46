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
     * the loop of a host, a short formula costs three times as much. A host that can't define classes while it runs, and a formula
     * that is too long for one, has all rows computed by the kernels.
     */
    /** A system property that programs have which were compiled ahead of time. */
    static final String NATIVE_IMAGE = "org.graalvm.nativeimage.imagecode";

    private final Code code;
    private final @Nullable Steps steps;

    private RowCode(Code code, @Nullable Steps steps) {
        this.code = code;
        this.steps = steps;
    }

    /** With registers of which none is shared. */
    static RowCode of(Code code) {
        return new RowCode(
                code, System.getProperty(NATIVE_IMAGE) == null ? steps(code).orElse(null) : null);
    }

    static RowCode withoutSteps(Code code) {
        return new RowCode(code, null);
    }

    /** None if it is too long, or no figure is small enough. */
    private static Optional<Steps> steps(Code code) {
        int bits = bits(code);
        return bits < 0 ? Optional.empty() : StepsWriter.write(code, bits).map(RowCode::made);
    }

    private static Steps made(byte[] file) {
        try {
            MethodHandles.Lookup lookup = MethodHandles.lookup().defineHiddenClass(file, true);
            return (Steps) lookup.findConstructor(lookup.lookupClass(), MethodType.methodType(void.class))
                    .invoke();
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new AssertionError("a class in this package with a constructor for it", e);
        }
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
