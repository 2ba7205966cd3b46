package io.salestiers.kpi.formula;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Rounding;
import io.salestiers.core.observation.MeasureId;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.unit.Unit;
import io.salestiers.kpi.measure.Measure;
import io.salestiers.kpi.measure.Reason;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each kind of step as a loop over columns, with results worked out by hand to two decimals, half-even. */
class ColumnStepsTest {
    private static final Currency CNY = Currency.of("CNY");
    private static final Symbols SYMBOLS = Symbols.of(List.of(
            Measure.additive("revenue", LocalizedText.same("Revenue"), Unit.MONEY),
            Measure.additive("cost", LocalizedText.same("Cost"), Unit.MONEY),
            Measure.additive("calls", LocalizedText.same("Calls"), Unit.COUNT),
            Measure.additive("visits", LocalizedText.same("Visits"), Unit.COUNT),
            Measure.additive("cycle_days", LocalizedText.same("Cycle"), Unit.DAYS),
            Measure.additive("r", LocalizedText.same("R"), Unit.RATIO),
            Measure.additive("s", LocalizedText.same("S"), Unit.RATIO)));

    private static ColumnType type(Unit unit) {
        return switch (unit) {
            case MONEY -> ColumnType.money(CNY);
            case COUNT, DAYS -> ColumnType.of(0);
            case RATIO, POINTS -> ColumnType.of(1);
        };
    }

    /** A row of its figure: a number, {@code ?} for missing, {@code !} for no observations. */
    private static Column column(String figure, ColumnType type) {
        return switch (figure) {
            case "?" -> Column.of(new long[] {99}, new int[] {ColumnStatus.MISSING});
            case "!" -> Column.of(new long[] {99}, new int[] {ColumnStatus.of(Reason.NO_OBSERVATIONS)});
            default ->
                Column.of(
                        new long[] {
                            new BigDecimal(figure).movePointRight(type.scale()).longValueExact()
                        },
                        new int[1]);
        };
    }

