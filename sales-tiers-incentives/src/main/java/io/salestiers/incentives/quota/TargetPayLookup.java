package io.salestiers.incentives.quota;

import io.salestiers.core.org.PersonId;
import io.salestiers.core.time.Period;
import io.salestiers.incentives.assignment.ComponentId;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The target incentives (目标奖金): what a component pays a payee in a period at 100 %. Called from one thread, possibly more than
 * once for a payee; must give the same answer each time. Later methods will have defaults.
 */
@FunctionalInterface
public interface TargetPayLookup {
    /**
     * The target incentive of a payee.
     *
     * @param component the component
     * @param payee the payee
     * @param period when
     * @return the amount; empty if there is none
     */
    Optional<TargetPay> find(ComponentId component, PersonId payee, Period period);

    /**
     * No target incentive for anybody.
     *
     * @return the look-up
     */
    static TargetPayLookup empty() {
        return (component, payee, period) -> Optional.empty();
    }

    /**
     * Target incentives of one component, the same in every period.
     *
     * @param component the component
     * @param amounts the amounts by payee
     * @return the look-up
     */
    static TargetPayLookup of(ComponentId component, Map<PersonId, TargetPay> amounts) {
        Map<PersonId, TargetPay> copy = new TreeMap<>(amounts);
        return (asked, payee, period) ->
                asked.equals(component) ? Optional.ofNullable(copy.get(payee)) : Optional.empty();
    }

    /**
     * These target incentives, and those of another look-up where these have none.
     *
     * @param other asked second
     * @return the look-up
     */
    default TargetPayLookup combinedWith(TargetPayLookup other) {
        return (component, payee, period) ->
                find(component, payee, period).or(() -> other.find(component, payee, period));
    }
}
