package io.salestiers.core.authority;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.time.DateRange;
import java.util.Comparator;

/**
 * An indirect interest: a person benefits from what a subject achieves, on some days.
 *
 * <p>A manager with an override on a team benefits from the team's unit: from every person, position and unit in it, and
 * from each unit around it. Immutable and safe for use by several threads.
 *
 * @param person who benefits
 * @param subject from whom or what
 * @param kind how
 * @param days when
 */
public record Interest(PersonId person, Subject subject, InterestKind kind, DateRange days)
        implements Comparable<Interest> {
    private static final Comparator<Interest> ORDER = Comparator.comparing(Interest::person)
            .thenComparing(Interest::subject)
            .thenComparing(Interest::kind)
            .thenComparing(Interest::days);

    /** Refuses absent parts. */
    public Interest {
        requireNonNull(person, "person");
        requireNonNull(subject, "subject");
        requireNonNull(kind, "kind");
        requireNonNull(days, "days");
    }

    /** By person, then subject, then kind, then days. */
    @Override
    public int compareTo(Interest other) {
        return ORDER.compare(this, other);
    }
}
