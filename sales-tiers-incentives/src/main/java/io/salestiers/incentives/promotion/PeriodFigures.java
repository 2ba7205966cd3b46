package io.salestiers.incentives.promotion;

import io.salestiers.core.canonical.JsonValue;
import io.salestiers.core.explain.Explanation;
import io.salestiers.core.explain.Operation;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.Subject;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.time.Period;
import io.salestiers.core.unit.Quantity;
import io.salestiers.incentives.figure.Condition;
import io.salestiers.incentives.figure.Figure;
import io.salestiers.incentives.figure.FigureSource;
import io.salestiers.incentives.figure.Whose;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The numbers of one person by period: of the person, or of the unit in which the person was. */
final class PeriodFigures {
    private final CandidateFacts facts;
    private final PromotionInputs inputs;

    PeriodFigures(CandidateFacts facts, PromotionInputs inputs) {
        this.facts = facts;
        this.inputs = inputs;
    }

    Figure find(FigureSource source, Period period) {
        return subject(source.whose(), period)
                .flatMap(subject -> inputs.figures().find(source, subject, period))
                .orElseGet(() -> Figure.missing(source));
    }

    /** The person, or the person's unit on the last day of the period. */
    private Optional<Subject> subject(Whose whose, Period period) {
        if (whose == Whose.PAYEE) {
            return Optional.of(Subject.of(facts.person()));
        }
        Optional<UnitId> unit =
                facts.units().on(period.range().to().orElseThrow().minusDays(1));
        return unit.map(Subject::of);
    }

    static Explanation named(Figure figure, FigureSource source, Period period) {
        Explanation below = figure.explanation();
        return (below.value().isPresent()
                        ? Explanation.of(
                                "incentives.promotion.explain.figure-of-period",
                                Operation.CHOSEN,
                                below.value().get(),
                                List.of(below))
                        : Explanation.none("incentives.promotion.explain.figure-of-period", List.of(below)))
                .with("figure", source.key())
                .with("period", period.name());
    }

    static GateOutcome ifMissing(Condition.IfMissing choice) {
        return switch (choice) {
            case MET -> GateOutcome.MET;
            case NOT_MET -> GateOutcome.NOT_MET;
            case WAITS -> GateOutcome.NOT_KNOWN;
        };
    }

    /** The average of a number over periods; no value if one is missing, or if there is no period. */
    record Average(
            Optional<Quantity> value, List<String> unknown, Map<String, JsonValue> values, Explanation explanation) {}

    Average average(FigureSource source, List<Period> periods) {
        List<Explanation> steps = new ArrayList<>();
        List<Quantity> numbers = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        Map<String, JsonValue> values = new TreeMap<>();
        for (Period period : periods) {
            Figure figure = find(source, period);
            figure.quantity().ifPresentOrElse(numbers::add, () -> unknown.add(period.name()));
            values.put(period.name(), JsonValue.text(figure.reading().toString()));
            steps.add(named(figure, source, period));
        }
        boolean alike = numbers.stream()
                        .map(number -> number.unit() + "/" + number.currency())
                        .distinct()
                        .count()
                <= 1;
        if (numbers.isEmpty() || !unknown.isEmpty() || !alike) {
            return new Average(
                    Optional.empty(),
                    unknown,
                    values,
                    Explanation.none("incentives.promotion.explain.no-average", steps)
                            .with("figure", source.key()));
        }
        Quantity first = numbers.get(0);
        Ratio sum = Ratio.sum(numbers.stream().map(Quantity::value).toList());
        Quantity total = new Quantity(sum, first.unit(), first.currency());
        Quantity value = new Quantity(sum.dividedBy(Ratio.of(numbers.size())), first.unit(), first.currency());
        Explanation explanation = Explanation.of(
                        "incentives.promotion.explain.average",
                        Operation.QUOTIENT,
                        value,
                        List.of(
                                Explanation.of(
                                        "incentives.promotion.explain.sum-of-periods", Operation.SUM, total, steps),
                                Explanation.given(
                                        "incentives.promotion.explain.number-of-periods",
                                        Quantity.count(numbers.size()))))
                .with("figure", source.key());
        return new Average(Optional.of(value), unknown, values, explanation);
    }
}
