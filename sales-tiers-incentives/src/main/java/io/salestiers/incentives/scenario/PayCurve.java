package io.salestiers.incentives.scenario;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.money.Rounding;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.table.Cell;
import io.salestiers.core.table.Column;
import io.salestiers.core.table.Table;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.unit.Quantity;
import io.salestiers.core.unit.Unit;
import io.salestiers.incentives.assignment.ComponentId;
import java.util.ArrayList;
import java.util.List;

/**
 * What a commission pays a payee by amount sold: at each edge of a band, one minor unit below and above it, and at the
 * attainments that were asked for. Made by {@link PayCurveCalculator}.
 *
 * @param payee the payee
 * @param component the component
 * @param points by rising amount
 */
public record PayCurve(PersonId payee, ComponentId component, List<PayCurvePoint> points) {
    private static final Rounding SHOWN = Rounding.halfEven(6);

    /** Copies the points. */
    public PayCurve {
        requireNonNull(payee, "payee");
        requireNonNull(component, "component");
        points = List.copyOf(points);
    }

    /**
     * The curve as a table.
     *
     * @return the table {@code pay-curve}, a point a row; its keys are part of the API
     */
    public Table table() {
        List<List<Cell>> rows = new ArrayList<>();
        for (PayCurvePoint point : points) {
            rows.add(List.of(
                    new Cell.Text(component.value()),
                    point.attainment()
                            .<Cell>map(some -> new Cell.Numeral(some.rounded(SHOWN), Quantity.ratio(some)))
                            .orElse(new Cell.Absent("incentives.scenario.no-quota")),
                    new Cell.Amount(point.amount()),
                    new Cell.Term(point.place().key()),
                    new Cell.Amount(point.pay()),
                    point.profile()
                            .<Cell>map(some -> new Cell.Numeral(some.amount().rounded(SHOWN), Quantity.money(some)))
                            .orElse(new Cell.Absent("incentives.scenario.no-profile"))));
        }
        return new Table(
                "pay-curve",
                LocalizedText.of("Payout curve", "支付曲线"),
                List.of(
                        ScenarioTables.text("component", "Component", "奖金项目"),
                        Column.ofNumbers("attainment", LocalizedText.of("Attainment", "达成率"), Unit.RATIO),
                        ScenarioTables.money("amount", "Amount sold", "销售额"),
                        ScenarioTables.text("place", "Place", "位置"),
                        ScenarioTables.money("pay", "Pay", "支付额"),
                        Column.ofNumbers(
                                "profile", LocalizedText.of("Exact pay by the rates", "按费率的精确支付额"), Unit.MONEY)),
                rows);
    }
}
