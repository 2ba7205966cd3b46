package io.salestiers.kpi.testkit.analysis;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.money.Rounding;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.core.time.Period;
import io.salestiers.core.time.PeriodKind;
import io.salestiers.core.unit.Quantity;
import io.salestiers.core.unit.Unit;
import io.salestiers.kpi.analysis.variance.ItemSales;
import io.salestiers.kpi.catalog.KpiId;
import io.salestiers.kpi.evaluation.KpiValue;
import io.salestiers.kpi.measure.Reading;
import io.salestiers.kpi.measure.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Inputs of analyses. */
public final class AnalysisArbitraries {
    /** The KPI of all values. */
    public static final KpiId KPI = KpiId.of("win_rate");

    /** The currency of all amounts. */
    public static final Currency CNY = Currency.of("CNY");

    private static final FiscalCalendar CALENDAR = FiscalCalendar.CALENDAR_YEAR;

    private AnalysisArbitraries() {}

    /**
     * A value of {@link #KPI}, published with two decimals.
     *
     * @param person the id of a person
     * @param period the name of a period of the calendar year
     * @param reading the reading
     * @return the value, explained as given
     */
    public static KpiValue value(String person, String period, Reading reading) {
        Explanation explanation = reading.quantity()
                .map(quantity -> Explanation.given("kpi.explain.actual", quantity))
                .orElseGet(() -> Explanation.none("kpi.explain.actual", List.of()));
        return new KpiValue(
                KPI,
                Subject.of(PersonId.of(person)),
                CALENDAR.parse(period),
                reading,
                reading.quantity().map(quantity -> quantity.value().rounded(Rounding.halfEven(2))),
                explanation,
                List.of());
    }

    /**
     * A known value without a unit.
     *
     * @param person the id of a person
     * @param period the name of a period of the calendar year
     * @param number a decimal or a fraction
     * @return the value
     */
    public static KpiValue value(String person, String period, String number) {
        return value(person, period, Reading.known(Quantity.ratio(Ratio.parse(number))));
    }

    /**
     * Readings: small whole numbers often, so that some are equal, fractions, and gaps.
     *
     * @return readings of ratios
     */
    public static Arbitrary<Reading> readings() {
        Arbitrary<Reading> whole =
                Arbitraries.integers().between(-3, 6).map(number -> Reading.known(Quantity.ratio(Ratio.of(number))));
        Arbitrary<Reading> fraction = Combinators.combine(
                        Arbitraries.longs().between(-100_000, 100_000),
                        Arbitraries.integers().between(1, 97))
                .as((top, bottom) -> Reading.known(Quantity.ratio(Ratio.of(top, bottom))));
        Arbitrary<Reading> gap = Arbitraries.of(
                Reading.missing("deals"),
                Reading.notMeaningful(Reason.ZERO_DIVISOR),
                Reading.notMeaningful(Reason.ZERO_BASE, Reason.NEGATIVE_BASE));
        return Arbitraries.frequencyOf(Tuple.of(5, whole), Tuple.of(3, fraction), Tuple.of(1, gap));
    }

    /**
     * Values of one KPI and period, one for each of up to 25 persons.
     *
     * @return lists of one or more values
     */
    public static Arbitrary<List<KpiValue>> acrossPersons() {
        return readings().list().ofMinSize(1).ofMaxSize(25).map(readings -> {
            List<KpiValue> values = new ArrayList<>();
            for (int i = 0; i < readings.size(); i++) {
                values.add(value("p" + i, "2025-Q1", readings.get(i)));
            }
            return List.copyOf(values);
        });
    }

    /**
     * Values of one person in different months of 2024 and 2025, with months left out.
     *
     * @return lists of one or more values
     */
    public static Arbitrary<List<KpiValue>> overMonths() {
        return Arbitraries.maps(Arbitraries.integers().between(0, 23), readings())
                .ofMinSize(1)
                .ofMaxSize(20)
                .map(byMonth -> byMonth.entrySet().stream()
                        .map(entry -> value("p", month(entry.getKey()).name(), entry.getValue()))
                        .toList());
    }

    private static Period month(int index) {
        return CALENDAR.period(PeriodKind.MONTH, 2024 + index / 12, index % 12 + 1);
    }

    /**
     * What was sold of up to eight items: quantities of zero, net returns, amounts without a quantity, negative amounts.
     *
     * @return lists of items, each once
     */
    public static Arbitrary<List<ItemSales>> items() {
        Arbitrary<Integer> quantities = Arbitraries.oneOf(
                Arbitraries.of(0),
                Arbitraries.integers().between(1, 50),
                Arbitraries.integers().between(-5, 50));
        Arbitrary<Integer> amounts = Arbitraries.oneOf(
                Arbitraries.of(0),
                Arbitraries.integers().between(1, 100_000),
                Arbitraries.integers().between(-2_000, 100_000));
        return Arbitraries.maps(
                        Arbitraries.of("a", "b", "c", "d", "e", "f", "g", "产品"),
                        Combinators.combine(quantities, amounts).as(Tuple::of))
                .ofMaxSize(8)
                .map(byItem -> byItem.entrySet().stream()
                        .map(entry -> item(
                                entry.getKey(),
                                entry.getValue().get1(),
                                Ratio.of(entry.getValue().get2(), 100)))
                        .toList());
    }

    /**
     * What was sold of an item.
     *
     * @param item the item
     * @param quantity how many
     * @param amount for how much in {@link #CNY}
     * @return the sales
     */
    public static ItemSales item(String item, long quantity, Ratio amount) {
        Quantity money = new Quantity(amount, Unit.MONEY, Optional.of(CNY));
        Quantity pieces = Quantity.count(quantity);
        return new ItemSales(item, money, pieces);
    }
}
