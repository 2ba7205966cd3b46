package io.salestiers.incentives.ledger;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.canonical.JsonValue;
import io.salestiers.core.time.Period;
import io.salestiers.incentives.assignment.ComponentId;
import io.salestiers.incentives.assignment.PlanId;
import io.salestiers.incentives.credit.TransactionId;
import java.util.Comparator;
import java.util.Optional;

/**
 * What a posting is about: the commission of plan {@code reps-2026} on order {@code erp:SO-17} in August. However late an amount
 * is corrected, held or taken back, it stays the same source; the net of a source is the sum over all entries about it.
 *
 * @param earnedIn the period in which it was earned, not the one in which it is booked
 * @param plan the plan; empty for what is of no plan, such as a bonus
 * @param component the component of the plan; empty for what is of none, such as a limit of the whole plan
 * @param transaction the transaction; empty for what is not split into transactions
 */
public record PaySource(
        Period earnedIn, Optional<PlanId> plan, Optional<ComponentId> component, Optional<TransactionId> transaction)
        implements Comparable<PaySource> {
    private static final Comparator<PaySource> ORDER = Comparator.comparing(PaySource::earnedIn)
            .thenComparing(source -> source.earnedIn().kind())
            .thenComparing(source -> source.plan().map(PlanId::value).orElse(""))
            .thenComparing(source -> source.component().map(ComponentId::value).orElse(""))
            .thenComparing(
                    source -> source.transaction().map(TransactionId::toString).orElse(""));

    /** Refuses absent parts, and a component without its plan. */
    public PaySource {
        requireNonNull(earnedIn, "earnedIn");
        requireNonNull(transaction, "transaction");
        if (component.isPresent() && plan.isEmpty()) {
            throw new IllegalArgumentException("a component is one of a plan, but there is only " + component.get());
        }
    }

    /**
     * What is of no plan.
     *
     * @param earnedIn the period
     * @return the source
     */
    public static PaySource of(Period earnedIn) {
        return new PaySource(earnedIn, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * A component of a plan.
     *
     * @param earnedIn the period
     * @param plan the plan
     * @param component the component
     * @return the source
     */
    public static PaySource of(Period earnedIn, PlanId plan, ComponentId component) {
        return new PaySource(earnedIn, Optional.of(plan), Optional.of(component), Optional.empty());
    }

    /**
     * The part of it that a transaction gave.
     *
     * @param id the transaction
     * @return a copy
     */
    public PaySource on(TransactionId id) {
        return new PaySource(earnedIn, plan, component, Optional.of(id));
    }

    /**
     * This source as JSON, for digests.
     *
     * @return an object of texts
     */
    public JsonValue.Fields json() {
        JsonValue.Fields json = JsonValue.object().with("earnedIn", earnedIn.name());
        if (plan.isPresent()) {
            json = json.with("plan", plan.get().value());
        }
        if (component.isPresent()) {
            json = json.with("component", component.get().value());
        }
        return transaction.isPresent()
                ? json.with("transaction", transaction.get().toString())
                : json;
    }

    /** By period, plan, component and transaction. */
    @Override
    public int compareTo(PaySource other) {
        return ORDER.compare(this, other);
    }
}
