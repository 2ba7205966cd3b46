package io.salestiers.kpi.internal.column;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.money.Ratio;
import io.salestiers.core.money.Rounding;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;

/** A row in steps is the row that the kernels compute with their bits, whichever figures it has. */
class RowCodeProperties {
    private static final int ROWS = 20;
    private static final int INPUTS = 3;
    private static final int ZERO = Flags.FIRST_REASON;
    private static final List<Relation> RELATIONS = List.of(Relation.values());

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
        long[] figures = new long[INPUTS];
        int[] given = new int[INPUTS];
        Row row = program.newRow(figures, given);
        Row other = RowCode.withoutHandles(program.apart).newRow(figures, given);
        for (int i = 0; i < ROWS; i++) {
            for (int input = 0; input < INPUTS; input++) {
                figures[input] = r.nextInt(8) == 0 ? 0 : r.nextLong() >> r.nextInt(64);
                given[input] = r.nextInt(16) == 0 ? Flags.MISSING : 0;
            }
            row.run();
            other.run();
            rows++;
            inSteps += row.marks == 0 ? 1 : 0;
            marked += (row.marks & ZERO) != 0 ? 1 : 0;
            if (other.resultStatus() == 0) {
                assertThat(row.resultStatus()).isZero();
                assertThat(row.result()).isEqualTo(other.result());
            } else if ((other.resultStatus() & Flags.DOUBT) == 0) {
                assertThat(row.resultStatus()).isEqualTo(other.resultStatus());
            }
        }
    }

    /** Up to a hundred operations, each on any of what was made before. */
    private static Program program(SplittableRandom r) throws UnsuitableException {
        Assembler assembler = new Assembler(Flags.MISSING);
        List<Value> values = new ArrayList<>();
        for (int input = 0; input < INPUTS; input++) {
            values.add(assembler.input(input, Ratio.of(1, 100)));
        }
        int operations = r.nextInt(1, 100);
        for (int i = 0; i < operations; i++) {
            Value a = values.get(r.nextInt(values.size()));
            Value b = r.nextInt(3) == 0
                    ? new Value.Constant(Ratio.of(r.nextLong(-20, 20), r.nextLong(1, 4)))
                    : values.get(r.nextInt(values.size()));
            values.add(
                    switch (r.nextInt(12)) {
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
