package io.salestiers.incentives.earning;

import static io.salestiers.incentives.earning.Steps.given;
import static io.salestiers.incentives.earning.Steps.key;
import static io.salestiers.incentives.earning.Steps.product;
import static io.salestiers.incentives.earning.Steps.rate;
import static io.salestiers.incentives.earning.Steps.value;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.explain.Operation;
import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Ratio;
import io.salestiers.incentives.plan.Modifier.Accelerator;
import io.salestiers.incentives.plan.Modifier.Accelerator.Scope;
import io.salestiers.incentives.plan.Modifier.Accelerator.Step;
import io.salestiers.incentives.rate.TieRule;
import java.util.ArrayList;
import java.util.List;

/**
 * Factors above stated attainments. What was paid for a part of the credits is the share of the pay that the part has in
 * the credits, so that a rate that is constant is multiplied as such.
 */
final class Acceleration {
    private final Accelerator rule;
    private final Explanation pay;
    private final Currency currency;
    private final Ratio credited;
    private final Ratio quota;

    private Acceleration(Accelerator rule, Explanation pay, PayContext context) {
        this.rule = rule;
        this.pay = pay;
        this.currency = context.currency();
        this.credited = value(context.credited().orElseThrow());
        this.quota = context.quota().orElseThrow().value().value();
    }

    static Explanation of(Accelerator rule, Explanation pay, PayContext context) {
        return new Acceleration(rule, pay, context).calculate();
    }

    private Explanation calculate() {
        int reached = reached();
        if (reached < 0 || credited.signum() <= 0) {
            return pay;
        }
        List<Step> steps = rule.steps();
        if (rule.scope() == Scope.ALL) {
            return product("accelerated", pay, factor(steps.get(reached)), currency);
        }
        List<Explanation> parts = new ArrayList<>();
        parts.add(part("accelerator-below", given("zero", Ratio.ZERO, currency), edge(steps.get(0))));
        if (rule.scope() == Scope.WHOLE_EXCESS) {
            parts.add(times(part("accelerator-excess", edge(steps.get(0)), credited()), steps.get(reached)));
        } else {
            for (int i = 0; i <= reached; i++) {
                Explanation end = i < reached ? edge(steps.get(i + 1)) : credited();
                parts.add(times(part("accelerator-slice", edge(steps.get(i)), end), steps.get(i)));
            }
        }
        return Steps.sum("accelerated", parts, currency);
    }

    /* The highest step that is reached, -1 for none. For slices a tie makes no difference: the slice is empty. */
    private int reached() {
        int reached = -1;
        for (int i = 0; i < rule.steps().size(); i++) {
            int order = credited.compareTo(rule.steps().get(i).from().multipliedBy(quota));
            if (order > 0 || (order == 0 && rule.ties() == TieRule.EDGE_IN_UPPER_BAND)) {
                reached = i;
            }
        }
        return reached;
    }

    private Explanation credited() {
        return given("credited", credited, currency);
    }

    private Explanation edge(Step step) {
        return product("accelerator-edge", rate("share", step.from()), given("quota", quota, currency), currency);
    }

    /* The pay of the credits between two edges: pay × (upper − lower) ÷ credits. */
    private Explanation part(String name, Explanation lower, Explanation upper) {
        Explanation between = Explanation.of(
                key("accelerator-credits"),
                Operation.DIFFERENCE,
                Steps.money(value(upper).minus(value(lower)), currency),
                List.of(upper, lower));
        Explanation share = Explanation.of(
                key("accelerator-share"),
                Operation.QUOTIENT,
                Steps.ratio(value(between).dividedBy(credited)),
                List.of(between, credited()));
        Explanation paid = name.equals("accelerator-below") ? pay : given("pay-before", value(pay), currency);
        return product(name, paid, share, currency);
    }

    private Explanation times(Explanation part, Step step) {
        return product("accelerator-part", part, factor(step), currency);
    }

    private static Explanation factor(Step step) {
        return rate("accelerator-factor", step.factor()).with("from", Steps.percent(step.from()));
    }
}
