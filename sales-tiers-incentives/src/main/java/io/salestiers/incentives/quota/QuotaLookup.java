package io.salestiers.incentives.quota;

import io.salestiers.core.observation.MeasureId;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.time.Period;
import io.salestiers.kpi.target.TargetValue;
import io.salestiers.kpi.target.Targets;
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
     * Targets that are marked for pay. A target of several parts is a quota of several pieces.
     *
     * @param targets the targets; those that are not marked for pay, or are not known, are no quotas
     * @return the look-up
     */
    static QuotaLookup of(Targets targets) {
        return (measure, subject, period) -> targets.find(measure, subject, period)
                .filter(TargetValue::forPay)
                .flatMap(TargetQuota::of);
    }

    /**
     * Targets that are marked for pay, beside those that were published. Who has a published one only has that.
     *
     * @param targets the targets as they follow from today's facts
     * @param published the targets as payees were told them
     * @return the look-up, whose quotas know both; the plan says which of them counts
     */
    static QuotaLookup of(Targets targets, Targets published) {
        QuotaLookup now = of(targets);
        QuotaLookup told = of(published);
        return (measure, subject, period) -> {
            Optional<Quota> earlier = told.find(measure, subject, period);
            Optional<Quota> later = now.find(measure, subject, period);
            return later.isPresent() && earlier.isPresent()
                    ? Optional.of(later.get().withPublished(earlier.get()))
                    : later.or(() -> earlier);
        };
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
