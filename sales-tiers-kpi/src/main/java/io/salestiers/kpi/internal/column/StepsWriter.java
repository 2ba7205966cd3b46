package io.salestiers.kpi.internal.column;

import com.google.common.io.ByteArrayDataOutput;
import com.google.common.io.ByteStreams;
import java.util.Optional;

/**
 * Writes a class of {@link Steps}: one method, in which each register is a local variable and each step calls a function of its
 * kernel, as one would write it in Java for just this formula. Not for several threads at once.
 */
final class StepsWriter {
    /*
     * The form is that of the Java Virtual Machine Specification for Java 17, chapters 4 and 6. Code that branches would need
     * frames for the verifier. There is none: what decides something is in the functions that are called.
     */
    private static final int MAGIC = 0xCAFEBABE;
    private static final int JAVA_17 = 61;
    private static final int FINAL_SUPER = 0x0030;

    private static final int LCONST_0 = 0x09;
    private static final int SIPUSH = 0x11;
    private static final int LDC2_W = 0x14;
    private static final int LLOAD = 0x16;
    private static final int ALOAD_0 = 0x2a;
    private static final int ALOAD_1 = 0x2b;
    private static final int ALOAD_2 = 0x2c;
    private static final int LALOAD = 0x2f;
    private static final int LSTORE = 0x37;
    private static final int LOR = 0x81;
    private static final int LRETURN = 0xad;
    private static final int RETURN = 0xb1;
    private static final int INVOKESPECIAL = 0xb7;
    private static final int INVOKESTATIC = 0xb8;
    private static final int WIDE = 0xc4;

    /** A JVM does not compile a method that is longer. */
    private static final int LONGEST = 8000;

    /** The method has three arguments: itself, the figures, the row. */
    private static final int FIRST_LOCAL = 3;

    private static final String STEPS = binaryName(Steps.class);

    private final ConstantPool pool = new ConstantPool();
    private final ByteArrayDataOutput code = ByteStreams.newDataOutput();
    private final Kernel[] kernels;
    private final long[] constants;
    private final int bits;
    private final int marks;
    private final int seen;
    private final int moved;
    /** How many numbers are on the stack, and were at most. */
    private int depth;

    private int deepest;

    private StepsWriter(Code code, int bits) {
        this.bits = bits;
        this.kernels = code.kernels;
        this.constants = code.constants;
        this.marks = code.registers;
        this.seen = code.registers + 1;
        this.moved = code.registers + 2;
    }

    /**
     * The class.
     *
     * @param code of registers none of which is shared
     * @param bits how many a figure may have, from 0 to below 64
     * @return its file; none if it would be too long to be fast
     */
    static Optional<byte[]> write(Code code, int bits) {
        StepsWriter steps = new StepsWriter(code, bits);
        steps.zero().into(steps.marks);
        steps.zero().into(steps.seen);
        steps.zero().into(steps.moved);
        for (Kernel kernel : code.kernels) {
            kernel.write(steps);
        }
        steps.local(LLOAD, steps.seen).local(LLOAD, steps.moved).constant(bits).invoke(STEPS, "large", 3);
        steps.local(LLOAD, steps.marks).or();
        steps.code.writeByte(ALOAD_2);
        steps.register(code.result);
        steps.code.writeByte(INVOKESTATIC);
        steps.code.writeShort(steps.pool.method(STEPS, "told", "(JL" + binaryName(Row.class) + ";J)J"));
        steps.code.writeByte(LRETURN);
        byte[] body = steps.code.toByteArray();
        return body.length <= LONGEST ? Optional.of(steps.file(body)) : Optional.empty();
    }

    /** Puts the number of a register, or a number that it always has, on the stack. */
    StepsWriter register(int register) {
        return register < constants.length ? constant(constants[register]) : local(LLOAD, register);
    }

    /** What made a fraction. */
    Optional<QuotientKernel> quotient(int upper, int lower) {
        for (Kernel kernel : kernels) {
            if (kernel instanceof QuotientKernel quotient && quotient.upper() == upper && quotient.lower() == lower) {
                return Optional.of(quotient);
            }
        }
        return Optional.empty();
    }

