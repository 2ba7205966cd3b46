package io.salestiers.kpi.internal.column;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.money.Ratio;
import io.salestiers.core.money.Rounding;
import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;

/** A row in steps is the row that the kernels compute with their bits, whichever figures it has. */
class RowCodeProperties {
    private static final int ROWS = 20;
    private static final int INPUTS = 3;
    private static final int ZERO = Flags.FIRST_REASON;
    private static final List<Relation> RELATIONS = List.of(Relation.values());

    private static final Value ZERO_VALUE = new Value.Constant(Ratio.ZERO);

    private static int rows;
    private static int inSteps;
    private static int marked;

    @Property(tries = 300)
    void stepsAreKernels(@ForAll long seed) {
        SplittableRandom r = new SplittableRandom(seed);
        Program program;
        try {
            program = program(r);
        } catch (UnsuitableException | ArithmeticException e) {
            return;
        }
        Row row = program.newRow(INPUTS);
        Row other = RowCode.withoutSteps(program.apart).newRow(INPUTS);
        for (int i = 0; i < ROWS; i++) {
            for (int input = 0; input < INPUTS; input++) {
                long figure = r.nextInt(8) == 0 ? 0 : r.nextLong() >> r.nextInt(64);
                int gap = r.nextInt(16) == 0 ? Flags.MISSING : 0;
                set(row, input, figure, gap);
                set(other, input, figure, gap);
            }
            rows++;
            inSteps += told(row) ? 1 : 0;
            int status = row.run();
            int expected = other.run();
            marked += (status & ZERO) != 0 ? 1 : 0;
            if ((expected & Flags.DOUBT) == 0) {
                assertThat(status).isEqualTo(expected);
                assertThat(row.result()).isEqualTo(other.result());
            }
        }
    }

    private static void set(Row row, int input, long figure, int gap) {
        if (gap == 0) {
            row.set(input, figure);
        } else {
            row.setGap(input, gap);
        }
    }

    @Example
    void aFormulaThatIsTooLongForAClassIsComputedByKernels() throws UnsuitableException {
        assertThat(sums(30).steps).isNotNull();
        Row row = sums(2000);
        assertThat(row.steps).isNull();
        row.set(0, 100);
        assertThat(row.run()).isZero();
        assertThat(row.result()).isEqualTo(2000 * 100 + 100);
    }

    private static Row sums(int count) throws UnsuitableException {
        return summed(count).newRow(1);
    }

    /** Of a figure, then again and again of the figure or what was before, whichever is larger, and 1. */
    private static Program summed(int count) throws UnsuitableException {
        Assembler assembler = new Assembler(Flags.MISSING);
        Value figure = assembler.input(0, Ratio.of(1, 100));
        Value sum = figure;
        for (int i = 0; i < count; i++) {
            sum = assembler.plus(assembler.greatest(figure, sum), new Value.Constant(Ratio.ONE));
        }
        return assembler.finish(sum, Rounding.halfEven(2));
    }

    @Property(tries = 2000)
    void figuresAreSmallFromMinusToBelowAPowerOfTwo(
            @ForAll @IntRange(min = 0, max = 62) int bits, @ForAll("nearPowers") List<Long> figures) {
        long seen = 0;
        long moved = 0;
        boolean small = true;
        for (long figure : figures) {
            seen = Steps.seen(seen, figure);
            moved = Steps.moved(moved, figure, bits);
            small &= figure >= -(1L << bits) && figure < 1L << bits;
        }
        assertThat(Steps.large(seen, moved, bits) == 0).isEqualTo(small);
    }

