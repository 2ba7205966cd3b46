package io.salestiers.incentives.promotion;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.result.Finding;
import io.salestiers.core.text.Argument;
import io.salestiers.incentives.figure.Condition;
import io.salestiers.incentives.figure.FigureSource;
import java.util.Map;
import java.util.TreeMap;

/** What a gate asks of periods, for its steps and findings: a number with its standard, or ratings. */
final class PeriodStandard {
    private PeriodStandard() {}

    static Map<String, Argument> of(PeriodCondition condition) {
        return condition instanceof PeriodCondition.OfFigure figure
                ? of(
                        figure.condition().figure(),
                        figure.condition().relation(),
                        figure.condition().value())
                : Map.of("ratings", GateSteps.list(((PeriodCondition.OfRating) condition).accepted()));
    }

    static Map<String, Argument> of(FigureSource figure, Condition.Relation relation, Ratio value) {
        return Map.of(
                "figure",
                Argument.text(figure.key()),
                "relation",
                Argument.term(relation.key()),
                "value",
                value.toArgument());
    }

    static Finding with(Finding finding, Map<String, Argument> asked) {
        Finding all = finding;
        for (Map.Entry<String, Argument> each : new TreeMap<>(asked).entrySet()) {
            all = all.with(each.getKey(), each.getValue());
        }
        return all;
    }

    static Explanation with(Explanation step, Map<String, Argument> asked) {
        Explanation all = step;
        for (Map.Entry<String, Argument> each : new TreeMap<>(asked).entrySet()) {
            all = all.with(each.getKey(), each.getValue());
        }
        return all;
    }
}
