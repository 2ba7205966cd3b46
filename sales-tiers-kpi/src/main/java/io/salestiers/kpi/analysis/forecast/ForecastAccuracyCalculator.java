package io.salestiers.kpi.analysis.forecast;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.explain.Operation;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.Subject;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.InvalidDefinitionException;
import io.salestiers.core.result.Place;
import io.salestiers.core.text.Argument;
import io.salestiers.core.unit.Quantity;
import io.salestiers.kpi.analysis.AnalysisFinding;
import io.salestiers.kpi.analysis.internal.Exact;
import io.salestiers.kpi.formula.Explained;
import io.salestiers.kpi.measure.MeasureValues;
import io.salestiers.kpi.measure.Reading;
import io.salestiers.kpi.measure.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Holds frozen forecasts against what came, by weighted absolute percentage error (WAPE). Errors in percent of each subject
 * (MAPE) are not offered: they leave out who sold nothing and weigh small numbers most. Stateless and safe for use by several
 * threads.
 *
 * <!-- sample: ForecastAccuracyTest#measure -->
 * <pre>{@code
 * ForecastAccuracy result = ForecastAccuracyCalculator.DEFAULT.measure(
 *         snapshot, values, List.of(ANNA, BEN), UnforecastRule.AS_ZERO, LocalDate.of(2025, 4, 1));
 * Reading accuracy = result.accuracy(); // 0.8: off by 20 and 20 of 200
 * Reading bias = result.bias(); // 0: once too much, once too little
 * }</pre>
 */
public final class ForecastAccuracyCalculator {
    /** The calculator of this release. */
    public static final ForecastAccuracyCalculator DEFAULT = new ForecastAccuracyCalculator();

    private ForecastAccuracyCalculator() {}

    /**
     * Measures one snapshot.
     *
     * @param snapshot the forecast, locked on the day
     * @param values what came
     * @param population all subjects for whom a forecast was due; those of the snapshot are added
     * @param rule what becomes of those without one
     * @param on the day on which it is measured
     * @return the accuracy
     * @throws InvalidDefinitionException if the snapshot is not locked on the day
     */
    public ForecastAccuracy measure(
            ForecastSnapshot snapshot,
            MeasureValues values,
            Collection<Subject> population,
            UnforecastRule rule,
            LocalDate on) {
        requireNonNull(rule, "rule");
        if (!snapshot.locked(on)) {
            throw new InvalidDefinitionException(List.of(Finding.of(
                            AnalysisFinding.SNAPSHOT_OPEN,
                            Place.about(snapshot.id().value()))
                    .with("snapshot", snapshot.id().value())
                    .with("lock", snapshot.lockDay())
                    .with("day", on)));
        }
        SortedSet<Subject> subjects = new TreeSet<>(population);
        subjects.addAll(snapshot.values().keySet());
        List<AccuracyLine> lines = new ArrayList<>();
        List<Subject> unforecast = new ArrayList<>();
        List<UnknownActual> unknown = new ArrayList<>();
        for (Subject subject : subjects) {
            Reading actual =
                    values.read(snapshot.measure(), subject, snapshot.period().range());
            Quantity forecast = snapshot.values().get(subject);
            if (!(actual instanceof Reading.Known known)) {
                unknown.add(new UnknownActual(snapshot.id(), subject, actual));
            } else if (forecast != null) {
                add(lines, unknown, snapshot, subject, forecast, known.value());
            } else {
                unforecast.add(subject);
                if (rule == UnforecastRule.AS_ZERO) {
                    add(lines, unknown, snapshot, subject, Exact.like(known.value(), Ratio.ZERO), known.value());
                }
            }
        }
        return pooled(rule, lines, unforecast, unknown);
    }

    private static void add(
            List<AccuracyLine> lines,
            List<UnknownActual> unknown,
            ForecastSnapshot snapshot,
            Subject subject,
            Quantity forecast,
            Quantity actual) {
        if (forecast.currency().equals(actual.currency())) {
            lines.add(new AccuracyLine(snapshot.id(), subject, forecast, actual));
        } else {
            unknown.add(new UnknownActual(snapshot.id(), subject, Reading.notMeaningful(Reason.MIXED_CURRENCIES)));
        }
    }

    /**
     * Several measurements as one: of several periods, or of several regions. Errors are added before they are divided, so
     * that the result is that of all lines together.
     *
     * @param parts measurements by one rule, one or more
     * @return the pooled accuracy; not meaningful if the parts are in several currencies
     * @throws IllegalArgumentException if there is no part, or the rules differ
     */
    public ForecastAccuracy pool(Collection<ForecastAccuracy> parts) {
        List<UnforecastRule> rules =
                parts.stream().map(ForecastAccuracy::rule).distinct().toList();
        if (rules.size() != 1) {
            throw new IllegalArgumentException("parts must have one rule, but have " + rules);
        }
        List<AccuracyLine> lines = new ArrayList<>();
        SortedSet<Subject> unforecast = new TreeSet<>();
        List<UnknownActual> unknown = new ArrayList<>();
        for (ForecastAccuracy part : parts) {
            lines.addAll(part.lines());
            unforecast.addAll(part.withoutForecast());
            unknown.addAll(part.withoutActual());
        }
        return pooled(rules.get(0), lines, List.copyOf(unforecast), unknown);
    }

