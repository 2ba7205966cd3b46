package io.salestiers.incentives.promotion;

import io.salestiers.core.canonical.JsonValue;
import io.salestiers.core.explain.Explanation;
import io.salestiers.core.text.Argument;
import java.util.Collection;
import java.util.List;

/** What the results of all gates have in common: how their steps and their evidence are said. */
final class GateSteps {
    private GateSteps() {}

    static Explanation step(String name, GateOutcome outcome, List<Explanation> steps) {
        return Explanation.none("incentives.promotion.explain." + name, steps)
                .with("outcome", Argument.term(outcome.key()));
    }

    static JsonValue.Fields evidence(String gate) {
        return JsonValue.object().with("gate", gate);
    }

    static JsonValue texts(Collection<?> values) {
        return JsonValue.list(
                values.stream().map(each -> JsonValue.text(each.toString())).toList());
    }

    static Argument list(Collection<?> values) {
        return Argument.texts(values.stream().map(Object::toString).toList());
    }
}
