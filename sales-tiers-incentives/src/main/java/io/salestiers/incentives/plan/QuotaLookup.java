package io.salestiers.incentives.plan;

import io.salestiers.core.observation.MeasureId;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.time.Period;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The quotas by subject and period. Called from one thread, possibly more than once for a subject; must give the same answer
 * each time. Later methods will have defaults.
 */
@FunctionalInterface
public interface QuotaLookup {
    /**
     * The quota of a person or unit.
     *
     * @param measure the measure whose target is meant
     * @param subject who
     * @param period when
     * @return the quota; empty if there is none in the period
     */
    Optional<Quota> find(MeasureId measure, Subject subject, Period period);

    /**
     * No quota for anybody.
     *
     * @return the look-up
     */
    static QuotaLookup empty() {
        return (measure, subject, period) -> Optional.empty();
    }

    /**
     * Quotas of people for one measure and period.
     *
     * @param measure the measure
     * @param period the period
     * @param quotas the quotas by payee
     * @return the look-up
     */
    static QuotaLookup of(MeasureId measure, Period period, Map<PersonId, Quota> quotas) {
        Map<PersonId, Quota> copy = new TreeMap<>(quotas);
        return (asked, subject, when) ->
                asked.equals(measure) && when.equals(period) && subject instanceof Subject.OfPerson person
                        ? Optional.ofNullable(copy.get(person.id()))
                        : Optional.empty();
    }

    /**
     * These quotas, and those of another look-up where these have none.
     *
     * @param other asked second
     * @return the look-up
     */
    default QuotaLookup combinedWith(QuotaLookup other) {
        return (measure, subject, period) ->
                find(measure, subject, period).or(() -> other.find(measure, subject, period));
    }
}
