package io.salestiers.incentives.earning;

import static io.salestiers.incentives.earning.Steps.given;
import static io.salestiers.incentives.earning.Steps.key;
import static io.salestiers.incentives.earning.Steps.money;
import static io.salestiers.incentives.earning.Steps.product;
import static io.salestiers.incentives.earning.Steps.rate;
import static io.salestiers.incentives.earning.Steps.value;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.explain.Operation;
import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import io.salestiers.incentives.modifier.CapExcess;
import io.salestiers.incentives.modifier.PayLimit;
import io.salestiers.incentives.plan.Modifier;
import io.salestiers.incentives.plan.ResolvedModifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Applies the modifiers of a component, one after the other, to the pay that its rule has given. Used for one pay. */
final class ModifierSteps {
    private final PayContext context;
    private Explanation pay;
    private Optional<Explanation> uncapped = Optional.empty();
    private Optional<CapExcess> excess = Optional.empty();

    private ModifierSteps(PayContext context) {
        this.context = context;
        this.pay = context.pay();
    }

    static ModifiedPay apply(List<ResolvedModifier> modifiers, PayContext context) {
        ModifierSteps steps = new ModifierSteps(context);
        int first = steps.limitTransactions(modifiers);
        for (ResolvedModifier each : modifiers.subList(first, modifiers.size())) {
            Optional<Explanation> waiting = steps.step(each);
            if (waiting.isPresent()) {
                return ModifiedPay.waiting(steps.pay, waiting.get());
            }
        }
        return new ModifiedPay(steps.pay, steps.uncapped, steps.excess, Optional.empty());
    }

    private Currency currency() {
        return context.currency();
    }

    /* Limits of transactions come first in the list; returns how many there are. */
    private int limitTransactions(List<ResolvedModifier> modifiers) {
        List<Explanation> pays = new ArrayList<>(context.byTransaction());
        int count = 0;
        for (ResolvedModifier each : modifiers) {
            if (!each.modifier().ofTransactions()) {
                break;
            }
            count++;
            pays.replaceAll(one -> limited(each.modifier(), one));
        }
        if (count > 0) {
            pay = Steps.sum("limited-transactions", pays, currency());
        }
        return count;
    }

    private Explanation limited(Modifier modifier, Explanation one) {
        return modifier instanceof Modifier.Cap cap
                ? capped(one, cap.limit())
                : raised(one, ((Modifier.Floor) modifier).limit());
    }

    private Optional<Explanation> step(ResolvedModifier each) {
        Modifier modifier = each.modifier();
        if (modifier instanceof Modifier.Threshold threshold) {
            boolean reached = attainment().compareTo(threshold.attainment()) >= 0;
            factor(
                    "threshold",
                    Explanation.of(
                                    key(reached ? "threshold-reached" : "threshold-missed"),
                                    Operation.CHOSEN,
                                    Steps.ratio(reached ? Ratio.ONE : Ratio.ZERO),
                                    List.of(
                                            rate("threshold-factor", reached ? Ratio.ONE : Ratio.ZERO),
                                            attainmentStep()))
                            .with("threshold", Steps.percent(threshold.attainment())));
        } else if (modifier instanceof Modifier.Decelerator decelerator) {
            boolean reached = attainment().compareTo(decelerator.below()) >= 0;
            Ratio factor = reached ? Ratio.ONE : decelerator.factor();
            factor(
                    "decelerated",
                    Explanation.of(
                                    key(reached ? "threshold-reached" : "threshold-missed"),
                                    Operation.CHOSEN,
                                    Steps.ratio(factor),
                                    List.of(rate("threshold-factor", factor), attainmentStep()))
                            .with("threshold", Steps.percent(decelerator.below())));
        } else if (modifier instanceof Modifier.Accelerator accelerator) {
            pay = Acceleration.of(accelerator, pay, context);
        } else if (modifier instanceof Modifier.DealKicker kicker) {
            pay = Gates.kickDeals(kicker, pay, context);
        } else if (modifier instanceof Modifier.Cap cap) {
            cap(cap);
        } else if (modifier instanceof Modifier.Floor floor) {
            pay = raised(pay, floor.limit());
        } else {
            return conditional(each);
        }
        return Optional.empty();
    }

    private Optional<Explanation> conditional(ResolvedModifier each) {
        Modifier modifier = each.modifier();
        ConditionStep answer = ConditionStep.of(modifier, each.figure().orElseThrow());
        if (answer.waiting().isPresent()) {
            return answer.waiting();
        }
        if (modifier instanceof Modifier.Gate gate) {
            pay = Gates.apply(gate, pay, answer, this);
        } else if (modifier instanceof Modifier.Multiplier multiplier) {
            factor("multiplied", answer.factor("multiplier", multiplier.factor(), Ratio.ONE));
        } else if (modifier instanceof Modifier.Kicker kicker) {
            pay = Gates.kick(kicker, pay, answer, context);
        } else {
            throw new AssertionError(each);
        }
        return Optional.empty();
    }

    private void factor(String name, Explanation factor) {
        pay = product(name, pay, factor, currency());
    }

    private void cap(Modifier.Cap cap) {
        if (cap.excess() == CapExcess.CARRIED
                && context.carried().filter(some -> some.signum() > 0).isPresent()) {
            Money carried = context.carried().get();
            pay = Steps.sum("with-carried", List.of(pay, given("carried", carried.ratio(), currency())), currency());
        }
        Explanation before = pay;
        pay = capped(pay, cap.limit());
        if (cap.excess() != CapExcess.LOST && value(before).compareTo(value(pay)) > 0) {
            uncapped = Optional.of(before);
            excess = Optional.of(cap.excess());
        }
    }

    Explanation capped(Explanation one, PayLimit limit) {
        Explanation most = limit("cap", limit);
        return Explanation.of(
                key("capped"), Operation.LEAST, money(value(one).min(value(most)), currency()), List.of(one, most));
    }

    private Explanation raised(Explanation one, PayLimit limit) {
        Explanation least = limit("floor", limit);
        return Explanation.of(
                key("raised"),
                Operation.GREATEST,
                money(value(one).max(value(least)), currency()),
                List.of(one, least));
    }

    private Explanation limit(String name, PayLimit limit) {
        if (limit instanceof PayLimit.Amount amount) {
            return given(name, amount.amount().ratio(), currency());
        }
        if (limit instanceof PayLimit.ShareOfQuota share) {
            return product(name, rate(name + "-share", share.share()), quota(), currency());
        }
        if (limit instanceof PayLimit.ShareOfTargetPay share) {
            Ratio target = context.targetPay().orElseThrow().amount().amount();
            return product(
                    name,
                    rate(name + "-target-share", share.share()),
                    given("target-pay", target, currency()),
                    currency());
        }
        throw new AssertionError(limit);
    }

    private Explanation quota() {
        return given("quota", context.quota().orElseThrow().value().value(), currency());
    }

    private Ratio attainment() {
        return value(attainmentStep());
    }

    private Explanation attainmentStep() {
        if (context.attainment().isPresent()) {
            return context.attainment().get();
        }
        Explanation credited = given("credited", value(context.credited().orElseThrow()), currency());
        return Explanation.of(
                key("attainment"),
                Operation.QUOTIENT,
                Steps.ratio(value(credited).dividedBy(value(quota()))),
                List.of(credited, quota()));
    }

    PayContext context() {
        return context;
    }
}
