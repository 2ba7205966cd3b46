package io.salestiers.kpi.formula;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Columns of money: where two currencies can meet, rows are evaluated; a 0 is of the currency of the row's figures. */
class ColumnCurrenciesTest {
    private static final Currency CNY = Currency.of("CNY");
    private static final Currency USD = Currency.of("USD");
    private static final Reference REVENUE = Reference.of(MeasureId.of("revenue"));
    private static final Reference COST = Reference.of(MeasureId.of("cost"));
    private static final Reference CALLS = Reference.of(MeasureId.of("calls"));
    private static final int MISSING = ColumnStatus.MISSING;
    private static final int NO_CURRENCY = ColumnStatus.of(Reason.NO_CURRENCY);
    private static final int MIXED = ColumnStatus.of(Reason.MIXED_CURRENCIES);
    private static final Symbols SYMBOLS = Symbols.of(List.of(
            Measure.additive("revenue", LocalizedText.same("Revenue"), Unit.MONEY),
            Measure.additive("cost", LocalizedText.same("Cost"), Unit.MONEY),
            Measure.additive("calls", LocalizedText.same("Calls"), Unit.COUNT)));

    private static ColumnProgram program(String text, Currency cost) {
        CompiledFormula formula = FormulaCompiler.compile(text, SYMBOLS).orThrow();
        Map<Reference, ColumnType> all =
                Map.of(REVENUE, ColumnType.money(CNY), COST, ColumnType.money(cost), CALLS, ColumnType.of(0));
        return formula.columns(only(formula, all), Rounding.halfEven(2));
    }

    private static <T> Map<Reference, T> only(CompiledFormula formula, Map<Reference, T> all) {
        return formula.references().stream()
                .collect(java.util.stream.Collectors.toMap(reference -> reference, all::get));
    }

    private static ColumnInputs inputs(ColumnProgram program, Column revenue, Column cost, Column calls) {
        return program.inputs(only(program.formula(), Map.of(REVENUE, revenue, COST, cost, CALLS, calls)));
    }

