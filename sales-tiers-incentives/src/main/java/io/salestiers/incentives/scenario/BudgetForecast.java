package io.salestiers.incentives.scenario;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.money.Rounding;
import io.salestiers.core.table.Cell;
import io.salestiers.core.table.Column;
import io.salestiers.core.table.Table;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.text.Texts;
import io.salestiers.core.unit.Quantity;
import io.salestiers.core.unit.Unit;
import java.util.ArrayList;
import java.util.List;

/**
 * What plans will cost, case by case, with all that was assumed. Made by {@link BudgetCalculator}.
 *
 * @param worlds how the combinations of what may happen were gone through
 * @param cases the cases, in the order of the request
 */
public record BudgetForecast(BudgetWorlds worlds, List<CaseForecast> cases) {
    private static final Rounding SHOWN = Rounding.halfEven(2);

    /** Copies the cases. */
    public BudgetForecast {
        requireNonNull(worlds, "worlds");
        cases = List.copyOf(cases);
    }

    /**
     * The forecast as tables: {@code budget-costs}, and {@code budget-assumptions} in one language.
     *
     * @param texts the reader's language, for the wording of assumptions
     * @return one case and period, one case and assumption a row; the keys are part of the API
     */
    public List<Table> tables(Texts texts) {
        List<List<Cell>> costs = new ArrayList<>();
        List<List<Cell>> assumptions = new ArrayList<>();
        for (CaseForecast each : cases) {
            Cell name = new Cell.Name(each.assumed().name());
            for (PeriodCost cost : each.costs()) {
                costs.add(List.of(
                        name,
                        new Cell.Text(cost.period().name()),
                        new Cell.Numeral(cost.expected().amount().rounded(SHOWN), Quantity.money(cost.expected())),
                        new Cell.Amount(cost.least()),
                        new Cell.Amount(cost.most())));
            }
            for (Explanation assumption : each.assumptions()) {
                Quantity value = assumption.value().orElseThrow();
                assumptions.add(List.of(
                        name,
                        new Cell.Text(assumption.label(texts)),
                        new Cell.Numeral(value.value().rounded(Rounding.halfEven(6)), value)));
            }
        }
        Column column = ScenarioTables.text("case", "Case", "情形");
        return List.of(
                new Table(
                        "budget-costs",
                        LocalizedText.of("Expected cost", "预计成本"),
                        List.of(
                                column,
                                ScenarioTables.text("period", "Period", "期间"),
                                Column.ofNumbers("expected", LocalizedText.of("Expected", "预期"), Unit.MONEY),
                                ScenarioTables.money("least", "Least", "最低"),
                                ScenarioTables.money("most", "Most", "最高")),
                        costs),
                new Table(
                        "budget-assumptions",
                        LocalizedText.of("Assumptions", "假设"),
                        List.of(
                                column,
                                ScenarioTables.text("assumption", "Assumption", "假设"),
                                Column.of(
                                        "value",
                                        LocalizedText.of("Value", "数值"),
                                        io.salestiers.core.table.ColumnType.NUMBER)),
                        assumptions));
    }
}
