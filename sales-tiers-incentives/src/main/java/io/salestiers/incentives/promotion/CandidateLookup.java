package io.salestiers.incentives.promotion;

import io.salestiers.core.org.PersonId;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * Where a host says what it knows about candidates. May be called several times for one person and day, must then give the
 * same answer, and may block. Later methods will have defaults.
 */
@FunctionalInterface
public interface CandidateLookup {
    /**
     * What is known about a person.
     *
     * @param person who
     * @param day as it is known for this day
     * @return the facts; empty for somebody who is not known
     */
    Optional<CandidateFacts> find(PersonId person, LocalDate day);

    /**
     * Stated facts, the same on every day.
     *
     * @param facts by person
     * @return the look-up
     */
    static CandidateLookup of(Map<PersonId, CandidateFacts> facts) {
        Map<PersonId, CandidateFacts> copy = Map.copyOf(facts);
        return (person, day) -> Optional.ofNullable(copy.get(person));
    }

    /**
     * Nobody.
     *
     * @return the look-up
     */
    static CandidateLookup empty() {
        return (person, day) -> Optional.empty();
    }

    /**
     * This look-up, and another one for those whom this one does not know.
     *
     * @param other asked second
     * @return the look-up
     */
    default CandidateLookup combinedWith(CandidateLookup other) {
        return (person, day) -> find(person, day).or(() -> other.find(person, day));
    }
}
