package io.salestiers.core.responsibility;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.time.DateRange;
import java.util.List;
import java.util.Optional;

/**
 * Days in one stretch on which other people are accountable for a duty somewhere.
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @param duty the duty
 * @param leaf the unit without units below it, or the position that has its own part
 * @param days the longest stretch with these answers
 * @param before who is accountable now; empty if the place does not answer for the duty
 * @param after who would be; empty if the place does not answer for the duty
 */
public record AccountabilityChange(
        DutyId duty, Subject leaf, DateRange days, Optional<Accountability> before, Optional<Accountability> after)
        implements Comparable<AccountabilityChange> {
    /** Refuses absent parts. */
    public AccountabilityChange {
        requireNonNull(duty, "duty");
        requireNonNull(leaf, "leaf");
        requireNonNull(days, "days");
        requireNonNull(before, "before");
        requireNonNull(after, "after");
    }

    private static List<PersonId> people(Optional<Accountability> accountability) {
        return accountability.map(Accountability::people).orElse(List.of());
    }

    /**
     * Who becomes accountable.
     *
     * @return the people in order, who are not so now
     */
    public List<PersonId> gain() {
        List<PersonId> old = people(before);
        return people(after).stream().filter(person -> !old.contains(person)).toList();
    }

    /**
     * Who ceases to be accountable.
     *
     * @return the people in order, who would not be so any more
     */
    public List<PersonId> lose() {
        List<PersonId> next = people(after);
        return people(before).stream().filter(person -> !next.contains(person)).toList();
    }

    /** By duty, then leaf, then days. */
    @Override
    public int compareTo(AccountabilityChange other) {
        return CoverageOrder.compare(duty, leaf, days, other.duty, other.leaf, other.days);
    }
}
