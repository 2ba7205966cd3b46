package io.salestiers.incentives.earning;

import static io.salestiers.incentives.earning.Steps.key;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.explain.Operation;
import io.salestiers.core.text.Argument;
import io.salestiers.incentives.figure.ResolvedCondition;
import java.util.List;

/** What conditions looked at, and how they turned out. */
final class ConditionSteps {
    private ConditionSteps() {}

    static List<Explanation> all(List<ResolvedCondition> conditions) {
        return conditions.stream().map(ConditionSteps::of).toList();
    }

    private static Explanation of(ResolvedCondition condition) {
        Explanation number = condition.figure().explanation();
        String name = switch (condition.outcome()) {
            case MET -> "condition-met";
            case NOT_MET -> "condition-not-met";
            case WAITS -> "condition-waits";
        };
        Explanation step = number.value()
                .map(value -> Explanation.of(key(name), Operation.CHOSEN, value, List.of(number)))
                .orElseGet(() -> Explanation.none(key(name), List.of(number)));
        Explanation told = step.with("figure", condition.condition().figure().key())
                .with("relation", Argument.term(condition.condition().relation().key()))
                .with("value", condition.condition().value().toArgument());
        return number.person().map(told::concerning).orElse(told);
    }
}