    @Provide
    Arbitrary<List<Long>> nearPowers() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 63),
                        Arbitraries.longs().between(-1, 1),
                        Arbitraries.of(1, -1))
                .as((bits, beside, sign) -> sign * (1L << bits) + beside)
                .list()
                .ofMinSize(1)
                .ofMaxSize(3);
    }

    /** Kernels write registers, steps don't. */
    @Example
    void aFigureThatBecomesKnownIsComputedInStepsAgain() throws UnsuitableException {
        Row row = sums(30);
        long[] untouched = row.values.clone();
        row.setGap(0, Flags.MISSING);
        row.setGap(0, Flags.MISSING);
        row.set(0, 100);
        row.set(0, 200);
        assertThat(row.run()).isZero();
        assertThat(row.values).isEqualTo(untouched);
        row.setGap(0, Flags.MISSING);
        assertThat(row.run()).isEqualTo(Flags.MISSING);
        row.set(0, 200);
        assertThat(row.run()).isZero();
        assertThat(row.result()).isEqualTo(3000 + 200);
    }

    @Example
    void whereNoClassCanBeDefinedRowsAreComputedByKernels() throws UnsuitableException {
        List<RowCode.Definer> unable = List.of(
                file -> {
                    throw new IllegalAccessException("not allowed");
                },
                file -> {
                    throw new Error("what a native image says");
                },
                file -> MethodHandles.lookup().defineHiddenClass(renamed(file), true));
        for (RowCode.Definer definer : unable) {
            Row row = RowCode.of(summed(30).apart, definer).newRow(1);
            assertThat(row.steps).isNull();
            row.set(0, -250);
            assertThat(row.run()).isZero();
            assertThat(row.result()).isEqualTo(3000 - 250);
        }
    }

    /** Calls a function that there is none. */
    private static byte[] renamed(byte[] file) {
        return new String(file, ISO_8859_1).replace("moved", "mover").getBytes(ISO_8859_1);
    }

    /** Whether steps were enough for it. */
    private static boolean told(Row row) {
        return row.steps != null
                && IntStream.range(0, INPUTS).allMatch(input -> row.given(input) == 0)
                && row.steps.run(row.figures, row) == 0;
    }

    /** Up to two hundred operations, each on any of what was made before. */
    private static Program program(SplittableRandom r) throws UnsuitableException {
        Assembler assembler = new Assembler(Flags.MISSING);
        List<Value> values = new ArrayList<>();
        for (int input = 0; input < INPUTS; input++) {
            values.add(assembler.input(input, Ratio.of(1, 100)));
        }
        int operations = r.nextInt(1, 200);
        for (int i = 0; i < operations; i++) {
            Value a = values.get(r.nextInt(values.size()));
            Value b = r.nextInt(3) == 0
                    ? new Value.Constant(Ratio.of(r.nextLong(-20, 20), r.nextLong(1, 4)))
                    : values.get(r.nextInt(values.size()));
            values.add(
                    switch (r.nextInt(13)) {
                        case 0, 1 -> assembler.plus(a, b);
                        case 2 -> assembler.minus(a, b);
                        case 3 -> i < 6 ? assembler.times(a, b) : assembler.negated(a);
                        case 4 -> b instanceof Value.Constant ? a : assembler.dividedBy(a, b, ZERO, 0);
                        case 5 -> assembler.least(a, b);
                        case 6 -> assembler.greatest(a, b);
                        case 7 -> assembler.absolute(a);
                        case 8 -> assembler.rounded(a, Rounding.halfEven(1));
                        case 9 -> assembler.present(a, b);
                        case 10 -> assembler.meaningful(a, b);
                        case 11 ->
                            b instanceof Value.Constant
                                    ? a
                                    : assembler.chosen(
                                            assembler.compared(b, Relation.EQUAL, ZERO_VALUE),
                                            ZERO_VALUE,
                                            assembler.dividedBy(a, b, ZERO, 0));
                        default -> {
                            Relation relation = RELATIONS.get(r.nextInt(RELATIONS.size()));
                            Value truth = assembler.opposite(assembler.either(
                                    assembler.compared(a, relation, b), assembler.compared(b, relation, a), true));
                            yield assembler.chosen(truth, a, b);
                        }
                    });
        }
        return assembler.finish(values.get(values.size() - 1), Rounding.halfEven(2));
    }

    /** So that what agrees is not always the same. */
    @AfterContainer
    static void bothWaysWereTaken() {
        assertThat(rows).isGreaterThan(1000);
        assertThat(inSteps).isBetween(rows / 10, rows * 9 / 10);
        assertThat(marked).isPositive();
    }
}
