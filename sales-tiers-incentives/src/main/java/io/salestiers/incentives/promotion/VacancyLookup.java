package io.salestiers.incentives.promotion;

import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.TierId;
import java.time.LocalDate;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Where a host says how many positions are open (编制空缺). May be called several times for one question, must then give the
 * same answer, and may block. Later methods will have defaults.
 */
@FunctionalInterface
public interface VacancyLookup {
    /**
     * How many positions of a tier somebody could be given.
     *
     * @param tier the tier
     * @param candidate who would be given it
     * @param day when
     * @return the number, zero or more; empty if it is not known
     */
    OptionalInt open(TierId tier, PersonId candidate, LocalDate day);

    /**
     * Stated numbers, the same for everybody and on every day.
     *
     * @param open how many by tier
     * @return the look-up
     */
    static VacancyLookup of(Map<TierId, Integer> open) {
        Map<TierId, Integer> copy = Map.copyOf(open);
        return (tier, candidate, day) ->
                copy.containsKey(tier) ? OptionalInt.of(copy.getOrDefault(tier, 0)) : OptionalInt.empty();
    }

    /**
     * Nothing is known.
     *
     * @return the look-up
     */
    static VacancyLookup empty() {
        return (tier, candidate, day) -> OptionalInt.empty();
    }

    /**
     * This look-up, and another one for what this one does not know.
     *
     * @param other asked second
     * @return the look-up
     */
    default VacancyLookup combinedWith(VacancyLookup other) {
        return (tier, candidate, day) -> {
            OptionalInt first = open(tier, candidate, day);
            return first.isPresent() ? first : other.open(tier, candidate, day);
        };
    }
}
