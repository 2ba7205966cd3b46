package io.salestiers.kpi.formula;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.unit.Unit;
import io.salestiers.kpi.measure.Reading;
import io.salestiers.kpi.measure.Reason;
import io.salestiers.kpi.testkit.formula.ColumnArbitraries;
import io.salestiers.kpi.testkit.formula.ColumnCase;
import io.salestiers.kpi.testkit.formula.FormulaArbitraries;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;

/**
 * Columns, slots, single rows and the interpreter of the tests agree for every formula of the kit: all functions, units,
 * currencies, modifiers, filters and gaps, several rows each.
 */
class ColumnOracleProperties {
    private static final int ROWS = 12;

    /** How often each thing was seen, to be sure that what agrees is not always the same. */
    private static final Map<String, Integer> SEEN = new TreeMap<>();

    private static final Map<Function, Integer> FUNCTIONS = new EnumMap<>(Function.class);
    private static final Map<Unit, Integer> UNITS = new EnumMap<>(Unit.class);
    private static final Map<Reason, Integer> REASONS = new EnumMap<>(Reason.class);

    @Provide
    Arbitrary<ColumnCase> cases() {
        return ColumnArbitraries.cases(FormulaArbitraries.formulas(), ROWS);
    }

    @Provide
    Arbitrary<ColumnCase> shallow() {
        return ColumnArbitraries.cases(
                FormulaArbitraries.formulas().withDepth(2).withoutFilters(), ROWS);
    }

    @Property(tries = 1200, generation = GenerationMode.RANDOMIZED, shrinking = ShrinkingMode.BOUNDED)
    void equalTheOracle(@ForAll("cases") ColumnCase each) {
        check(each);
    }

    /** Fewer steps, so that one of them decides more often. */
    @Property(tries = 1200, generation = GenerationMode.RANDOMIZED, shrinking = ShrinkingMode.BOUNDED)
    void equalTheOracleInFewSteps(@ForAll("shallow") ColumnCase each) {
        check(each);
    }

    private static void check(ColumnCase each) {
        ColumnAgreement agreement = ColumnAgreement.of(each);
        ColumnAgreement.Found found = agreement.requireOracle(FormulaArbitraries.symbols(), ROWS);
        count(each, agreement, found);
    }

    private static void count(ColumnCase each, ColumnAgreement agreement, ColumnAgreement.Found found) {
        String text = each.formula().toString();
        functions(each.formula().formula().root());
        UNITS.merge(each.formula().unit(), 1, Integer::sum);
        seen("formulas", 1);
        seen("filter", text.contains("[") ? 1 : 0);
        seen("fast", found.fast() ? 1 : 0);
        seen("rows", ROWS);
        seen("fast rows", ROWS - (int) found.exactRows());
        for (int row = 0; row < ROWS; row++) {
            Reading reading = agreement.oracle(FormulaArbitraries.symbols(), row);
            seen(reading.getClass().getSimpleName(), 1);
            seen("fast " + reading.getClass().getSimpleName(), found.exactRows() == 0 ? 1 : 0);
            if (reading instanceof Reading.NotMeaningful not) {
                not.reasons().forEach(reason -> REASONS.merge(reason, 1, Integer::sum));
            }
            seen("too large", reading instanceof Reading.Known known && agreement.tooLarge(known) ? 1 : 0);
        }
    }

    private static void seen(String what, int times) {
        SEEN.merge(what, times, Integer::sum);
    }

    private static void functions(Expression tree) {
        if (tree instanceof Expression.Prefix prefix) {
            functions(prefix.operand());
        } else if (tree instanceof Expression.Infix infix) {
            functions(infix.left());
            functions(infix.right());
        } else if (tree instanceof Expression.Call call) {
            FUNCTIONS.merge(call.function(), 1, Integer::sum);
            call.arguments().forEach(ColumnOracleProperties::functions);
        }
    }

    private static int percent(String part, String whole) {
        return 100 * SEEN.getOrDefault(part, 0) / SEEN.getOrDefault(whole, 1);
    }

    @AfterContainer
    static void everythingWasSeen() {
        assertThat(FUNCTIONS.keySet()).containsExactly(Function.values());
        assertThat(FUNCTIONS.values()).allMatch(times -> times >= 50);
        assertThat(UNITS.keySet()).containsExactly(Unit.values());
        assertThat(UNITS.values()).allMatch(times -> times >= 300);
        assertThat(REASONS.keySet()).containsExactly(Reason.values());
        assertThat(REASONS.values()).allMatch(times -> times >= 100);
        assertThat(percent("filter", "formulas")).isGreaterThan(15);
        assertThat(percent("Known", "rows")).isGreaterThan(50);
        assertThat(percent("NotMeaningful", "rows")).isGreaterThan(8);
        assertThat(percent("Missing", "rows")).isGreaterThan(4);
        assertThat(SEEN.getOrDefault("too large", 0)).isGreaterThan(50);
        // Else all could agree because the exact evaluation computed every row.
        assertThat(percent("fast", "formulas")).isGreaterThan(80);
        assertThat(percent("fast rows", "rows")).isBetween(70, 95);
        assertThat(percent("fast Known", "Known")).isGreaterThan(50);
        assertThat(percent("fast NotMeaningful", "NotMeaningful")).isGreaterThan(25);
        assertThat(percent("fast Missing", "Missing")).isGreaterThan(40);
    }
}
