package io.salestiers.incentives.release;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.explain.Operation;
import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.text.Argument;
import io.salestiers.core.unit.Quantity;
import io.salestiers.incentives.credit.TransactionId;
import io.salestiers.incentives.ledger.PaySource;
import java.util.List;

/** The steps that explanations of this package share. */
final class Tree {
    private Tree() {}

    static String key(String name) {
        return "incentives.explain.release-" + name;
    }

    static Explanation given(String name, Money amount) {
        return Explanation.given(key(name), Quantity.money(amount));
    }

    static Explanation share(String name, Ratio share) {
        return Explanation.given(key(name), Quantity.ratio(share));
    }

    static Money money(Explanation step, Money like) {
        Ratio minor = step.value()
                .orElseThrow()
                .value()
                .multipliedBy(Ratio.of(like.currency().minorPerUnit()));
        return Money.ofMinor(minor.numerator().longValueExact(), like.currency());
    }

    static Explanation minus(String name, Explanation first, Explanation second, Money value) {
        return Explanation.of(key(name), Operation.DIFFERENCE, Quantity.money(value), List.of(first, second));
    }

    static Explanation of(String name, Operation operation, Money value, List<Explanation> steps) {
        return Explanation.of(key(name), operation, Quantity.money(value), steps);
    }

    /* The first step of an explanation: of whom and of what. */
    static Explanation about(Explanation step, PersonId payee, PaySource source) {
        return step.with("component", source.component().map(id -> id.value()).orElse("–"))
                .with("period", source.earnedIn().name())
                .with("deal", source.transaction().map(TransactionId::toString).orElse("–"))
                .concerning(payee.value());
    }

    /* A step that names an event; its text is another one if the event has a detail. */
    static Explanation event(Explanation step, EarningEvent event) {
        Explanation named = step.with("event", Argument.term(event.key()));
        return event.detail().isEmpty()
                ? named
                : new Explanation(
                                step.key() + "-of",
                                named.inputs(),
                                named.operation(),
                                named.value(),
                                named.person(),
                                named.steps())
                        .with("detail", event.detail().get());
    }
}
