package io.salestiers.incentives.earning;

import static io.salestiers.incentives.earning.Steps.key;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.explain.Operation;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.text.Argument;
import io.salestiers.core.unit.Quantity;
import io.salestiers.incentives.figure.Condition;
import io.salestiers.incentives.figure.Figure;
import io.salestiers.incentives.plan.Modifier;
import java.util.List;
import java.util.Optional;

/**
 * Whether a condition is met by a number, with what an explanation says of it.
 *
 * @param condition the condition
 * @param figure the number
 * @param met whether it holds
 * @param waiting why it cannot be said yet; empty if it can
 */
record ConditionStep(Condition condition, Figure figure, boolean met, Optional<Explanation> waiting) {
    static ConditionStep of(Modifier modifier, Figure figure) {
        return of(condition(modifier), figure);
    }

    static ConditionStep of(Condition condition, Figure figure) {
        Optional<Ratio> number = figure.quantity().map(Quantity::value);
        if (number.isPresent()) {
            return new ConditionStep(
                    condition, figure, condition.relation().holds(number.get(), condition.value()), Optional.empty());
        }
        return switch (condition.ifMissing()) {
            case MET -> new ConditionStep(condition, figure, true, Optional.empty());
            case NOT_MET -> new ConditionStep(condition, figure, false, Optional.empty());
            case WAITS ->
                new ConditionStep(
                        condition,
                        figure,
                        false,
                        Optional.of(described(
                                Explanation.none(key("waits-for-figure"), List.of(figure.explanation())), condition)));
        };
    }

    private static Condition condition(Modifier modifier) {
        if (modifier instanceof Modifier.Gate gate) {
            return gate.condition();
        }
        if (modifier instanceof Modifier.Multiplier multiplier) {
            return multiplier.condition();
        }
        if (modifier instanceof Modifier.Kicker kicker) {
            return kicker.condition();
        }
        throw new AssertionError(modifier);
    }

    /** A factor that depends on the condition, with the number below it that decided. */
    Explanation factor(String name, Ratio ifMet, Ratio otherwise) {
        Ratio factor = met ? ifMet : otherwise;
        return described(
                Explanation.of(
                        key(met ? "condition-met" : "condition-not-met"),
                        Operation.CHOSEN,
                        Steps.ratio(factor),
                        List.of(Steps.rate(name, factor), figure.explanation())),
                condition);
    }

    /** An amount that depends on the condition, with the number below it that decided. */
    Explanation choose(Explanation amount) {
        return described(
                Explanation.of(
                        key(met ? "condition-met" : "condition-not-met"),
                        Operation.CHOSEN,
                        amount.value().orElseThrow(),
                        List.of(amount, figure.explanation())),
                condition);
    }

    private static Explanation described(Explanation step, Condition condition) {
        return step.with("figure", condition.figure().key())
                .with("relation", Argument.term(condition.relation().key()))
                .with("value", condition.value().toArgument());
    }
}
