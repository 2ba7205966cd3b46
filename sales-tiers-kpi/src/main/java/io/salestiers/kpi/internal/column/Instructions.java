package io.salestiers.kpi.internal.column;

import static java.util.Objects.requireNonNull;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * The kernels of a program in the order in which they run, each writing registers of its own. At the end the registers are
 * shared: one whose last reader is past can be written again.
 */
final class Instructions {
    /** Makes a kernel with the registers that it writes and reads, the written ones first. */
    private interface Maker {
        Kernel make(int[] registers);
    }

    private record Instruction(List<Integer> writes, List<Integer> reads, Maker maker) {
        /** The registers that it writes, then those that it reads. */
        List<Integer> registers() {
            List<Integer> all = new ArrayList<>(writes);
            all.addAll(reads);
            return all;
        }
    }

    private record Computed(String name, List<Integer> reads, List<Object> parameters) {}

    private final List<Instruction> instructions = new ArrayList<>();
    /** What was computed before is not computed again. */
    private final Map<Computed, Integer> computed = new HashMap<>();

    /** From the first register that is written back to how. */
    private final Map<Integer, Computed> origins = new HashMap<>();

    /** The registers of numbers that are the same for all rows: written once, when a block is made. */
    private final Map<Long, Integer> constants = new TreeMap<>();

    private int written;

    private int add(String name, int writes, List<Integer> reads, List<Object> parameters, Maker maker) {
        return computed.computeIfAbsent(new Computed(name, reads, parameters), key -> {
            int first = written;
            origins.put(first, key);
            written += writes;
            List<Integer> targets = IntStream.range(first, written).boxed().toList();
            instructions.add(new Instruction(targets, reads, maker));
            return first;
        });
    }

    private static List<Integer> registers(Integer... registers) {
        return List.of(registers);
    }

    private static List<Object> parameters(Object... parameters) {
        return List.of(parameters);
    }

    int load(int input, int known) {
        return add("load", 1, registers(), parameters(input), r -> new LoadKernel(r[0], input, known));
    }

    int fill(long value) {
        return constants.computeIfAbsent(value, key -> written++);
    }

    int scale(int a, long factor, long constant) {
        return factor == 1 && constant == 0
                ? a
                : add(
                        "scale",
                        1,
                        registers(a),
                        parameters(factor, constant),
                        r -> new ScaleKernel(r[0], r[1], factor, constant));
    }

    int sum(int a, long p, int b, long q, long constant) {
        return add(
                "sum",
                1,
                registers(a, b),
                parameters(p, q, constant),
                r -> new SumKernel(r[0], r[1], p, r[2], q, constant));
    }

    int product(int a, int b) {
        return add("product", 1, registers(a, b), parameters(), r -> new ProductKernel(r[0], r[1], r[2]));
    }

    /** The register above; the one below is {@link #lowerOf}. */
    int quotient(int a, int b, int zero, int negative) {
        return add(
                "quotient",
                2,
                registers(a, b),
                parameters(zero, negative),
                r -> new QuotientKernel(r[0], r[1], r[2], r[3], zero, negative, false));
    }

    /**
     * A quotient that is 0 where its divisor is, if that is just where a truth holds, or where it does not.
     *
     * @param upper the register above of what is taken elsewhere
     */
    OptionalInt quotientOrZero(int truth, boolean holds, int upper) {
        Computed comparison = origins.get(truth);
        Computed quotient = origins.get(upper);
        if (comparison == null
                || quotient == null
                || !comparison.name().equals("compare")
                || !comparison.parameters().equals(parameters(0L, true, !holds))
                || !quotient.name().equals("quotient")
                || !quotient.reads().get(1).equals(comparison.reads().get(0))) {
            return OptionalInt.empty();
        }
        int negative = (int) quotient.parameters().get(1);
        return OptionalInt.of(add(
                "quotientOrZero",
                2,
                quotient.reads(),
                parameters(negative),
                r -> new QuotientKernel(r[0], r[1], r[2], r[3], 0, negative, true)));
    }

    static int lowerOf(int upper) {
        return upper + 1;
    }

    /** A fraction over the product of two lower registers: a copy of the register above; the one below is {@link #lowerOf}. */
    int overBoth(int above, int a, int b) {
        return add(
                "lower", 2, registers(above, a, b), parameters(), r -> new LowerKernel(r[0], r[1], r[2], r[3], r[4]));
    }

    int absolute(int a) {
        return add("absolute", 1, registers(a), parameters(), r -> new AbsoluteKernel(r[0], r[1]));
    }

    int clamp(int a, long low, long high) {
        return add("clamp", 1, registers(a), parameters(low, high), r -> new ClampKernel(r[0], r[1], low, high));
    }

