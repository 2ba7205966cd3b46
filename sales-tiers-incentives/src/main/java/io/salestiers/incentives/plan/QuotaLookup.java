package io.salestiers.incentives.plan;

import io.salestiers.core.observation.MeasureId;
import io.salestiers.core.org.PersonId;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The quotas of one period. Called from one thread, possibly more than once for a payee; must give the same answer each
 * time. Later methods will have defaults.
 */
@FunctionalInterface
public interface QuotaLookup {
    /**
     * The quota of a payee.
     *
     * @param measure the measure whose target is meant
     * @param payee the payee
     * @return the quota; empty if there is none in the period
     */
    Optional<Quota> find(MeasureId measure, PersonId payee);

    /**
     * No quota for anybody.
     *
     * @return the look-up
     */
    static QuotaLookup empty() {
        return (measure, payee) -> Optional.empty();
    }

    /**
     * Quotas for one measure.
     *
     * @param measure the measure
     * @param quotas the quotas by payee
     * @return the look-up
     */
    static QuotaLookup of(MeasureId measure, Map<PersonId, Quota> quotas) {
        Map<PersonId, Quota> copy = new TreeMap<>(quotas);
        return (asked, payee) -> asked.equals(measure) ? Optional.ofNullable(copy.get(payee)) : Optional.empty();
    }

    /**
     * These quotas, and those of another look-up where these have none.
     *
     * @param other asked second
     * @return the look-up
     */
    default QuotaLookup combinedWith(QuotaLookup other) {
        return (measure, payee) -> find(measure, payee).or(() -> other.find(measure, payee));
    }
}
