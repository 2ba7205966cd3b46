package io.salestiers.kpi.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.money.Rounding;
import io.salestiers.core.observation.MeasureId;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.unit.Quantity;
import io.salestiers.core.unit.Unit;
import io.salestiers.kpi.measure.Measure;
import io.salestiers.kpi.measure.Reading;
import io.salestiers.kpi.measure.Reason;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ColumnProgramTest {
    private static final Currency CNY = Currency.of("CNY");
    private static final Reference REVENUE = Reference.of(MeasureId.of("revenue"));
    private static final Reference TARGET = REVENUE.target();
    private static final Reference CALLS = Reference.of(MeasureId.of("calls"));
    private static final Symbols SYMBOLS = Symbols.of(List.of(
            Measure.additive("revenue", LocalizedText.same("Revenue"), Unit.MONEY),
            Measure.additive("calls", LocalizedText.same("Calls"), Unit.COUNT)));

    private static CompiledFormula formula(String text) {
        return FormulaCompiler.compile(text, SYMBOLS).orThrow();
    }

    @Test
    void computesAColumn() {
        // sample: columns
        CompiledFormula attainment = formula("min(attainment(revenue), 1.5)");
        ColumnProgram program = attainment.columns(
                Map.of(REVENUE, ColumnType.money(CNY), TARGET, ColumnType.money(CNY)), Rounding.halfEven(4));
        long[] revenue = {100_00, 90_00, 500_00, 10_00}; // amounts in fen
        long[] target = {300_00, 120_00, 100_00, 0};

        ColumnInputs inputs = program.inputs(Map.of(REVENUE, Column.of(revenue), TARGET, Column.of(target)));
        Column output = Column.ofRows(4);
        program.run(inputs, 0, 4, output, program.newScratch());
        // 1/3 of the target is 0.3333, 3/4 is 0.7500, five times the target counts as 1.5000, and by 0 nothing is
        // divided
        // end
        assertThat(output.values()).containsExactly(3333, 7500, 15000, 0);
        assertThat(output.writable()).containsExactly(0, 0, 0, ColumnStatus.of(Reason.ZERO_DIVISOR));
        assertThat(program.fast()).isTrue();
        assertThat(program.readings(inputs, 0, 4))
                .containsExactly(
                        Reading.known(Quantity.ratio(Ratio.of(3333, 10_000))),
                        Reading.known(Quantity.ratio(Ratio.of(3, 4))),
                        Reading.known(Quantity.ratio(Ratio.of(3, 2))),
                        Reading.notMeaningful(Reason.ZERO_DIVISOR));
        assertThat(program.reading(inputs, 0)).isEqualTo(Reading.known(Quantity.ratio(Ratio.of(1, 3))));
        assertThat(program.explain(inputs, 0).reading()).isEqualTo(program.reading(inputs, 0));
    }

    @Test
    void computesOneRowAgainAndAgain() {
        ColumnProgram program = formula("revenue / calls")
                .columns(Map.of(REVENUE, ColumnType.money(CNY), CALLS, ColumnType.of(0)), Rounding.halfUp(2));
        Slots slots = program.newSlots();
        assertThat(slots.evaluate()).isEqualTo(ColumnStatus.MISSING);
        slots.set(program.slot(REVENUE), 100_25);
        slots.set(program.slot(CALLS), 2);
        // 50.125, a half up.
        assertThat(slots.evaluate()).isEqualTo(ColumnStatus.KNOWN);
        assertThat(slots.result()).isEqualTo(50_13);
        slots.set(program.slot(CALLS), 0);
        assertThat(slots.evaluate()).isEqualTo(ColumnStatus.of(Reason.ZERO_DIVISOR));
        assertThat(slots.result()).isZero();
        slots.setGap(program.slot(CALLS), ColumnStatus.of(Reason.NO_OBSERVATIONS));
        assertThat(slots.evaluate()).isEqualTo(ColumnStatus.of(Reason.NO_OBSERVATIONS));
        assertThat(program.reading(slots.inputs(), 0)).isEqualTo(Reading.notMeaningful(Reason.NO_OBSERVATIONS));
        slots.clear();
        assertThat(slots.evaluate()).isEqualTo(ColumnStatus.MISSING);
        assertThat(program.reading(slots.inputs(), 0)).isEqualTo(Reading.missing("calls", "revenue"));
    }

    @Test
    void missingWinsAndReasonsUnite() {
        ColumnProgram program = formula("revenue / calls")
                .columns(Map.of(REVENUE, ColumnType.money(CNY), CALLS, ColumnType.of(0)), Rounding.halfEven(2));
        int none = ColumnStatus.of(Reason.NO_OBSERVATIONS);
        int mixed = ColumnStatus.of(Reason.MIXED_CURRENCIES);
        ColumnInputs inputs = program.inputs(Map.of(
                REVENUE, Column.of(new long[] {1, 1, 1}, new int[] {none, none, 0}),
                CALLS, Column.of(new long[] {0, 0, 0}, new int[] {mixed, ColumnStatus.MISSING, 0})));
        Column output = Column.ofRows(3);
        program.run(inputs, 0, 3, output, program.newScratch());
        assertThat(output.writable())
                .containsExactly(none | mixed, ColumnStatus.MISSING, ColumnStatus.of(Reason.ZERO_DIVISOR));
        assertThat(ColumnStatus.reasons(none | mixed)).containsExactly(Reason.MIXED_CURRENCIES, Reason.NO_OBSERVATIONS);
        assertThat(program.reading(inputs, 1)).isEqualTo(Reading.missing("calls"));
    }

    /** 9.2 · 10^18 times 100 is known, but no long holds it: it must neither wrap nor vanish. */
    @Test
    void resultsThatDoNotFitSaySo() {
        ColumnProgram program = formula("calls * 100").columns(Map.of(CALLS, ColumnType.of(0)), Rounding.halfEven(0));
        ColumnInputs inputs = program.inputs(Map.of(CALLS, Column.of(new long[] {Long.MAX_VALUE, 5, Long.MIN_VALUE})));
        Column output = Column.ofRows(3);
        ColumnProgram.Scratch scratch = program.newScratch();
        program.run(inputs, 0, 3, output, scratch);
        assertThat(output.writable())
                .containsExactly(ColumnStatus.TOO_LARGE, ColumnStatus.KNOWN, ColumnStatus.TOO_LARGE);
        assertThat(output.values()).containsExactly(0, 500, 0);
        assertThat(scratch.exactRows()).isEqualTo(2);
        assertThat(program.readings(inputs, 0, 1))
                .containsExactly(
                        Reading.known(Quantity.of(Ratio.of(Long.MAX_VALUE).multipliedBy(Ratio.of(100)), Unit.COUNT)));
        Slots slots = program.newSlots();
        slots.set(0, Long.MAX_VALUE);
        assertThat(slots.evaluate()).isEqualTo(ColumnStatus.TOO_LARGE);
        assertThat(slots.result()).isZero();
    }

    /** 2^63 is one too many for a long, −2^63 is not, by whichever way they are found. */
    @Test
    void theLargestAndTheSmallestResultFit() {
        for (String text : List.of("calls * 2", "calls / 0.5", "calls + calls", "calls * calls * 2 / calls")) {
            ColumnProgram program = formula(text).columns(Map.of(CALLS, ColumnType.of(0)), Rounding.halfEven(0));
            ColumnInputs inputs =
                    program.inputs(Map.of(CALLS, Column.of(new long[] {1L << 62, -(1L << 62), (1L << 62) - 1})));
            Column output = Column.ofRows(3);
            program.run(inputs, 0, 3, output, program.newScratch());
            assertThat(output.values()).as(text).containsExactly(0, Long.MIN_VALUE, Long.MAX_VALUE - 1);
            assertThat(output.writable()).as(text).containsExactly(ColumnStatus.TOO_LARGE, 0, 0);
        }
    }

    @Test
    void knowsItsRoundingAndFormula() {
        CompiledFormula calls = formula("calls");
        ColumnProgram program = calls.columns(Map.of(CALLS, ColumnType.of(0)), Rounding.halfUp(3));
        assertThat(program.rounding()).isEqualTo(Rounding.halfUp(3));
        assertThat(program.formula()).isSameAs(calls);
    }

    @Test
    void writesOnlyTheRowsThatAreAsked() {
        ColumnProgram program = formula("calls + 0").columns(Map.of(CALLS, ColumnType.of(0)), Rounding.halfEven(0));
        long[] calls = new long[3_000];
        Arrays.setAll(calls, i -> i);
        Column output = Column.ofRows(3_000);
        Arrays.fill(output.values(), -1);
        program.run(program.inputs(Map.of(CALLS, Column.of(calls))), 10, 2_990, output, program.newScratch());
        for (int i = 0; i < 3_000; i++) {
            assertThat(output.values()[i]).isEqualTo(i < 10 || i >= 2_990 ? -1 : i);
        }
    }

    @Test
    void aLiteralNeedsNoColumn() {
        ColumnProgram program = formula("1 / 3").columns(Map.of(), Rounding.halfEven(2));
        Column output = Column.ofRows(2);
        program.run(program.inputs(Map.of()), 0, 2, output, program.newScratch());
        assertThat(output.values()).containsExactly(33, 33);
    }

    @Nested
    class Refuses {
        private final CompiledFormula ratio = formula("revenue / target(revenue)");
        private final ColumnProgram program =
                formula("calls + 0").columns(Map.of(CALLS, ColumnType.of(0)), Rounding.halfEven(0));
        private final ColumnInputs inputs = program.inputs(Map.of(CALLS, Column.of(new long[2])));

        @Test
        void typesThatDoNotFitTheFormulaAllAtOnce() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ratio.columns(
                            Map.of(REVENUE, ColumnType.money(CNY), CALLS, ColumnType.of(0)), Rounding.halfEven(2)))
                    .withMessageContaining("[target(revenue)]")
                    .withMessageContaining("[calls]");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ratio.columns(
                            Map.of(REVENUE, ColumnType.of(2), TARGET, ColumnType.of(2)), Rounding.halfEven(2)))
                    .withMessageContaining("revenue (MONEY, no currency), target(revenue) (MONEY, no currency)");
            assertThatIllegalArgumentException().isThrownBy(() -> ColumnType.of(19));
        }

        @Test
        void columnsThatDoNotFitTheFormula() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> program.inputs(Map.of(REVENUE, Column.of(new long[1]))))
                    .withMessageContaining("for [calls] there is none, and [revenue] it does not read");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Column.of(new long[2], new int[1]))
                    .withMessageContaining("2 values and 1 statuses");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> program.slot(REVENUE))
                    .withMessageContaining("does not read revenue");
        }

        @Test
        void outputsThatCantBeWritten() {
            ColumnProgram.Scratch scratch = program.newScratch();
            long[] values = new long[2];
            ColumnInputs shared = program.inputs(Map.of(CALLS, Column.of(values)));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> program.run(inputs, 0, 2, Column.of(new long[2]), scratch))
                    .withMessageContaining("statuses");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> program.run(shared, 0, 2, Column.of(values, new int[2]), scratch))
                    .withMessageContaining("one of the inputs");
            assertThatThrownBy(() -> program.run(inputs, 0, 3, Column.ofRows(3), scratch))
                    .isInstanceOf(IndexOutOfBoundsException.class);
        }

        @Test
        void spaceOfAnotherProgram() {
            ColumnProgram other = formula("calls * 2").columns(Map.of(CALLS, ColumnType.of(0)), Rounding.halfEven(0));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> program.run(inputs, 0, 2, Column.ofRows(2), other.newScratch()));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> other.run(inputs, 0, 2, Column.ofRows(2), other.newScratch()));
        }

        @Test
        void rowsThatAreNotThere() {
            ColumnProgram other = formula("calls + 0").columns(Map.of(CALLS, ColumnType.of(0)), Rounding.halfEven(0));
            assertThat(program.reading(inputs, 1)).isEqualTo(Reading.known(Quantity.count(0)));
            for (int row : new int[] {-1, 2}) {
                assertThatThrownBy(() -> program.reading(inputs, row)).isInstanceOf(IndexOutOfBoundsException.class);
                assertThatThrownBy(() -> program.explain(inputs, row)).isInstanceOf(IndexOutOfBoundsException.class);
            }
            assertThatThrownBy(() -> program.readings(inputs, 1, 3)).isInstanceOf(IndexOutOfBoundsException.class);
            assertThatIllegalArgumentException().isThrownBy(() -> other.reading(inputs, 0));
            assertThatIllegalArgumentException().isThrownBy(() -> other.explain(inputs, 0));
            assertThat(program.readings(inputs, 1, 2)).containsExactly(Reading.known(Quantity.count(0)));
        }

        /** That a result did not fit is no status of a figure; nor is anything that has no meaning. */
        @Test
        void statusesThatMeanNothing() {
            for (int status : new int[] {ColumnStatus.TOO_LARGE, 1 << 30, -1}) {
                ColumnInputs wrong = program.inputs(Map.of(CALLS, Column.of(new long[1], new int[] {status})));
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> program.run(wrong, 0, 1, Column.ofRows(1), program.newScratch()));
                assertThatIllegalArgumentException().isThrownBy(() -> program.reading(wrong, 0));
                Slots slots = program.newSlots();
                slots.setGap(0, status);
                assertThatIllegalArgumentException().isThrownBy(slots::evaluate);
            }
            assertThatIllegalArgumentException().isThrownBy(() -> ColumnStatus.of(List.of()));
        }
    }

    /** Statuses live in arrays of hosts while they run; a reason must not take the bit of another. */
    @Test
    void everyReasonHasABitOfItsOwn() {
        int all = ColumnStatus.of(List.of(Reason.values()));
        assertThat(Integer.bitCount(all)).isEqualTo(Reason.values().length);
        assertThat(all & (ColumnStatus.MISSING | ColumnStatus.TOO_LARGE)).isZero();
        assertThat(ColumnStatus.reasons(all)).containsExactly(Reason.values());
    }
}
