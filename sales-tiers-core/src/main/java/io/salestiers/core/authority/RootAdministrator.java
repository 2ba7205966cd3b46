package io.salestiers.core.authority;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.org.PersonId;
import io.salestiers.core.time.InstantRange;
import java.util.Comparator;

/**
 * A person in the root office (G10), from which all grants without a parent come.
 *
 * <p>Always a person: who changes the organization must not thereby fill the office. It ends with the person's appointment,
 * as a {@linkplain Grantee.OfPerson grant to a person} does. Immutable and safe for use by several threads.
 *
 * @param person who
 * @param validity when
 * @param origin how the person came into it
 */
public record RootAdministrator(PersonId person, InstantRange validity, Origin origin)
        implements Comparable<RootAdministrator> {
    private static final Comparator<RootAdministrator> ORDER = Comparator.comparing(RootAdministrator::validity)
            .thenComparing(RootAdministrator::person)
            .thenComparing(RootAdministrator::origin);

    /** How a person came into the root office. */
    public enum Origin {
        /** By setting up the system. */
        FOUNDED,
        /** By another root administrator; has no effect if there is none at that instant. */
        APPOINTED,
        /** By a recovery of the vacant office. */
        RECOVERED
    }

    /** Refuses absent parts. */
    public RootAdministrator {
        requireNonNull(person, "person");
        requireNonNull(validity, "validity");
        requireNonNull(origin, "origin");
    }

    /** By validity, then person. */
    @Override
    public int compareTo(RootAdministrator other) {
        return ORDER.compare(this, other);
    }
}
