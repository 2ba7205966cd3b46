package io.salestiers.incentives.earning;

import static io.salestiers.incentives.earning.Steps.key;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.explain.Operation;
import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.unit.Quantity;
import io.salestiers.incentives.modifier.CapExcess;
import io.salestiers.incentives.modifier.PlanLimit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Applies limits on several earnings of one payee, in their order. */
final class Limits {
    private Limits() {}

    /**
     * What the limits change.
     *
     * @param payee whose earnings
     * @param earnings the earnings of the payee, in any currency
     * @param before what other limits have changed already; each counts for every limit
     * @param limits the limits, in order
     * @return what each changes, without those that change nothing
     */
    static List<LimitedPay> apply(
            PersonId payee, List<Earning> earnings, List<LimitedPay> before, List<PlanLimit> limits) {
        List<LimitedPay> changes = new ArrayList<>();
        for (PlanLimit limit : limits) {
            List<LimitedPay> earlier = new ArrayList<>(before);
            earlier.addAll(changes);
            apply(payee, earnings, earlier, limit).ifPresent(changes::add);
        }
        return List.copyOf(changes);
    }

    private static Optional<LimitedPay> apply(
            PersonId payee, List<Earning> earnings, List<LimitedPay> earlier, PlanLimit limit) {
        Currency currency = limit.amount().currency();
        List<Explanation> steps = new ArrayList<>();
        for (Earning earning : earnings) {
            if (limit.concerns(earning.component())
                    && earning.amount().currency().equals(currency)) {
                steps.add(Steps.given("earned-by", earning.amount().ratio(), currency)
                        .with("component", earning.component().value())
                        .concerning(payee.value()));
            }
        }
        if (steps.isEmpty()) {
            return Optional.empty();
        }
        for (LimitedPay change : earlier) {
            if (change.change().currency().equals(currency)) {
                steps.add(Steps.given("limited-before", change.change().ratio(), currency)
                        .concerning(payee.value()));
            }
        }
        Explanation sum = Steps.sum("earned-together", steps, currency).concerning(payee.value());
        boolean cap = limit.kind() == PlanLimit.Kind.CAP;
        Explanation edge = Steps.given(cap ? "cap" : "floor", limit.amount().ratio(), currency);
        Money together = Money.of(Steps.value(sum).toString(), currency);
        Money after = (together.compareTo(limit.amount()) < 0) == cap ? together : limit.amount();
        Money change = after.minus(together);
        if (change.signum() == 0) {
            return Optional.empty();
        }
        Explanation limited = Explanation.of(
                key(cap ? "capped" : "raised"),
                cap ? Operation.LEAST : Operation.GREATEST,
                Quantity.money(after),
                List.of(sum, edge));
        Explanation explanation = Explanation.of(
                        key("limit-change"),
                        Operation.DIFFERENCE,
                        Quantity.money(change),
                        List.of(limited, Steps.given("earned-together", together.ratio(), currency)))
                .concerning(payee.value());
        return Optional.of(new LimitedPay(payee, limit, change, withheld(limit, change, payee), explanation));
    }

    private static Optional<Withheld> withheld(PlanLimit limit, Money change, PersonId payee) {
        if (limit.excess() == CapExcess.LOST) {
            return Optional.empty();
        }
        Money kept = change.negated();
        return Optional.of(new Withheld(
                kept,
                limit.excess(),
                Explanation.given(key("withheld"), Quantity.money(kept)).concerning(payee.value())));
    }
}
