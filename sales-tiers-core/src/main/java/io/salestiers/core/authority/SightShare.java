package io.salestiers.core.authority;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.time.InstantRange;
import java.util.Comparator;

/**
 * Sight that one person shares with another sideways (G8): of the capabilities that hierarchy gives, as long as the first sees it
 * by hierarchy.
 *
 * <p>It shows the subject itself and, of a unit or territory, what lies in it. Superiors of the receiver see it only if {@code
 * upward} says so. What was shared or granted can't be shared on. Immutable and safe for use by several threads.
 *
 * @param from who shares
 * @param with who receives
 * @param capability a sight
 * @param subject about whom or what
 * @param validity when
 * @param upward whether the superiors of the receiver see it too
 */
public record SightShare(
        PersonId from, PersonId with, Capability capability, Subject subject, InstantRange validity, boolean upward)
        implements Comparable<SightShare> {
    private static final Comparator<SightShare> ORDER = Comparator.comparing(SightShare::from)
            .thenComparing(SightShare::with)
            .thenComparing(SightShare::capability)
            .thenComparing(SightShare::subject)
            .thenComparing(SightShare::validity)
            .thenComparing(SightShare::upward);

    /** Refuses absent parts. */
    public SightShare {
        requireNonNull(from, "from");
        requireNonNull(with, "with");
        requireNonNull(capability, "capability");
        requireNonNull(subject, "subject");
        requireNonNull(validity, "validity");
    }

    /** By who shares, then who receives, then what. */
    @Override
    public int compareTo(SightShare other) {
        return ORDER.compare(this, other);
    }
}
