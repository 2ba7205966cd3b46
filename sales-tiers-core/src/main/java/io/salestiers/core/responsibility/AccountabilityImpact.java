package io.salestiers.core.responsibility;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.org.PersonId;
import io.salestiers.core.time.DateRange;
import java.util.List;
import java.util.TreeSet;

/**
 * Who gains and who loses which duty, where and when, if one organization takes the place of another.
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @param range the days that were compared
 * @param changes the stretches on which other people are accountable, by duty, place and days
 */
public record AccountabilityImpact(DateRange range, List<AccountabilityChange> changes) {
    /** Copies the list. */
    public AccountabilityImpact {
        requireNonNull(range, "range");
        changes = changes.stream().sorted().toList();
    }

    /**
     * Whether nobody gains or loses anything.
     *
     * @return true without changes
     */
    public boolean empty() {
        return changes.isEmpty();
    }

    /**
     * What a person becomes accountable for.
     *
     * @param person a person
     * @return the changes in which the person gains, in order
     */
    public List<AccountabilityChange> gainsOf(PersonId person) {
        return changes.stream().filter(change -> change.gain().contains(person)).toList();
    }

    /**
     * What a person ceases to be accountable for.
     *
     * @param person a person
     * @return the changes in which the person loses, in order
     */
    public List<AccountabilityChange> lossesOf(PersonId person) {
        return changes.stream().filter(change -> change.lose().contains(person)).toList();
    }

    /**
     * Everybody who gains or loses something: who should be told.
     *
     * @return the people, each once, in order
     */
    public List<PersonId> people() {
        TreeSet<PersonId> people = new TreeSet<>();
        changes.forEach(change -> {
            people.addAll(change.gain());
            people.addAll(change.lose());
        });
        return List.copyOf(people);
    }
}
