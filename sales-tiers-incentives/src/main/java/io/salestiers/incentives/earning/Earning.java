package io.salestiers.incentives.earning;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.money.ExactMoney;
import io.salestiers.core.money.Money;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.unit.Quantity;
import io.salestiers.incentives.assignment.ComponentId;
import java.util.Optional;

/**
 * What a component of a plan gives a payee in a period and a currency.
 *
 * @param payee who earns
 * @param component the component of the plan
 * @param exact the amount before its rounding
 * @param amount the amount, rounded once
 * @param withheld what a cap has kept back to be paid later, beside the amount; empty for nothing
 * @param shortfall by how much returns exceeded sales, below zero, if that lowers what counts in the next period; else empty
 * @param explanation why, down to the deal and the slice of a band; its value is the amount. This is the view of who may
 *     see everything: it may name colleagues
 */
public record Earning(
        PersonId payee,
        ComponentId component,
        ExactMoney exact,
        Money amount,
        Optional<Withheld> withheld,
        Optional<Quantity> shortfall,
        Explanation explanation) {
    /** Refuses absent parts. */
    public Earning {
        requireNonNull(payee, "payee");
        requireNonNull(component, "component");
        requireNonNull(exact, "exact");
        requireNonNull(amount, "amount");
        requireNonNull(withheld, "withheld");
        requireNonNull(shortfall, "shortfall");
        requireNonNull(explanation, "explanation");
    }

    /**
     * An earning of which nothing is withheld.
     *
     * @param payee who earns
     * @param component the component of the plan
     * @param exact the amount before its rounding
     * @param amount the amount, rounded once
     * @param explanation why
     */
    public Earning(PersonId payee, ComponentId component, ExactMoney exact, Money amount, Explanation explanation) {
        this(payee, component, exact, amount, Optional.empty(), Optional.empty(), explanation);
    }

    /**
     * An earning without a shortfall.
     *
     * @param payee who earns
     * @param component the component of the plan
     * @param exact the amount before its rounding
     * @param amount the amount, rounded once
     * @param withheld what a cap has kept back
     * @param explanation why
     */
    public Earning(
            PersonId payee,
            ComponentId component,
            ExactMoney exact,
            Money amount,
            Optional<Withheld> withheld,
            Explanation explanation) {
        this(payee, component, exact, amount, withheld, Optional.empty(), explanation);
    }

    Earning withShortfall(Optional<Quantity> some) {
        return new Earning(payee, component, exact, amount, withheld, some, explanation);
    }
}