    /** With −1 for no register below. */
    int round(int a, int b, long factor, long divisor, RoundingMode mode) {
        List<Object> parameters = parameters(factor, divisor, mode);
        return b < 0
                ? add("round", 1, registers(a), parameters, r -> new RoundKernel(r[0], r[1], -1, factor, divisor, mode))
                : add(
                        "round",
                        1,
                        registers(a, b),
                        parameters,
                        r -> new RoundKernel(r[0], r[1], r[2], factor, divisor, mode));
    }

    int atMost(int a, long limit, boolean opposite) {
        return compare(a, limit, false, opposite);
    }

    int equal(int a, long limit, boolean opposite) {
        return compare(a, limit, true, opposite);
    }

    private int compare(int a, long limit, boolean equal, boolean opposite) {
        return add(
                "compare",
                1,
                registers(a),
                parameters(limit, equal, opposite),
                r -> new CompareKernel(r[0], r[1], limit, equal, opposite ? -1 : 0));
    }

    int logic(int a, int b, LogicKernel.Join join) {
        return add("logic", 1, registers(a, b), parameters(join), r -> new LogicKernel(r[0], r[1], r[2], join));
    }

    int not(int a) {
        return add("not", 1, registers(a), parameters(), r -> new NotKernel(r[0], r[1]));
    }

    int gap(int a, boolean missing) {
        return add("gap", 1, registers(a), parameters(missing), r -> new GapKernel(r[0], r[1], missing));
    }

    int select(int truth, int a, int b, boolean lower) {
        return add(
                "select",
                1,
                registers(truth, a, b),
                parameters(lower),
                r -> new SelectKernel(r[0], r[1], r[2], r[3], lower));
    }

    /** With the register of the result. What does not lead to it is left out. */
    Program program(int result) {
        List<Instruction> kept = leadingTo(result);
        return new Program(shared(kept, result), apart(kept, result));
    }

    private List<Instruction> leadingTo(int result) {
        boolean[] needed = new boolean[written];
        needed[result] = true;
        List<Instruction> kept = new ArrayList<>();
        for (int i = instructions.size() - 1; i >= 0; i--) {
            Instruction instruction = instructions.get(i);
            if (instruction.writes().stream().anyMatch(r -> needed[r])) {
                instruction.reads().forEach(r -> needed[r] = true);
                kept.add(0, instruction);
            }
        }
        return kept;
    }

    /** For blocks, which have to fit into the nearest cache: registers are shared. */
    private Code shared(List<Instruction> kept, int result) {
        int[] lastRead = new int[written];
        Arrays.fill(lastRead, -1);
        for (int i = 0; i < kept.size(); i++) {
            for (int read : kept.get(i).reads()) {
                lastRead[read] = i;
            }
        }
        lastRead[result] = kept.size();
        int[] place = new int[written];
        TreeSet<Integer> free = new TreeSet<>();
        List<Long> fixed = new ArrayList<>();
        for (Map.Entry<Long, Integer> constant : constants.entrySet()) {
            if (lastRead[constant.getValue()] >= 0) {
                lastRead[constant.getValue()] = kept.size();
                place[constant.getValue()] = fixed.size();
                fixed.add(constant.getKey());
            }
        }
        int places = fixed.size();
        for (int i = 0; i < kept.size(); i++) {
            Instruction instruction = kept.get(i);
            // Taken before those that are read here for the last time come free: no kernel writes what it reads.
            for (int write : instruction.writes()) {
                if (free.isEmpty()) {
                    free.add(places++);
                }
                place[write] = requireNonNull(free.pollFirst());
            }
            for (int register : instruction.registers()) {
                if (lastRead[register] <= i) {
                    free.add(place[register]);
                }
            }
        }
        return code(kept, place, place[result], places, fixed);
    }

    /** For single rows: each register has a place of its own, constants first. */
    private Code apart(List<Instruction> kept, int result) {
        int[] place = new int[written];
        List<Long> fixed = new ArrayList<>(constants.keySet());
        for (int i = 0; i < fixed.size(); i++) {
            place[requireNonNull(constants.get(fixed.get(i)))] = i;
        }
        int places = fixed.size();
        for (Instruction instruction : kept) {
            for (int write : instruction.writes()) {
                place[write] = places++;
            }
        }
        return code(kept, place, place[result], places, fixed);
    }

    private static Code code(List<Instruction> kept, int[] place, int result, int places, List<Long> fixed) {
        Kernel[] kernels = kept.stream()
                .map(instruction -> instruction
                        .maker()
                        .make(instruction.registers().stream()
                                .mapToInt(register -> place[register])
                                .toArray()))
                .toArray(Kernel[]::new);
        return new Code(
                kernels,
                result,
                places,
                fixed.stream().mapToLong(Long::longValue).toArray());
    }
}