    private static ForecastAccuracy pooled(
            UnforecastRule rule, List<AccuracyLine> unsorted, List<Subject> unforecast, List<UnknownActual> unknown) {
        List<AccuracyLine> lines = unsorted.stream()
                .sorted(Comparator.comparing(AccuracyLine::snapshot)
                        .thenComparing(AccuracyLine::subject)
                        .thenComparing(line -> line.actual().value())
                        .thenComparing(line -> line.forecast().value()))
                .toList();
        unknown.sort(Comparator.comparing(UnknownActual::snapshot)
                .thenComparing(UnknownActual::subject)
                .thenComparing(actual -> actual.reading().toString()));
        boolean mixed =
                lines.stream().map(line -> line.actual().currency()).distinct().count() > 1;
        Explained accuracy;
        Explained bias;
        if (lines.isEmpty() || mixed) {
            Reason reason = mixed ? Reason.MIXED_CURRENCIES : Reason.NO_OBSERVATIONS;
            accuracy = none("kpi.explain.accuracy-none", reason);
            bias = none("kpi.explain.bias-none", reason);
        } else {
            Sums sums = new Sums(lines);
            accuracy = sums.accuracy();
            bias = sums.bias();
        }
        return new ForecastAccuracy(
                rule,
                lines,
                unforecast,
                unknown,
                accuracy.reading(),
                bias.reading(),
                accuracy.explanation().with("rule", Argument.term(rule.key())),
                bias.explanation().with("rule", Argument.term(rule.key())));
    }

    private static Explained none(String key, Reason reason) {
        return new Explained(
                Reading.notMeaningful(reason), Explanation.none(key, List.of()).with("reason", reason.toArgument()));
    }

    private static Explained known(Explanation explanation) {
        return new Explained(Reading.known(explanation.value().orElseThrow()), explanation);
    }

    /** Sums over lines of one currency. */
    private static final class Sums {
        private final List<AccuracyLine> lines;
        private final Quantity model;

        Sums(List<AccuracyLine> lines) {
            this.lines = lines;
            this.model = lines.get(0).actual();
        }

        Explained accuracy() {
            Explanation errors = sum(
                    "kpi.explain.accuracy-errors", line -> line.error().value().abs());
            Explanation sizes = sum(
                    "kpi.explain.accuracy-sizes", line -> line.actual().value().abs());
            if (value(sizes).signum() == 0) {
                return none("kpi.explain.accuracy-none", Reason.ZERO_DIVISOR);
            }
            Explanation share = quotient("kpi.explain.accuracy-share", errors, sizes);
            return known(Explanation.of(
                    "kpi.explain.accuracy",
                    Operation.DIFFERENCE,
                    Exact.plain(Ratio.ONE.minus(value(share))),
                    List.of(Explanation.given("kpi.explain.accuracy-one", Exact.plain(Ratio.ONE)), share)));
        }

        Explained bias() {
            Explanation errors =
                    sum("kpi.explain.bias-errors", line -> line.error().value());
            Explanation actual =
                    sum("kpi.explain.bias-actual", line -> line.actual().value());
            int sign = value(actual).signum();
            return sign <= 0
                    ? none("kpi.explain.bias-none", sign == 0 ? Reason.ZERO_DIVISOR : Reason.NEGATIVE_BASE)
                    : known(quotient("kpi.explain.bias", errors, actual));
        }

        private static Ratio value(Explanation step) {
            return step.value().orElseThrow().value();
        }

        private static Explanation quotient(String key, Explanation top, Explanation bottom) {
            return Explanation.of(
                    key, Operation.QUOTIENT, Exact.plain(value(top).dividedBy(value(bottom))), List.of(top, bottom));
        }

        private Explanation sum(String key, java.util.function.Function<AccuracyLine, Ratio> part) {
            List<Explanation> steps = new ArrayList<>();
            for (AccuracyLine line : lines) {
                Explanation step = Explanation.given("kpi.explain.accuracy-line", Exact.like(model, part.apply(line)))
                        .with("snapshot", line.snapshot().value())
                        .with("subject", line.subject().key())
                        .with("forecast", line.forecast().toArgument())
                        .with("actual", line.actual().toArgument());
                steps.add(
                        line.subject() instanceof Subject.OfPerson person
                                ? step.concerning(person.id().value())
                                : step);
            }
            return Explanation.of(
                    key,
                    Operation.SUM,
                    Exact.like(model, Ratio.sum(lines.stream().map(part).toList())),
                    steps);
        }
    }
}
