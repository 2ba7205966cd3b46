package io.salestiers.incentives.scenario;

import io.salestiers.core.table.Cell;
import io.salestiers.core.table.Column;
import io.salestiers.core.table.ColumnType;
import io.salestiers.core.table.Table;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.incentives.assignment.ComponentId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Comparisons as tables. */
final class ScenarioTables {
    private static final Cell LIMITS = new Cell.Term("incentives.scenario.limits");
    private static final Column PAYEE = text("payee", "Payee", "领取人");
    private static final Column COMPONENT = text("component", "Component", "奖金项目");
    private static final Column CURRENCY = text("currency", "Currency", "币种");
    private static final List<Column> AMOUNTS = List.of(
            money("baseline", "Baseline", "基准"),
            money("variant", "Variant", "备选方案"),
            money("difference", "Difference", "差额"));

    private ScenarioTables() {}

    static List<Table> of(ScenarioComparison comparison) {
        return List.of(
                table(
                        "scenario-lines",
                        LocalizedText.of("Comparison by payee and component", "按领取人和项目比较"),
                        List.of(PAYEE, COMPONENT),
                        comparison.lines().entrySet().stream()
                                .map(entry -> row(
                                        entry.getValue(),
                                        new Cell.Text(entry.getKey().payee().value()),
                                        component(entry.getKey().component())))
                                .toList()),
                table(
                        "scenario-payees",
                        LocalizedText.of("Comparison by payee", "按领取人比较"),
                        List.of(PAYEE),
                        comparison.payees().entrySet().stream()
                                .map(entry -> row(
                                        entry.getValue(),
                                        new Cell.Text(entry.getKey().payee().value())))
                                .toList()),
                table(
                        "scenario-components",
                        LocalizedText.of("Comparison by component", "按项目比较"),
                        List.of(COMPONENT),
                        comparison.components().entrySet().stream()
                                .map(entry -> row(
                                        entry.getValue(),
                                        component(entry.getKey().component())))
                                .toList()),
                table(
                        "scenario-cost",
                        LocalizedText.of("Comparison of the cost", "成本比较"),
                        List.of(CURRENCY),
                        comparison.cost().entrySet().stream()
                                .map(entry -> row(
                                        entry.getValue(),
                                        new Cell.Text(entry.getKey().code())))
                                .toList()));
    }

    private static Table table(String key, LocalizedText title, List<Column> columns, List<List<Cell>> rows) {
        List<Column> all = new ArrayList<>(columns);
        all.addAll(AMOUNTS);
        return new Table(key, title, all, rows);
    }

    private static List<Cell> row(PayDifference amounts, Cell... keys) {
        List<Cell> row = new ArrayList<>(List.of(keys));
        row.add(new Cell.Amount(amounts.baseline()));
        row.add(new Cell.Amount(amounts.variant()));
        row.add(new Cell.Amount(amounts.difference()));
        return row;
    }

    private static Cell component(Optional<ComponentId> component) {
        return component.<Cell>map(id -> new Cell.Text(id.value())).orElse(LIMITS);
    }

    static Column text(String key, String en, String zh) {
        return Column.of(key, LocalizedText.of(en, zh), ColumnType.TEXT);
    }

    static Column money(String key, String en, String zh) {
        return Column.of(key, LocalizedText.of(en, zh), ColumnType.MONEY);
    }
}
