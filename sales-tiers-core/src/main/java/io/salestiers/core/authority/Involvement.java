package io.salestiers.core.authority;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.org.PersonId;
import java.util.Comparator;

/**
 * That a person has already used a capability on a record: nominated, scored, planned.
 *
 * @param person who
 * @param capability what
 */
public record Involvement(PersonId person, Capability capability) implements Comparable<Involvement> {
    private static final Comparator<Involvement> ORDER =
            Comparator.comparing(Involvement::person).thenComparing(Involvement::capability);

    /** Refuses absent parts. */
    public Involvement {
        requireNonNull(person, "person");
        requireNonNull(capability, "capability");
    }

    /** By person, then capability. */
    @Override
    public int compareTo(Involvement other) {
        return ORDER.compare(this, other);
    }
}