    StepsWriter constant(long number) {
        code.writeByte(LDC2_W);
        code.writeShort(pool.number(number));
        return pushed();
    }

    /** Takes the number on the stack into a register. */
    void into(int register) {
        local(LSTORE, register);
        depth--;
    }

    /** Puts into a register what a function of a kernel makes of all the numbers on the stack. */
    void call(Class<? extends Kernel> owner, String function, int out) {
        invoke(binaryName(owner), function, depth);
        into(out);
    }

    /** The same for what there is to say besides numbers: 0 for nothing. */
    void mark(Class<? extends Kernel> owner, String function) {
        invoke(binaryName(owner), function, depth);
        local(LLOAD, marks).or();
        into(marks);
    }

    /** Puts a figure into a register, and notes its size. */
    void figure(int input, int out) {
        code.writeByte(ALOAD_1);
        code.writeByte(SIPUSH);
        code.writeShort(input);
        code.writeByte(LALOAD);
        pushed().into(out);
        local(LLOAD, seen).register(out).invoke(STEPS, "seen", 2);
        into(seen);
        local(LLOAD, moved).register(out).constant(bits).invoke(STEPS, "moved", 3);
        into(moved);
    }

    private StepsWriter zero() {
        code.writeByte(LCONST_0);
        return pushed();
    }

    private void or() {
        code.writeByte(LOR);
        depth--;
    }

    private StepsWriter local(int operation, int register) {
        int local = FIRST_LOCAL + 2 * register;
        if (local < 256) {
            code.writeByte(operation);
            code.writeByte(local);
        } else {
            code.writeByte(WIDE);
            code.writeByte(operation);
            code.writeShort(local);
        }
        return operation == LLOAD ? pushed() : this;
    }

    private StepsWriter pushed() {
        depth++;
        deepest = Math.max(deepest, depth);
        return this;
    }

    private void invoke(String owner, String function, int numbers) {
        code.writeByte(INVOKESTATIC);
        code.writeShort(pool.method(owner, function, "(" + "J".repeat(numbers) + ")J"));
        depth += 1 - numbers;
    }

    private byte[] file(byte[] body) {
        ByteArrayDataOutput methods = ByteStreams.newDataOutput();
        method(methods, "<init>", "()V", 1, 1, constructor());
        // Numbers take two places each, and an array with an index as many.
        method(
                methods,
                "run",
                "([JL" + binaryName(Row.class) + ";)J",
                2 * deepest + 1,
                FIRST_LOCAL + 2 * (moved + 1),
                body);
        int self = pool.type(STEPS + "OfFormula");
        int above = pool.type(STEPS);

        ByteArrayDataOutput file = ByteStreams.newDataOutput();
        file.writeInt(MAGIC);
        file.writeShort(0);
        file.writeShort(JAVA_17);
        pool.writeTo(file);
        file.writeShort(FINAL_SUPER);
        file.writeShort(self);
        file.writeShort(above);
        file.writeShort(0); // interfaces
        file.writeShort(0); // fields
        file.writeShort(2); // methods
        file.write(methods.toByteArray());
        file.writeShort(0); // attributes
        return file.toByteArray();
    }

    private byte[] constructor() {
        ByteArrayDataOutput body = ByteStreams.newDataOutput();
        body.writeByte(ALOAD_0);
        body.writeByte(INVOKESPECIAL);
        body.writeShort(pool.method(STEPS, "<init>", "()V"));
        body.writeByte(RETURN);
        return body.toByteArray();
    }

    private void method(
            ByteArrayDataOutput methods, String name, String descriptor, int stack, int locals, byte[] body) {
        methods.writeShort(0); // for the package
        methods.writeShort(pool.text(name));
        methods.writeShort(pool.text(descriptor));
        methods.writeShort(1); // attributes
        methods.writeShort(pool.text("Code"));
        methods.writeInt(2 + 2 + 4 + body.length + 2 + 2);
        methods.writeShort(stack);
        methods.writeShort(locals);
        methods.writeInt(body.length);
        methods.write(body);
        methods.writeShort(0); // exceptions
        methods.writeShort(0); // attributes
    }

    private static String binaryName(Class<?> type) {
        return type.getName().replace('.', '/');
    }
}