    private static String result(Column output) {
        int status = output.writable()[0];
        if (status == ColumnStatus.KNOWN) {
            return BigDecimal.valueOf(output.values()[0], 2).toString();
        }
        assertThat(output.values()[0]).isZero();
        return status == ColumnStatus.MISSING
                ? "missing"
                : ColumnStatus.reasons(status).stream().map(Reason::name).collect(Collectors.joining("+"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // Sums and differences, of columns and of fractions.
                "revenue + cost | revenue=10.25 cost=0.50 | 10.75",
                "revenue - cost | revenue=10.25 cost=20.50 | -10.25",
                "r + s + r - 0.3 | r=1.5 s=0.2 | 2.90",
                "r / s + s / r | r=1 s=2 | 2.50",
                "r / s - s / r | r=1 s=2 | -1.50",
                "r / s + s / s | r=1 s=2 | 1.50",
                "r / s + 1 | r=1 s=2 | 1.50",
                "1 - r / s | r=1 s=4 | 0.75",
                "r / s + r | r=1 s=2 | 1.50",
                "r - r / s | r=1 s=4 | 0.75",
                "days(30) - cycle_days | cycle_days=12 | 18.00",
                // Products: 5.125 and 5.375 are ties.
                "revenue * r | revenue=10.25 r=0.5 | 5.12",
                "revenue * r | revenue=10.75 r=0.5 | 5.38",
                "r * s * 2 | r=1.5 s=-0.5 | -1.50",
                "(r / s) * (s / r) | r=3 s=7 | 1.00",
                "0 * r | r=7 | 0.00",
                "0 * r | r=? | missing",
                // Quotients.
                "revenue / calls | revenue=10.00 calls=3 | 3.33",
                "revenue / calls | revenue=-10.00 calls=3 | -3.33",
                "revenue / cost | revenue=2 cost=3 | 0.67",
                "revenue / cost | revenue=2 cost=-3 | -0.67",
                "revenue / cost | revenue=2 cost=0 | ZERO_DIVISOR",
                "revenue / cost | revenue=0 cost=0 | ZERO_DIVISOR",
                "(r / s) / (s / r) | r=1 s=2 | 0.25",
                "(r + 1) / (s - 1) | r=1 s=2 | 2.00",
                "(r + 1) / (s - 1) | r=1 s=1 | ZERO_DIVISOR",
                "r / 4 / s | r=1 s=0.5 | 0.50",
                "100 / calls / visits | calls=5 visits=4 | 5.00",
                "attainment(revenue) | revenue=90 target(revenue)=120 | 0.75",
                "attainment(revenue) | revenue=90 target(revenue)=0 | ZERO_DIVISOR",
                // Signs.
                "-revenue | revenue=10.25 | -10.25",
                "-(r / s) | r=1 s=4 | -0.25",
                "abs(revenue - cost) | revenue=1 cost=3 | 2.00",
                "abs(revenue - cost) | revenue=3 cost=1 | 2.00",
                "abs(r / s) | r=1 s=-4 | 0.25",
                // Rounding in between: 1/3 is 0.3, 0.25 and 0.75 are ties.
                "round(r / 3, 1) * 10 | r=1 | 3.00",
                "round(r / 3, 1) * 10 | r=2 | 7.00",
                "round(r / 4, 1) | r=1 | 0.20",
                "round(r / 4, 1) | r=3 | 0.80",
                "round(r / 4, 1) | r=-1 | -0.20",
                "roundUp(r / 3, 1) * 10 | r=1 | 4.00",
                "roundUp(r / 3, 1) * 10 | r=-1 | -4.00",
                "roundUp(r / s, 0) | r=4 s=2 | 2.00",
                "roundUp(r / s, 0) | r=5 s=2 | 3.00",
                "roundDown(r / 3, 1) * 10 | r=2 | 6.00",
                "roundDown(r / 3, 1) * 10 | r=-2 | -6.00",
                "roundDown(revenue / 100, 0) * 100 | revenue=299.99 | 200.00",
                "round(r, 1) | r=0.7 | 0.70",
                // Smallest and largest.
                "min(revenue, cost) | revenue=1 cost=2 | 1.00",
                "min(revenue, cost) | revenue=2 cost=1 | 1.00",
                "min(r, s, 0.5) | r=0.7 s=0.6 | 0.50",
                "min(r, s, 0.5) | r=0.7 s=0.4 | 0.40",
                "min(0.5, r) | r=0.7 | 0.50",
                "max(revenue, cost) | revenue=1 cost=2 | 2.00",
                "max(revenue, cost) | revenue=2 cost=1 | 2.00",
                "max(r, s, 0.5) | r=0.3 s=0.4 | 0.50",
                "max(0.5, r) | r=0.7 | 0.70",
                "max(r / s, s / r) | r=1 s=4 | 4.00",
                "clamp(r, 0, 1.2) | r=1.3 | 1.20",
                "clamp(r, 0, 1.2) | r=-0.1 | 0.00",
                "clamp(r, 0, 1.2) | r=0.7 | 0.70",
                "clamp(revenue, cost, 2 * cost) | revenue=10 cost=3 | 6.00",
                "clamp(revenue, cost, 2 * cost) | revenue=1 cost=3 | 3.00",
                "clamp(revenue, cost, 2 * cost) | revenue=4 cost=3 | 4.00",
                // Bounds on the wrong sides: max(min(0.1, 0.5), 0.8).
                "clamp(r, s, 0.5) | r=0.1 s=0.8 | 0.80",
                "max(min(r, s), 0.1, 0.2) | r=0.1 s=0.8 | 0.20",
                "max(min(r, s, 0.3), 0.1) | r=0.4 s=0.8 | 0.30",
                "max(r + 1, s) | r=0.4 s=0.8 | 1.40",
                // What a condition keeps from being divided by zero, and what it does not.
                "if(s == 0, 0, r / s) | r=1 s=0 | 0.00",
                "if(s == 0, 0, r / s) | r=1 s=4 | 0.25",
                "if(s == 0, 7, r / s) | r=1 s=0 | 7.00",
                "if(s == 0, 0, r / s) | r=? s=0 | 0.00",
                "if(s == 0, 0, r / s) | r=? s=4 | missing",
                "if(s == 0, 0, r / s) | r=1 s=? | missing",
                "if(s == 0, 0, r / s) | r=-3 s=-2 | 1.50",
                "if(s == 0, 0, r / s) | r=-1 s=3 | -0.33",
                "if(s == 0, 0, r / s) | r=! s=0 | 0.00",
                "if(s == 0, 0, r / s) | r=! s=4 | NO_OBSERVATIONS",
                "if(s == 0, 0, r / s) | r=! s=? | missing",
                "if(s == 0, 0, r / s) | r=? s=! | NO_OBSERVATIONS",
                "if(calls + visits == 0, 0, 9 / (calls + visits)) | calls=1 visits=2 | 3.00",
                "if(calls + visits == 0, 0, r / (calls + visits)) | r=? calls=1 visits=! | NO_OBSERVATIONS",
                "if(s == 0, 0, r / s) * 3 + 1 | r=? s=0 | 1.00",
                "if(s == 0, 0, r / s) * 3 + 1 | r=1 s=4 | 1.75",
                "if(s != 0, r / s, 0) | r=? s=0 | 0.00",
                "if(s != 0, r / s, 0) | r=1 s=4 | 0.25",
                "if(s != 0, 0, r / s) | r=1 s=0 | ZERO_DIVISOR",
                "if(s == 0, r / s, 0) | r=1 s=0 | ZERO_DIVISOR",
                "if(s == 1, 0, r / s) | r=1 s=0 | ZERO_DIVISOR",
                "if(s <= 0, 0, r / s) | r=1 s=-4 | 0.00",
                "if(r == 0, 0, r / s) | r=0 s=0 | 0.00",
                "if(s == 0, 0, 0 - r / s) | r=1 s=4 | -0.25",
                "if(s == 0, 0, r / s + 1) | r=1 s=0 | 0.00",
                "if(s == 0, 0, growth(r, s)) | r=? s=0 | 0.00",
                "if(s == 0, 0, growth(r, s)) | r=? s=-1 | missing",
                "if(s != 0, r / s, 7) | r=1 s=0 | 7.00",
                "if(s > 0, r / s, 7) | r=1 s=0 | 7.00",
                "if(s >= 0, r / s, 7) | r=1 s=0 | ZERO_DIVISOR",
                "if(s >= 0.1, r / s, 7) | r=1 s=0 | 7.00",
                "if(s <= 0, 7, r / s) | r=1 s=0 | 7.00",
                "if(s < 0, r / s, 7) | r=1 s=-4 | -0.25",
                "if(s < 0, 7, r / s) | r=1 s=0 | ZERO_DIVISOR",
                "if(s > 0, 7, r / s) | r=1 s=0 | ZERO_DIVISOR",
                "if(s == 0, r / s, 7) | r=1 s=0 | ZERO_DIVISOR",
                "if(s != 1, r / s, 7) | r=1 s=0 | ZERO_DIVISOR",
                "if(r == 0, 0, r / s) | r=1 s=0 | ZERO_DIVISOR",
                "if(s == 0, 0, r / s) + r / s | r=1 s=0 | ZERO_DIVISOR",
                "if(r > 0 and s > 0, r / s, 7) | r=1 s=0 | 7.00",
                "if(r > 0 or s > 0, r / s, 7) | r=1 s=0 | ZERO_DIVISOR",
                "if(r == 0 or s == 0, 7, r / s) | r=1 s=0 | 7.00",
                "if(r == 0 and s == 0, 7, r / s) | r=1 s=0 | ZERO_DIVISOR",
                "if(not (s == 0), r / s, 7) | r=1 s=0 | 7.00",
                "if(s == 0, 0, if(r > 0, r / s, 1 / s)) | r=1 s=0 | 0.00",
                "if(s == 0, 0, (r / s) / (s / 2)) | r=1 s=2 | 0.50",
                "if(s == 0, 0, growth(r, s)) | r=1 s=-1 | NEGATIVE_BASE",
                // The smaller and the larger of a constant and a fraction, 2/3 or 1/3; 0.665 is a tie.
                "min(r / s, 0.66) | r=2 s=3 | 0.66",
                "min(r / s, 0.67) | r=2 s=3 | 0.67",
                "min(r / s, 0.665) | r=2 s=3 | 0.66",
                "max(0.34, r / s) | r=1 s=3 | 0.34",
                "max(r / s, 0.335) | r=1 s=3 | 0.34",
                "clamp(r / s, 0, 1.5) | r=5 s=3 | 1.50",
                "clamp(r / s, 0, 1.5) | r=-5 s=3 | 0.00",
                "clamp(r / s, 0, 1.5) | r=4 s=3 | 1.33",
                "max(min(r / s, 1.5), 2) | r=4 s=3 | 2.00",
                "min(r / s, 1.5) | r=4 s=0 | ZERO_DIVISOR",
                "min(r / s, 1.5) | r=? s=3 | missing",
                // Ends that are whole numbers of the column, or not.
                "clamp(1 - r, 0, 0.5) + s | r=0.7 s=0 | 0.30",
                "clamp(2 * r + 0.1, 0, 0.5) + s | r=0.7 s=0 | 0.50",
                "clamp(2 * r + 0.3, 0, 0.5) | r=0.2 | 0.50",
                "clamp(2 * r + 0.3, 0, 0.5) + s | r=-0.2 s=0 | 0.00",
                "clamp(2 * r + 0.3, 0, 0.6) + s | r=0.2 s=0 | 0.60",
                "clamp(2 * r + 0.3, 0.2, 0.5) | r=-0.2 | 0.20",
                "clamp((r - 2) / 4, 0, 1) | r=3 | 0.25",
                // Growth.
                "growth(revenue, cost) | revenue=120 cost=100 | 0.20",
                "growth(revenue, cost) | revenue=80 cost=100 | -0.20",
                "growth(revenue, cost) | revenue=1 cost=0 | ZERO_BASE",
                "growth(revenue, cost) | revenue=1 cost=-1 | NEGATIVE_BASE",
                "growth(r / s, s) | r=1 s=0.5 | 3.00",
                // Comparisons on both sides of the border and on it.
                "if(calls == 3, 1, 0) | calls=2 | 0.00",
                "if(calls == 3, 1, 0) | calls=3 | 1.00",
                "if(calls != 3, 1, 0) | calls=2 | 1.00",
                "if(calls != 3, 1, 0) | calls=3 | 0.00",
                "if(calls < 3, 1, 0) | calls=2 | 1.00",
                "if(calls < 3, 1, 0) | calls=3 | 0.00",
                "if(calls <= 3, 1, 0) | calls=3 | 1.00",
                "if(calls <= 3, 1, 0) | calls=4 | 0.00",
                "if(calls > 3, 1, 0) | calls=3 | 0.00",
                "if(calls > 3, 1, 0) | calls=4 | 1.00",
                "if(calls >= 3, 1, 0) | calls=3 | 1.00",
                "if(calls >= 3, 1, 0) | calls=2 | 0.00",
                "if(r / s < s / r, 1, 0) | r=1 s=2 | 1.00",
                "if(between(calls, 1, 3), 1, 0) | calls=0 | 0.00",
                "if(between(calls, 1, 3), 1, 0) | calls=1 | 1.00",
                "if(between(calls, 1, 3), 1, 0) | calls=3 | 1.00",
                "if(between(calls, 1, 3), 1, 0) | calls=4 | 0.00",
                "if(between(calls, visits, 3), 1, 0) | calls=9 visits=? | missing",
                // Conditions look no further than they need.
                "if(calls > 1 and visits > 1, 1, 0) | calls=2 visits=2 | 1.00",
                "if(calls > 1 and visits > 1, 1, 0) | calls=2 visits=1 | 0.00",
                "if(calls > 1 and visits > 1, 1, 0) | calls=1 visits=? | 0.00",
                "if(calls > 1 and visits > 1, 1, 0) | calls=2 visits=? | missing",
                "if(calls > 1 and visits > 1, 1, 0) | calls=? visits=1 | missing",
                "if(calls > 1 or visits > 1, 1, 0) | calls=1 visits=1 | 0.00",
                "if(calls > 1 or visits > 1, 1, 0) | calls=1 visits=2 | 1.00",
                "if(calls > 1 or visits > 1, 1, 0) | calls=2 visits=! | 1.00",
                "if(calls > 1 or visits > 1, 1, 0) | calls=1 visits=! | NO_OBSERVATIONS",
                "if(not (calls > 1), 1, 0) | calls=1 | 1.00",
                "if(not (calls > 1), 1, 0) | calls=2 | 0.00",
                "if(not (calls > 1), 1, 0) | calls=! | NO_OBSERVATIONS",
                "if(calls > 1 or visits > 1 and r > 1, 1, 0) | calls=1 visits=2 r=1 | 0.00",
                // Choices: what is not chosen does not matter.
                "if(calls > 0, revenue / calls, 0) | calls=0 revenue=10 | 0.00",
                "if(calls > 0, revenue / calls, 0) | calls=4 revenue=10 | 2.50",
                "if(calls > 0, r, s) | calls=1 r=2 s=? | 2.00",
                "if(calls > 0, r, s) | calls=1 r=? s=2 | missing",
                "if(calls > 0, r, s) | calls=0 r=! s=2 | 2.00",
                "if(calls > 0, r, s) | calls=? r=1 s=2 | missing",
                "coalesce(r, s, 0.5) | r=1 s=2 | 1.00",
                "coalesce(r, s, 0.5) | r=? s=2 | 2.00",
                "coalesce(r, s, 0.5) | r=? s=? | 0.50",
                "coalesce(r, s, 0.5) | r=! s=2 | NO_OBSERVATIONS",
                "coalesce(r, s) | r=? s=? | missing",
                "coalesce(r / s, 9) | r=? s=0 | 9.00",
                "ifNotMeaningful(r / s, 9) | r=1 s=0 | 9.00",
                "ifNotMeaningful(r / s, 9) | r=1 s=2 | 0.50",
                "ifNotMeaningful(r / s, 9) | r=? s=0 | missing",
                "ifNotMeaningful(r / s, s / r) | r=0 s=0 | ZERO_DIVISOR",
                // Gaps: missing wins, reasons unite.
                "revenue / calls | revenue=? calls=! | missing",
                "revenue / calls | revenue=! calls=2 | NO_OBSERVATIONS",
                "revenue / calls | revenue=! calls=0 | NO_OBSERVATIONS",
                "r + s / s | r=! s=0 | ZERO_DIVISOR+NO_OBSERVATIONS",
                "min(r, s) | r=1 s=? | missing",
                "abs(r) | r=! | NO_OBSERVATIONS",
                "growth(r, s) | r=? s=0 | missing",
            })
    void eachStepInALoop(String text, String figures, String expected) {
        CompiledFormula formula = FormulaCompiler.compile(text, SYMBOLS).orThrow();
        Map<Reference, ColumnType> types = new TreeMap<>();
        Map<Reference, Column> columns = new TreeMap<>();
        List<ColumnType> ofTypes = new ArrayList<>();
        List<Column> ofColumns = new ArrayList<>();
        Map<String, String> given = new TreeMap<>();
        for (String figure : figures.split(" ", -1)) {
            given.put(figure.substring(0, figure.indexOf('=')), figure.substring(figure.indexOf('=') + 1));
        }
        for (Reference reference : formula.references()) {
            ColumnType type = type(SYMBOLS.find(MeasureId.of(reference.measure().value()))
                    .orElseThrow()
                    .unit());
            types.put(reference, type);
            columns.put(reference, column(requireNonNull(given.get(reference.toString())), type));
            ofTypes.add(type);
            ofColumns.add(columns.get(reference));
        }
        ColumnProgram program = formula.columns(types, Rounding.halfEven(2));
        ColumnInputs inputs = program.inputs(columns);
        Column output = Column.ofRows(1);
        output.values()[0] = 77;
        ColumnProgram.Scratch scratch = program.newScratch();
        program.run(inputs, 0, 1, output, scratch);
        assertThat(result(output)).isEqualTo(expected);
        assertThat(program.fast()).isTrue();
        assertThat(scratch.exactRows()).isZero();
        // Slots, readings and single rows say the same.
        assertThat(new ColumnAgreement(formula, ofTypes, ofColumns, Rounding.halfEven(2)).requireOracle(SYMBOLS, 1))
                .isEqualTo(new ColumnAgreement.Found(true, 0));
    }
}