    private static Reading money(String amount, Currency currency) {
        return Reading.known(Quantity.money(Money.of(amount, currency)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "revenue + cost | false",
                "revenue / cost | false",
                "if(revenue > cost, 1, 0) | false",
                "if(not (revenue > cost), 1, 0) | false",
                "if(calls > 0 and revenue > cost, 1, 0) | false",
                "growth(revenue, cost) | false",
                "min(revenue, coalesce(cost, revenue)) | false",
                "min(revenue, if(calls > 0, cost, revenue)) | false",
                "min(revenue, ifNotMeaningful(cost, revenue)) | false",
                // A bare 0 would be of either.
                "if(calls > 2, 0, if(calls < 0, revenue, cost)) | false",
                // They never meet.
                "if(calls > 2, revenue, cost) | true",
                "coalesce(revenue, cost) | true",
                "ifNotMeaningful(revenue / calls, cost) | true",
                "revenue / revenue + cost / cost | true",
                "if(revenue > 0 and cost > 0, 1, 0) | true",
                "max(revenue, 0) + 0 * revenue | true",
            })
    void whatCantBeToldBeforehandIsLookedAtRowByRow(String text, boolean fast) {
        assertThat(program(text, USD).fast()).isEqualTo(fast);
        assertThat(program(text, CNY).fast()).isTrue();
    }

    @Test
    void aChoiceHasTheCurrencyOfWhatIsChosen() {
        ColumnProgram program = program("if(calls > 2, revenue, cost)", USD);
        ColumnInputs inputs = inputs(
                program, Column.of(new long[] {100, 200}), Column.of(new long[] {300, 400}), Column.of(new long[] {3, 2
                }));
        assertThat(program.readings(inputs, 0, 2)).containsExactly(money("1.00", CNY), money("4.00", USD));
    }

    @Test
    void currenciesThatMeetAreNotMeaningful() {
        ColumnProgram program = program("revenue + cost", USD);
        ColumnInputs inputs = inputs(
                program,
                Column.of(new long[] {100, 200}, new int[] {0, 0}),
                Column.of(new long[] {0, 400}, new int[] {0, MISSING}),
                Column.ofRows(2));
        Column output = Column.ofRows(2);
        ColumnProgram.Scratch scratch = program.newScratch();
        program.run(inputs, 0, 2, output, scratch);
        assertThat(output.writable()).containsExactly(MIXED, MISSING);
        assertThat(scratch.exactRows()).isEqualTo(2);
        Slots slots = program.newSlots();
        slots.set(program.slot(REVENUE), 100);
        assertThat(slots.evaluate()).isEqualTo(MISSING);
        slots.set(program.slot(COST), 0);
        assertThat(slots.evaluate()).isEqualTo(MIXED);
    }

    @Test
    void aBareZeroIsOfTheCurrencyOfTheFiguresThatAreKnown() {
        ColumnProgram program = program("coalesce(revenue, cost, 0)", CNY);
        ColumnInputs inputs = inputs(
                program,
                Column.of(new long[] {100, 5, 5}, new int[] {0, MISSING, MISSING}),
                Column.of(new long[] {300, 400, 5}, new int[] {0, 0, MISSING}),
                Column.ofRows(3));
        Column output = Column.ofRows(3);
        ColumnProgram.Scratch scratch = program.newScratch();
        program.run(inputs, 0, 3, output, scratch);
        assertThat(output.values()).containsExactly(100, 400, 0);
        assertThat(output.writable()).containsExactly(0, 0, NO_CURRENCY);
        assertThat(scratch.exactRows()).isEqualTo(1);
        assertThat(program.readings(inputs, 0, 3))
                .containsExactly(money("1.00", CNY), money("4.00", CNY), Reading.notMeaningful(Reason.NO_CURRENCY));
    }

    @Test
    void aColumnWithoutGapsIsAWitnessForEveryRow() {
        ColumnProgram program = program("if(calls > 2, 0, if(revenue > 0, revenue, cost))", CNY);
        int[] gaps = {MISSING, MISSING};
        ColumnInputs inputs = inputs(
                program, Column.of(new long[] {100, 100}), Column.of(new long[2], gaps), Column.of(new long[] {3, 1}));
        Column output = Column.ofRows(2);
        ColumnProgram.Scratch scratch = program.newScratch();
        program.run(inputs, 0, 2, output, scratch);
        assertThat(output.values()).containsExactly(0, 100);
        assertThat(output.writable()).containsExactly(0, 0);
        assertThat(scratch.exactRows()).isZero();
        assertThat(program.readings(inputs, 0, 1)).containsExactly(money("0.00", CNY));
    }

    /** A row without any known money has no currency, in slots as in columns; one with any has. */
    @Test
    void slotsLookForAWitnessToo() {
        ColumnProgram program = program("if(calls > 2, 0, revenue + cost)", CNY);
        Slots slots = program.newSlots();
        slots.set(program.slot(CALLS), 3);
        assertThat(slots.evaluate()).isEqualTo(NO_CURRENCY);
        slots.set(program.slot(COST), 700);
        assertThat(slots.evaluate()).isEqualTo(ColumnStatus.KNOWN);
        assertThat(slots.result()).isZero();
        slots.set(program.slot(CALLS), 1);
        assertThat(slots.evaluate()).isEqualTo(MISSING);
    }

    /** The second block of a run is settled as the first. */
    @Test
    void everyBlockIsSettled() {
        int rows = 2_500;
        ColumnProgram program = program("if(calls > 2, 0, revenue)", CNY);
        long[] calls = new long[rows];
        int[] gaps = new int[rows];
        Arrays.fill(calls, 3);
        gaps[7] = MISSING;
        gaps[1_500] = MISSING;
        gaps[rows - 1] = MISSING;
        ColumnInputs inputs = inputs(program, Column.of(new long[rows], gaps), Column.ofRows(rows), Column.of(calls));
        Column output = Column.ofRows(rows);
        ColumnProgram.Scratch scratch = program.newScratch();
        program.run(inputs, 0, rows, output, scratch);
        for (int row = 0; row < rows; row++) {
            assertThat(output.writable()[row]).isEqualTo(gaps[row] == MISSING ? NO_CURRENCY : ColumnStatus.KNOWN);
        }
        assertThat(scratch.exactRows()).isEqualTo(3);
    }
}
