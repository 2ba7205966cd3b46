package io.salestiers.incentives.earning;

import static io.salestiers.incentives.earning.Steps.key;
import static io.salestiers.incentives.earning.Steps.value;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.explain.Operation;
import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.unit.Quantity;
import io.salestiers.incentives.plan.ResolvedPool;
import io.salestiers.incentives.team.PoolAllocation;
import io.salestiers.incentives.team.PoolMember;
import io.salestiers.incentives.team.PoolPresence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** The weights by which members share a pool, with why they are what they are. */
final class PoolWeights {
    private final ResolvedPool resolved;
    private final EarningsBefore before;
    private final Currency currency;

    PoolWeights(ResolvedPool resolved, EarningsBefore before, Currency currency) {
        this.resolved = resolved;
        this.before = before;
        this.currency = currency;
    }

    /** The weight of a member; empty if there is none. It may be below zero, which counts as none. */
    Optional<Explanation> of(PersonId person, PoolMember member) {
        PoolAllocation allocation = resolved.component().allocation();
        Optional<Explanation> weight;
        if (allocation instanceof PoolAllocation.ByCredits) {
            weight = Optional.of(Steps.credited("pool-weight", member.credits(), currency));
        } else if (allocation instanceof PoolAllocation.ByEarnings earnings) {
            weight = EarnedSteps.of(before, earnings.components(), person, currency)
                    .map(earned -> Steps.product(
                            "pool-weight-earned", Steps.rate("days-share", member.earned()), earned, currency));
        } else if (allocation instanceof PoolAllocation.Equal) {
            weight = Optional.of(Steps.rate(byDays() ? "pool-weight-days" : "pool-weight-equal", member.presence()));
        } else if (allocation instanceof PoolAllocation.ByPoints) {
            weight = member.points()
                    .filter(points -> points.quantity().isPresent())
                    .map(points -> {
                        Ratio number = points.quantity().orElseThrow().value();
                        return Explanation.of(
                                key("pool-weight-points"),
                                Operation.PRODUCT,
                                Quantity.ratio(number.multipliedBy(member.presence())),
                                List.of(Steps.rate("days-share", member.presence()), points.explanation()));
                    });
        } else {
            throw new AssertionError(allocation);
        }
        return weight.map(step -> step.concerning(person.value()));
    }

    private boolean byDays() {
        return resolved.component().presence() == PoolPresence.BY_DAYS;
    }

    /** The sum of some weights, a step for each of them. */
    Explanation sum(SortedMap<PersonId, Ratio> weights, SortedMap<PersonId, Explanation> own) {
        List<Explanation> steps = new ArrayList<>();
        Ratio sum = Ratio.ZERO;
        boolean money = false;
        for (PersonId person : weights.keySet()) {
            Explanation weight = own.get(person);
            if (weight == null) {
                throw new AssertionError(person);
            }
            sum = sum.plus(value(weight));
            money |= weight.value().orElseThrow().currency().isPresent();
            steps.add(Explanation.given(key("member-weight"), weight.value().orElseThrow())
                    .with("person", person.value())
                    .concerning(person.value()));
        }
        Quantity total = money ? Steps.money(sum, currency) : Quantity.ratio(sum);
        return Explanation.of(key("pool-weights"), Operation.SUM, total, steps);
    }
}
