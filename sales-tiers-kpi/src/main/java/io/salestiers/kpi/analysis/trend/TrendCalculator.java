package io.salestiers.kpi.analysis.trend;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.explain.Operation;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.Subject;
import io.salestiers.core.text.Argument;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.core.time.Period;
import io.salestiers.core.unit.Quantity;
import io.salestiers.kpi.analysis.internal.Checks;
import io.salestiers.kpi.analysis.internal.Exact;
import io.salestiers.kpi.evaluation.KpiValue;
import io.salestiers.kpi.formula.Extent;
import io.salestiers.kpi.formula.Span;
import io.salestiers.kpi.measure.Reading;
import io.salestiers.kpi.measure.Reason;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Lays the values of a KPI in a row. Stateless and safe for use by several threads.
 *
 * <!-- sample: TrendTest#trend -->
 * <pre>{@code
 * TrendRule rule = new TrendRule(3, 3, Ratio.parse("0.02"));
 * Trend trend = TrendCalculator.DEFAULT.trend(FiscalCalendar.CALENDAR_YEAR, rule, values); // 10, 12, 17
 * Reading slope = trend.slope(); // 3.5 a month
 * TrendDirection direction = trend.direction(); // RISING
 * }</pre>
 */
public final class TrendCalculator {
    /** The calculator of this release. */
    public static final TrendCalculator DEFAULT = new TrendCalculator();

    private TrendCalculator() {}

    /**
     * The trend of a KPI.
     *
     * @param calendar the calendar of the periods
     * @param rule how the trend is read
     * @param values one value a period, of one KPI and subject, in periods of one kind
     * @return the trend from the first to the last of these periods
     * @throws io.salestiers.core.result.InvalidDefinitionException if the values don't belong together, with all findings
     */
    public Trend trend(FiscalCalendar calendar, TrendRule rule, Collection<KpiValue> values) {
        requireNonNull(rule, "rule");
        Checks.overPeriods(values);
        List<KpiValue> sorted =
                values.stream().sorted(Comparator.comparing(KpiValue::period)).toList();
        Period first = sorted.get(0).period();
        Period last = sorted.get(sorted.size() - 1).period();
        List<Period> periods = calendar.periodsIn(
                first.kind(),
                DateRange.of(first.range().from(), last.range().to().orElseThrow()));
        Map<Period, Reading> given = new HashMap<>();
        sorted.forEach(value -> given.put(value.period(), value.reading()));
        String name = sorted.get(0).kpi().value();
        List<Reading> readings = periods.stream()
                .map(period -> given.getOrDefault(period, Reading.missing(name + " " + period)))
                .toList();
        List<TrendPoint> points = new ArrayList<>();
        for (int i = 0; i < periods.size(); i++) {
            points.add(point(calendar, periods, readings, i, rule, name));
        }
        return read(sorted.get(0), rule, points);
    }

    private static TrendPoint point(
            FiscalCalendar calendar, List<Period> periods, List<Reading> readings, int i, TrendRule rule, String name) {
        Reading value = readings.get(i);
        Reading before = earlier(calendar, periods, readings, i, 1, name);
        Reading yearAgo =
                earlier(calendar, periods, readings, i, periods.get(i).kind().perYear(), name);
        return new TrendPoint(
                periods.get(i),
                value,
                Exact.difference(value, before),
                Exact.growth(value, before),
                Exact.difference(value, yearAgo),
                Exact.growth(value, yearAgo),
                average(readings, i, rule.averageOf(), name));
    }

    private static Reading earlier(
            FiscalCalendar calendar, List<Period> periods, List<Reading> readings, int i, int back, String name) {
        return i >= back
                ? readings.get(i - back)
                : Reading.missing(name + " " + new Span(Extent.PERIOD, 1, back, 0).last(calendar, periods.get(i)));
    }

    private static Reading average(List<Reading> readings, int i, int of, String name) {
        if (i + 1 < of) {
            return Reading.missing(name + " average of " + of);
        }
        List<Reading> window = readings.subList(i + 1 - of, i + 1);
        return Reading.gap(window)
                .orElseGet(() -> Exact.bounded(() -> {
                    Quantity model = window.get(0).quantity().orElseThrow();
                    Ratio sum = Ratio.sum(window.stream()
                            .map(reading -> reading.quantity().orElseThrow().value())
                            .toList());
                    return Reading.known(Exact.like(model, sum.dividedBy(Ratio.of(of))));
                }));
    }

    private static Trend read(KpiValue model, TrendRule rule, List<TrendPoint> points) {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            if (points.get(i).value().quantity().isPresent()) {
                places.add(i);
            }
        }
        if (places.size() < rule.leastPoints()) {
            Explanation none = Explanation.none("kpi.explain.trend-unknown", List.of())
                    .with("known", Argument.number(places.size()))
                    .with("least", Argument.number(rule.leastPoints()));
            return new Trend(
                    model.kpi(),
                    model.subject(),
                    rule,
                    points,
                    Reading.notMeaningful(Reason.TOO_FEW),
                    TrendDirection.UNKNOWN,
                    about(none, model));
        }
        try {
            return fitted(model, rule, points, places);
        } catch (ArithmeticException e) {
            Reading bounds = Reading.notMeaningful(Reason.OUT_OF_BOUNDS);
            Explanation none = Explanation.none("kpi.explain.trend-bounds", List.of());
            return new Trend(
                    model.kpi(), model.subject(), rule, points, bounds, TrendDirection.UNKNOWN, about(none, model));
        }
    }

    private static Trend fitted(KpiValue model, TrendRule rule, List<TrendPoint> points, List<Integer> places) {
        LeastSquares line = new LeastSquares(
                places,
                places.stream()
                        .map(place -> points.get(place).value().quantity().orElseThrow())
                        .toList());
        Explanation band = line.band(rule.steadyShare());
        Ratio slope = line.slope().value().orElseThrow().value();
        Ratio width = band.value().orElseThrow().value();
        TrendDirection direction = slope.compareTo(width) > 0
                ? TrendDirection.RISING
                : slope.compareTo(width.negated()) < 0 ? TrendDirection.FALLING : TrendDirection.STEADY;
        Explanation explanation = Explanation.of(
                        "kpi.explain.trend",
                        Operation.CHOSEN,
                        line.slope().value().orElseThrow(),
                        List.of(line.slope(), band))
                .with("direction", Argument.term(direction.key()))
                .with("known", Argument.number(places.size()))
                .with("periods", Argument.number(points.size()));
        return new Trend(
                model.kpi(),
                model.subject(),
                rule,
                points,
                Reading.known(line.slope().value().orElseThrow()),
                direction,
                about(explanation, model));
    }

    private static Explanation about(Explanation explanation, KpiValue model) {
        Explanation named = explanation
                .with("kpi", model.kpi().value())
                .with("subject", model.subject().key());
        return model.subject() instanceof Subject.OfPerson person
                ? named.concerning(person.id().value())
                : named;
    }
}
