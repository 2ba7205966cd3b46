package io.salestiers.kpi.analysis.ranking;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.explain.Operation;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.text.Argument;
import io.salestiers.core.unit.Quantity;
import io.salestiers.kpi.analysis.internal.Checks;
import io.salestiers.kpi.analysis.internal.Exact;
import io.salestiers.kpi.evaluation.KpiValue;
import io.salestiers.kpi.measure.Reading;
import io.salestiers.kpi.measure.Reason;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Finds outliers, with exact bounds. Stateless and safe for use by several threads.
 *
 * <!-- sample: OutlierTest#find -->
 * <pre>{@code
 * OutlierRule rule = new OutlierRule.TukeyFences(QuantileMethod.HINGES, Ratio.of(3, 2), 5);
 * OutlierReport report = OutlierCalculator.DEFAULT.find(rule, values); // 1, 2, 3, 4, 100
 * Reading upper = report.upper(); // 7
 * Outlier outlier = report.outliers().get(0); // 100, beyond by 93
 * }</pre>
 */
public final class OutlierCalculator {
    /** The calculator of this release. */
    public static final OutlierCalculator DEFAULT = new OutlierCalculator();

    /** Two bounds with their explanations. */
    private record Bounds(Explanation lower, Explanation upper) {}

    private OutlierCalculator() {}

    /**
     * Finds outliers.
     *
     * @param rule the rule
     * @param values one value a subject, of one KPI, period and unit
     * @return the report
     * @throws io.salestiers.core.result.InvalidDefinitionException if the values can't be compared, with all findings
     */
    public OutlierReport find(OutlierRule rule, Collection<KpiValue> values) {
        Checks.acrossSubjects(values);
        List<KpiValue> known = new ArrayList<>();
        List<KpiValue> without = new ArrayList<>();
        values.stream()
                .sorted(Comparator.comparing(KpiValue::subject))
                .forEach(value -> (value.reading().quantity().isPresent() ? known : without).add(value));
        if (known.size() < rule.leastSample()) {
            return none(values.iterator().next(), rule, known.size(), without, Reason.TOO_FEW);
        }
        Quantity model = quantity(known.get(0));
        List<Ratio> sorted =
                known.stream().map(value -> quantity(value).value()).sorted().toList();
        Sample sample = new Sample(model, sorted);
        Bounds bounds = rule instanceof OutlierRule.TukeyFences tukey
                ? fences(sample, tukey)
                : deviation(sample, (OutlierRule.MedianDeviation) rule);
        if (bounds.lower().value().isEmpty()) {
            return none(values.iterator().next(), rule, known.size(), without, Reason.NO_SPREAD);
        }
        Quantity lower = bounds.lower().value().orElseThrow();
        Quantity upper = bounds.upper().value().orElseThrow();
        List<Outlier> outliers = new ArrayList<>();
        for (KpiValue value : known) {
            Ratio number = quantity(value).value();
            if (number.compareTo(lower.value()) < 0) {
                outliers.add(new Outlier(
                        value, false, Exact.like(model, lower.value().minus(number))));
            } else if (number.compareTo(upper.value()) > 0) {
                outliers.add(new Outlier(value, true, Exact.like(model, number.minus(upper.value()))));
            }
        }
        Explanation explanation = Explanation.of(
                        "kpi.explain.outliers",
                        Operation.COUNT,
                        Quantity.count(outliers.size()),
                        List.of(bounds.lower(), bounds.upper()))
                .with("count", Argument.number(outliers.size()))
                .with("sample", Argument.number(known.size()));
        return new OutlierReport(
                known.get(0).kpi(),
                known.get(0).period(),
                rule,
                known.size(),
                Reading.known(lower),
                Reading.known(upper),
                outliers,
                known.size() - outliers.size(),
                without,
                explanation);
    }

    private static OutlierReport none(
            KpiValue any, OutlierRule rule, int sample, List<KpiValue> without, Reason reason) {
        Reading nothing = Reading.notMeaningful(reason);
        Explanation explanation = Explanation.none("kpi.explain.outliers-none", List.of())
                .with("reason", reason.toArgument())
                .with("sample", Argument.number(sample))
                .with("least", Argument.number(rule.leastSample()));
        return new OutlierReport(
                any.kpi(), any.period(), rule, sample, nothing, nothing, List.of(), 0, without, explanation);
    }

    private static Quantity quantity(KpiValue value) {
        return value.reading().quantity().orElseThrow();
    }

    private static Bounds fences(Sample sample, OutlierRule.TukeyFences rule) {
        Explanation first = sample.quartile(rule.quartiles(), 1);
        Explanation third = sample.quartile(rule.quartiles(), 3);
        Explanation range = sample.difference("kpi.explain.outlier-range", third, first);
        if (sample.number(range).signum() == 0) {
            return new Bounds(Explanation.none("kpi.explain.outlier-range", List.of()), range);
        }
        Explanation reach = sample.product(
                "kpi.explain.outlier-reach",
                List.of(Explanation.given("kpi.explain.outlier-multiplier", Exact.plain(rule.multiplier())), range));
        return new Bounds(
                sample.difference("kpi.explain.outlier-lower", first, reach),
                sample.sum("kpi.explain.outlier-upper", third, reach));
    }

    private static Bounds deviation(Sample sample, OutlierRule.MedianDeviation rule) {
        Explanation median = sample.median("kpi.explain.outlier-median");
        Ratio center = sample.number(median);
        Sample distances = new Sample(
                sample.model(),
                sample.sorted().stream()
                        .map(value -> value.minus(center).abs())
                        .sorted()
                        .toList());
        Explanation mad = distances.median("kpi.explain.outlier-mad");
        if (sample.number(mad).signum() == 0) {
            return new Bounds(Explanation.none("kpi.explain.outlier-mad", List.of()), mad);
        }
        Explanation scale = Explanation.of(
                "kpi.explain.outlier-scale",
                Operation.QUOTIENT,
                Exact.plain(rule.limit().dividedBy(rule.factor())),
                List.of(
                        Explanation.given("kpi.explain.outlier-limit", Exact.plain(rule.limit())),
                        Explanation.given("kpi.explain.outlier-factor", Exact.plain(rule.factor()))));
        Explanation reach = sample.product("kpi.explain.outlier-reach", List.of(scale, mad));
        return new Bounds(
                sample.difference("kpi.explain.outlier-lower", median, reach),
                sample.sum("kpi.explain.outlier-upper", median, reach));
    }
}
